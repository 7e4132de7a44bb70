import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { GuideOutline } from '../../../components/library/outline/guide-outline';
import type { OutlineProps } from '../../../components/library/outline/outline-props';
import { TimeBar } from '../../../components/library/time-bar';
import { applyEdit } from '../../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { smallGuide } from '../../support/guide';

function show(props: Partial<OutlineProps> = {}) {
  const calls = { onSelect: vi.fn<(part: string) => void>(), onUndo: vi.fn<() => void>(), onRedo: vi.fn<() => void>() };
  const seen: { draft: GuideDraft } = { draft: props.draft ?? smallGuide };
  function Page() {
    const [draft, setDraft] = useState(seen.draft);
    const [focus, setFocus] = useState<OutlineProps['focus']>(null);
    seen.draft = draft;
    const edit = (change: DraftEdit) => {
      const outcome = applyEdit(draft, change);
      setDraft(outcome.draft);
      if (outcome.focus !== null) setFocus({ part: outcome.focus });
    };
    return (
      <>
        <TimeBar guide={draft} onEdit={edit} />
        <GuideOutline problems={new Map()} selectedPart={null} {...calls} {...props} draft={draft} onEdit={edit} focus={focus} />
      </>
    );
  }
  render(<Page />);
  return { ...calls, seen };
}

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });
const press = (init: KeyboardEventInit) => fireEvent.keyDown(document.activeElement ?? document.body, init);
const texts = (draft: GuideDraft, section: number) =>
  draft.sections[section]?.items.flatMap((item) => [item.text, ...item.children.map(({ text }) => `> ${text}`)]);
const describedBy = (element: HTMLElement) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

beforeAll(() => {
  // jsdom has neither; a large guide is not what is looked at here.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
});
afterEach(cleanup);

describe('outline', () => {
  it('is a table of sections with minutes for each format', () => {
    show();
    const table = screen.getByRole('table', { name: 'Sections' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Section', '30 min', '60 min', 'Optional']);
    expect(box('Minutes for 60 min, Warm-up').value).toBe('10');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Optional, Observers' }).checked).toBe(true);
    expect(box('Text of item 1, Warm-up').value).toBe('What is your role?');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind of Say welcome' }).value).toBe('action');
    expect(within(table).getByText('asks for consent')).toBeTruthy();
  });

  it('takes what is typed in its place', () => {
    const { seen } = show();
    type('Title', 'Other title');
    type('Title of section 2', 'Warming up');
    type('Minutes for 30 min, Warming up', '4,5');
    type('Aim of Warming up', 'Get to know them');
    type('Text of item 2, Warming up', 'Something else?');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Optional, Warming up' }));
    const section = seen.draft.sections[1];
    expect([seen.draft.title, section?.title, section?.budgetsMinutes, section?.aim, section?.isOptional]).toEqual([
      'Other title',
      'Warming up',
      [4.5, 10],
      'Get to know them',
      true,
    ]);
    expect(texts(seen.draft, 1)?.[1]).toBe('Something else?');
  });

  it('keeps what was typed for minutes and is none, and knows that they are unknown', () => {
    const { seen } = show();
    type('Minutes for 30 min, Warm-up', 'abc');
    expect(box('Minutes for 30 min, Warm-up').value).toBe('abc');
    expect(box('Minutes for 30 min, Warm-up').getAttribute('aria-invalid')).toBe('true');
    expect(seen.draft.sections[1]?.budgetsMinutes[0]).toBe(null);
  });

  it('leaves what is being written alone while something else changes', () => {
    show();
    const names = ['Title of section 2', 'Minutes for 30 min, Warm-up', 'Text of item 1, Warm-up'];
    for (const name of names) box(name).value = '';
    fireEvent.click(screen.getByRole('checkbox', { name: 'Optional, Warm-up' }));
    expect(names.map((name) => box(name).value)).toEqual(['', '', '']);
  });

  it('draws a long section as far as it is near to what is seen', () => {
    let meetEnd = () => {};
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(answer: (entries: { isIntersecting: boolean }[]) => void) {
          meetEnd = () => answer([{ isIntersecting: true }]);
        }
        observe() {}
        disconnect() {}
      },
    );
    const [first, ...rest] = smallGuide.sections.slice(1);
    const items = Array.from({ length: 100 }, (_, index) => (first?.items ?? []).slice(0, 1).map((item) => ({ ...item, id: `i${index}` })));
    show({ draft: { ...smallGuide, sections: first ? [{ ...first, items: items.flat() }, ...rest] : rest } });
    const list = screen.getByRole('list', { name: `Items of ${first?.title}` });
    const drawn = () => within(list).getAllByRole('listitem').length;
    expect(drawn()).toBe(12);
    void act(() => meetEnd());
    expect(drawn()).toBe(24);
    vi.unstubAllGlobals();
  });

  it('is written with the keyboard alone', () => {
    const { seen } = show();
    box('Text of item 1, Warm-up').focus();
    press({ key: 'Enter' });
    expect(document.activeElement).toBe(box('Text of item 2, Warm-up'));
    type('Text of item 2, Warm-up', 'New');
    press({ key: 'Tab' });
    expect(texts(seen.draft, 1)).toEqual(['What is your role?', '> New', 'What costs you most?']);
    press({ key: 'Tab', shiftKey: true });
    press({ key: 'ArrowUp', altKey: true });
    expect(texts(seen.draft, 1)).toEqual(['New', 'What is your role?', 'What costs you most?']);
    expect(document.activeElement).toBe(box('Text of item 1, Warm-up'));
    press({ key: 'ArrowUp', altKey: true });
    expect(texts(seen.draft, 0)?.at(-1)).toBe('New');
    expect(document.activeElement).toBe(box('Text of item 3, Housekeeping'));
    press({ code: 'Digit5', ctrlKey: true, shiftKey: true });
    expect(seen.draft.sections[0]?.items[2]?.kind).toBe('hint');
    type('Text of item 3, Housekeeping', '');
    press({ key: 'Backspace' });
    expect(document.activeElement).toBe(box('Text of item 2, Housekeeping'));
    expect(texts(seen.draft, 0)).toHaveLength(2);
  });

  it('lets Tab go on after Escape', () => {
    const { seen } = show();
    box('Text of item 2, Warm-up').focus();
    press({ key: 'Escape' });
    expect(press({ key: 'Tab' })).toBe(true);
    expect(texts(seen.draft, 1)).toEqual(['What is your role?', 'What costs you most?']);
    expect(press({ key: 'Tab' })).toBe(false);
  });

  it('leaves the keys to somebody who is still composing a character', () => {
    const { seen } = show();
    box('Text of item 1, Warm-up').focus();
    press({ key: 'Enter', isComposing: true });
    expect(texts(seen.draft, 1)).toHaveLength(2);
  });

  it('gives undo and redo to the history of the guide', () => {
    const { onUndo, onRedo } = show();
    box('Minutes for 30 min, Warm-up').focus();
    press({ key: 'z', ctrlKey: true });
    box('Text of item 1, Warm-up').focus();
    press({ key: 'Z', ctrlKey: true, shiftKey: true });
    expect([onUndo.mock.calls.length, onRedo.mock.calls.length]).toEqual([1, 1]);
  });

  it('says what was uncertain and what is wrong, and leads to the line', () => {
    const { onSelect } = show({
      remarks: new Map([['s2i1', ['Taken for a question.']]]),
      problems: new Map([['budget:s3', 'How many minutes?']]),
      places: new Map([['s2i1', [{ part: 's2i1', line: 12, endLine: 12 }]]]),
    });
    expect(describedBy(box('Text of item 1, Warm-up'))).toContain('Taken for a question.');
    expect(describedBy(box('Minutes for 30 min, Meaty'))).toBe('How many minutes?');
    fireEvent.click(screen.getByRole('button', { name: 'line 12, What is your role?' }));
    expect(onSelect).toHaveBeenLastCalledWith('s2i1');
  });

  it('has nothing that axe objects to', async () => {
    show({ remarks: new Map([['s2i1', ['Taken for a question.']]]), problems: new Map([['s3', 'How many minutes?']]) });
    fireEvent.click(screen.getByRole('button', { name: 'More for What is your role?' }));
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('changes kind, marks and sections by pointer too', () => {
    const { seen } = show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind of What costs you most?' }), { target: { value: 'probe' } });
    expect(texts(seen.draft, 1)).toEqual(['What is your role?', '> What costs you most?']);
    fireEvent.click(screen.getByRole('button', { name: 'More for What is your role?' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Essential' }));
    expect(seen.draft.sections[1]?.items[0]?.priority).toBe('essential');
    fireEvent.click(screen.getByRole('button', { name: 'More for section Warm-up' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Alternative to the section before' }));
    expect(seen.draft.sections[1]?.isAlternative).toBe(true);
  });
});

describe('time bar', () => {
  it('says the sum of each format against its length, and what each section takes', () => {
    show();
    expect(screen.getByText('31 of 30 min, 1 over')).toBeTruthy();
    expect(screen.getByText('58 of 60 min, 2 left')).toBeTruthy();
    const list = screen.getByRole('list', { name: 'Sections in 60 min' });
    expect(within(list).getByText('Observers, 5 min, optional')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Sections in 30 min' })).queryByText(/Observers/)).toBe(null);
  });

  it('tells alternatives at the section whose place they take', () => {
    const { draft } = applyEdit(smallGuide, { type: 'set-alternative', section: 's2', isAlternative: true });
    show({ draft });
    expect(screen.getByText('Housekeeping, 5 min, or Warm-up 3 min')).toBeTruthy();
    expect(screen.getByText('28 of 30 min, 2 left')).toBeTruthy();
  });

  it('adds a format with proposed minutes, and removes one', () => {
    const { seen } = show();
    type('Minutes of the new format', '45');
    fireEvent.click(screen.getByRole('button', { name: 'Add format' }));
    expect(seen.draft.formatsMinutes).toEqual([30, 45, 60]);
    expect(screen.getByText('45 of 45 min')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove format 45 min' }));
    expect(seen.draft.formatsMinutes).toEqual([30, 60]);
  });

  it('refuses a format that is there already, and says so', () => {
    const { seen } = show();
    type('Minutes of the new format', '60');
    fireEvent.keyDown(box('Minutes of the new format'), { key: 'Enter' });
    expect(describedBy(box('Minutes of the new format'))).toBe('There is such a format');
    expect(seen.draft.formatsMinutes).toEqual([30, 60]);
  });

  it('proposes minutes that are not known', () => {
    const { seen } = show();
    expect(screen.queryByRole('button', { name: 'Propose minutes for 60 min' })).toBe(null);
    type('Minutes for 60 min, Warm-up', '');
    fireEvent.click(screen.getByRole('button', { name: 'Propose minutes for 60 min' }));
    expect(seen.draft.sections[1]?.budgetsMinutes[1]).toBe(12);
  });
});
