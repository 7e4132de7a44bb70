import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createForm, fieldNames, findProblems } from '../../../components/library/guide-form';
import type { GuideForm } from '../../../components/library/guide-form';
import { GuideReview } from '../../../components/library/guide-review';
import { smallGuide } from '../../support/guide';

function show(first: GuideForm = createForm(smallGuide), remarks: string[] = []) {
  const calls = { onSave: vi.fn<(form: GuideForm) => void>(), onBack: vi.fn<() => void>() };
  function Page() {
    const [form, setForm] = useState(first);
    return (
      <GuideReview
        form={form}
        problems={findProblems(form)}
        remarks={remarks}
        isBusy={false}
        onChange={setForm}
        onBack={calls.onBack}
        onSave={() => calls.onSave(form)}
      />
    );
  }
  render(<Page />);
  return calls;
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save guide' }));
const hintOf = (element: HTMLElement) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;

afterEach(cleanup);

describe('guide review', () => {
  it('is a table of sections with a column for each format, and their sums beside the formats', () => {
    show();
    const table = screen.getByRole('table', { name: 'Sections' });
    expect(within(table).getAllByRole('row')).toHaveLength(8);
    expect(within(table).getByText('31 of 30 min')).toBeTruthy();
    expect(within(table).getByText('58 of 60 min')).toBeTruthy();
    expect(box('Minutes for 30 min, Housekeeping').value).toBe('5');
    expect(box('Minutes for 60 min, Warm-up').value).toBe('10');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Optional, Observers' }).checked).toBe(true);
    expect(screen.getByText('asks for consent')).toBeTruthy();
  });

  it('saves what was corrected', () => {
    const { onSave } = show();
    fireEvent.input(box('Title'), { target: { value: 'Other title' } });
    fireEvent.input(box('Title of section 2'), { target: { value: 'Warming up' } });
    fireEvent.input(box('Minutes for 30 min, Warming up'), { target: { value: '4' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Optional, Warming up' }));
    save();
    const saved = onSave.mock.lastCall?.[0];
    expect([saved?.title, saved?.sections[1]?.title, saved?.sections[1]?.minutes, saved?.sections[1]?.isOptional]).toEqual([
      'Other title',
      'Warming up',
      ['4', '10'],
      true,
    ]);
  });

  it('says at the cell what is no number, keeps it, and does not save', () => {
    const { onSave } = show();
    const cell = box('Minutes for 60 min, Warm-up');
    fireEvent.input(cell, { target: { value: 'ten' } });
    expect(cell.value).toBe('ten');
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    expect(hintOf(cell)).toBe('not a number');
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(cell);
    fireEvent.input(cell, { target: { value: '10' } });
    expect(cell.getAttribute('aria-invalid')).toBe('false');
    save();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('names the minutes that are missing from the beginning', () => {
    const sections = smallGuide.sections.map((section, index) => ({
      ...section,
      budgetsMinutes: index === 4 ? [null, null] : section.budgetsMinutes,
    }));
    show(createForm({ ...smallGuide, sections }), ['Line 32: “Turn the tables” has no minutes for some format.']);
    expect(hintOf(box('Minutes for 30 min, Turn the tables'))).toBe('minutes missing');
    const list = screen.getByRole('list', { name: /2 things to fill in/u });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Turn the tables, 30 min: minutes missing.', 'Turn the tables, 60 min: minutes missing.']);
    expect(screen.getByRole('list', { name: 'Remarks' }).textContent).toContain('Line 32');
  });

  it('corrects kind, text and consent of items', () => {
    const { onSave } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Correct 2 items of Warm-up' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Kind of item 1, Warm-up' }), { target: { value: 'script' } });
    fireEvent.input(box('Text of item 2, Warm-up'), { target: { value: 'What hurts?' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Asks for consent, item 2, Warm-up' }));
    save();
    const [, warmUp] = onSave.mock.lastCall?.[0].sections ?? [];
    expect(warmUp?.items.map(({ kind, text, isConsent }) => [kind, text, isConsent])).toEqual([
      ['script', 'What is your role?', false],
      ['question', 'What hurts?', true],
    ]);
    expect(onSave.mock.lastCall?.[0].sections[0]?.items.some(({ isConsent }) => isConsent)).toBe(false);
  });

  it('leads to an item that only saving has found to be too long', () => {
    function Page() {
      const [isRefused, setRefused] = useState(false);
      const refusal = { field: fieldNames.items(1), hint: 'too long', sentence: 'Warm-up, item 2: too long.' };
      return (
        <GuideReview
          form={createForm(smallGuide)}
          problems={isRefused ? [refusal] : []}
          remarks={[]}
          isBusy={false}
          onChange={() => undefined}
          onBack={() => undefined}
          onSave={() => setRefused(true)}
        />
      );
    }
    render(<Page />);
    save();
    const correct = screen.getByRole('button', { name: 'Correct 2 items of Warm-up' });
    expect(document.activeElement).toBe(correct);
    expect(hintOf(correct)).toBe('too long');
    expect(screen.getByRole('list', { name: /1 thing to fill in/u }).textContent).toBe('Warm-up, item 2: too long.');
  });

  it('goes back to the text', () => {
    const { onBack, onSave } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Back to the text' }));
    expect(onBack).toHaveBeenCalledOnce();
    expect(onSave).not.toHaveBeenCalled();
  });
});
