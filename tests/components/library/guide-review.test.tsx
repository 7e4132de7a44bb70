import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuideReview } from '../../../components/library/guide-review';
import type { PartNote } from '../../../components/library/guide-panes';
import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import { smallGuide } from '../../support/guide';

function show({ remarks = [], problems = new Map() }: { remarks?: PartNote[]; problems?: ReadonlyMap<string, string> } = {}) {
  const calls = {
    onEdit: vi.fn<(edit: DraftEdit) => void>(),
    onUndo: vi.fn<() => void>(),
    onRedo: vi.fn<() => void>(),
    onGo: vi.fn<(part: string) => void>(),
    onSave: vi.fn<() => void>(),
  };
  render(
    <GuideReview
      draft={smallGuide}
      text="# Small guide"
      places={[{ part: 's2', line: 4, endLine: 4 }]}
      remarks={remarks}
      problems={problems}
      focus={null}
      canUndo
      canRedo={false}
      isBusy={false}
      {...calls}
    >
      <button type="button">Back to the text</button>
    </GuideReview>,
  );
  return calls;
}

afterEach(cleanup);

describe('guide review', () => {
  it('shows what was read, with the line that it was read from', () => {
    show();
    const table = screen.getByRole('table', { name: 'Sections' });
    expect(within(table).getByRole<HTMLInputElement>('textbox', { name: 'Minutes for 60 min, Warm-up' }).value).toBe('10');
    expect(within(table).getByRole('button', { name: /line 4/u })).toBeTruthy();
    expect(screen.getByText('31 of 30 min, 1 over')).toBeTruthy();
  });

  it('hands on each correction', () => {
    const { onEdit } = show();
    fireEvent.input(screen.getByRole('textbox', { name: 'Minutes for 60 min, Warm-up' }), { target: { value: '12' } });
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ type: 'set-minutes', section: 's2', formatIndex: 1, minutes: 12 });
  });

  it('leads to each thing that was uncertain, and to each that is missing', () => {
    const remarks = [{ part: 's2', line: 4, sentence: 'Line 4: taken for an alternative.' }];
    const { onGo } = show({ remarks, problems: new Map([['budget:s3', 'Meaty: minutes for 30 min are missing.']]) });
    expect(screen.getByText('1 thing to look at')).toBeTruthy();
    fireEvent.click(within(screen.getByRole('list', { name: 'Remarks' })).getByRole('button'));
    fireEvent.click(within(screen.getByRole('list', { name: 'Problems' })).getByRole('button'));
    expect(onGo.mock.calls).toEqual([['s2'], ['budget:s3']]);
  });

  it('saves, and takes corrections back', () => {
    const { onSave, onUndo } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Save guide' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([onSave.mock.calls.length, onUndo.mock.calls.length]).toEqual([1, 1]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Redo' }).disabled).toBe(true);
  });
});
