import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { FoundGuides, GuideOption } from '../../../components/popup/guide-choice';
import { StartForm } from '../../../components/popup/start-form';
import type { StartChoice } from '../../../components/popup/start-form';

const guide = (id: string, title: string, formatsMinutes = [30, 60], sumsMinutes = formatsMinutes): GuideOption => ({
  id,
  title,
  sectionCount: 6,
  formatsMinutes,
  sumsMinutes,
  lastUsedAt: null,
  choices: [],
});
const three = [guide('a', 'End-user interview', [30, 60], [31, 58]), guide('b', 'Switch story', [45]), guide('c', 'Usability session')];
const withChoice: GuideOption = {
  ...guide('h', 'Concept test'),
  choices: [
    [
      { id: 's2', title: 'Deep dive', budgetsMinutes: [10, 20] },
      { id: 's3', title: 'Migration story', budgetsMinutes: [15, 30] },
    ],
    [
      { id: 's5', title: 'Card sort', budgetsMinutes: [25, 50] },
      { id: 's6', title: 'Walk-through', budgetsMinutes: [30, 60] },
    ],
  ],
};
const six = [...three, guide('d', 'Diary debrief'), guide('e', 'Kick-off'), guide('f', 'Übergabe')];

interface Shown {
  guides?: GuideOption[];
  total?: number;
  suggestion?: string | null;
  usual?: number;
}

function show({ guides = three, total = guides.length, suggestion = null, usual = 0 }: Shown = {}) {
  const onStart = vi.fn<(choice: StartChoice) => void>();
  const onSearch = vi.fn<(search: string) => void>();
  const form = (found: FoundGuides) => (
    <StartForm
      found={found}
      onSearch={onSearch}
      usualFormatIndex={() => usual}
      suggestedParticipant={suggestion}
      isBusy={false}
      now={0}
      onStart={onStart}
    />
  );
  const { rerender } = render(form({ search: '', guides, total }));
  /** The background's answer to a search. */
  const find = (search: string, found: GuideOption[]) => rerender(form({ search, guides: found, total: found.length }));
  return { onStart, onSearch, find };
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Start session' }));

afterEach(cleanup);

describe('start form', () => {
  it('names its radios by nothing but the title and the length', () => {
    show();
    const names = (group: string) =>
      within(screen.getByRole('radiogroup', { name: group }))
        .getAllByRole('radio')
        .map((element) => element.getAttribute('aria-labelledby'));
    const texts = (group: string) => names(group).map((id) => document.getElementById(id ?? '')?.textContent);
    expect(texts('Guide')).toEqual(['End-user interview', 'Switch story', 'Usability session']);
    expect(texts('Format')).toEqual(['30 min', '60 min']);
    expect(radio('30 min').checked).toBe(true);
  });

  it('starts with the first guide, its usual format and no participant', () => {
    const { onStart } = show({ usual: 1 });
    submit();
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ guideId: 'a', formatIndex: 1, sectionIds: [], participant: '' });
  });

  it('starts with what was chosen, when the form is sent by Enter', () => {
    const { onStart } = show();
    fireEvent.click(radio('Usability session'));
    fireEvent.click(radio('60 min'));
    const participant = screen.getByRole('textbox', { name: 'Participant' });
    fireEvent.input(participant, { target: { value: ' P9 ' } });
    fireEvent.submit(participant.closest('form') as HTMLFormElement);
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ guideId: 'c', formatIndex: 1, sectionIds: [], participant: 'P9' });
  });

  it('keeps the format chosen for a guide within the formats of the next', () => {
    const { onStart } = show({ usual: 1 });
    fireEvent.click(radio('Switch story'));
    submit();
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ guideId: 'b', formatIndex: 0, sectionIds: [], participant: '' });
  });

  it('says what the sections add up to only where that is not the format', () => {
    show();
    expect(screen.getByText('sections add up to 31 min')).toBeTruthy();
    fireEvent.click(radio('Usability session'));
    expect(screen.queryByText(/add up to/u)).toBeNull();
  });

  it('offers the next code without taking it by itself', () => {
    const { onStart } = show({ suggestion: 'P8' });
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ participant: '' }));
    fireEvent.click(screen.getByRole('button', { name: 'Use P8' }));
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ participant: 'P8' }));
    expect(screen.queryByRole('button', { name: 'Use P8' })).toBeNull();
  });

  it('has a search field for more than five guides only', () => {
    show();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('asks for what is searched, and keeps the chosen guide in sight while the search hides it', () => {
    const { onSearch, find } = show({ guides: six });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search guides' }), { target: { value: 'über' } });
    expect(onSearch).toHaveBeenLastCalledWith('über');
    find('über', [guide('f', 'Übergabe')]);
    expect(screen.getAllByRole('radio', { name: /interview|Übergabe/u }).map((element) => (element as HTMLInputElement).value)).toEqual([
      'a',
      'f',
    ]);
    expect(screen.queryByRole('radio', { name: 'Kick-off' })).toBeNull();
    expect(radio('End-user interview').checked).toBe(true);
  });

  it('says that nothing was found only once that is known', () => {
    const { find } = show({ guides: six });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(screen.queryByText(/No guide with/u)).toBeNull();
    find('zzz', []);
    expect(screen.getByText('No guide with “zzz” in its title.')).toBeTruthy();
  });

  it('says how many guides are not shown', () => {
    show({ guides: six, total: 1003 });
    expect(screen.getByText('and 997 more: type to search')).toBeTruthy();
  });

  it('takes Enter in the search as a choice, not as a start, and not while a word is being composed or the answer is on its way', () => {
    const { onStart, find } = show({ guides: six });
    const search = screen.getByRole('searchbox', { name: 'Search guides' });
    fireEvent.input(search, { target: { value: 'kick' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(radio('End-user interview').checked).toBe(true);
    find('kick', [guide('e', 'Kick-off')]);
    fireEvent.keyDown(search, { key: 'Enter', isComposing: true });
    expect(radio('End-user interview').checked).toBe(true);
    const isUnhandled = fireEvent.keyDown(search, { key: 'Enter' });
    expect(isUnhandled).toBe(false);
    expect(radio('Kick-off').checked).toBe(true);
    expect(document.activeElement).toBe(radio('Kick-off'));
    expect(onStart).not.toHaveBeenCalled();
  });

  it('keeps a guide that was found by a search chosen when the search ends, and lets go of one that is deleted', () => {
    const { onStart, find } = show({ guides: six, total: 60 });
    find('rare', [guide('x', 'Rare')]);
    fireEvent.click(radio('Rare'));
    find('', six.slice(0, 5));
    expect(radio('End-user interview').checked).toBe(true);
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ guideId: 'a' }));
  });

  it('asks which section of each choice is run, the first of each unless another is chosen', () => {
    const { onStart } = show({ guides: [withChoice, ...three] });
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ sectionIds: ['s2', 's5'] }));
    const group = within(screen.getByRole('radiogroup', { name: 'Section: Card sort' }));
    expect(group.getByRole<HTMLInputElement>('radio', { name: 'Card sort' }).checked).toBe(true);
    expect(group.getByRole('radio', { name: 'Walk-through' }).parentElement?.textContent).toContain('30 min');
    fireEvent.click(group.getByRole('radio', { name: 'Walk-through' }));
    // Five minutes more than with the first section of the choice.
    expect(screen.getByText(`sections add up to ${(withChoice.sumsMinutes[0] ?? 0) + 5} min`)).toBeTruthy();
    fireEvent.click(radio('Switch story'));
    expect(screen.queryByRole('radiogroup', { name: /Section/u })).toBeNull();
    fireEvent.click(radio('Concept test'));
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ guideId: 'h', sectionIds: ['s2', 's6'] }));
  });
});
