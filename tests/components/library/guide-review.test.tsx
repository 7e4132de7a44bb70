import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuideReview } from '../../../components/library/guide-review';
import type { PartNote } from '../../../components/library/guide-panes';
import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import { smallGuide } from '../../support/guide';

interface Shown {
  remarks?: (PartNote & { id: string })[];
  problems?: ReadonlyMap<string, string>;
  proposed?: ReadonlySet<string>;
}

/** The review as its screen shows it: what is ticked off is gone. */
function Review({ remarks, ...props }: Omit<ComponentProps<typeof GuideReview>, 'onTick' | 'onLookAgain' | 'lookedCount'>) {
  const [looked, setLooked] = useState<readonly string[]>([]);
  return (
    <GuideReview
      {...props}
      remarks={remarks.filter(({ id }) => !looked.includes(id))}
      lookedCount={looked.length}
      onTick={(id) => setLooked([...looked, id])}
      onLookAgain={() => setLooked([])}
    />
  );
}

function show({ remarks = [], problems = new Map(), proposed = new Set() }: Shown = {}) {
  const calls = {
    onEdit: vi.fn<(edit: DraftEdit) => void>(),
    onUndo: vi.fn<() => void>(),
    onRedo: vi.fn<() => void>(),
    onGo: vi.fn<(part: string) => void>(),
    onSave: vi.fn<() => void>(),
    onConfirm: vi.fn<(formatMinutes: number) => void>(),
  };
  render(
    <Review
      draft={smallGuide}
      proposed={proposed}
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
    </Review>,
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
    const remarks = [{ id: 'a', part: 's2', line: 4, sentence: 'Line 4: taken for an alternative.' }];
    const { onGo } = show({ remarks, problems: new Map([['budget:s3', 'Meaty: minutes for 30 min are missing.']]) });
    expect(screen.getByText('1 thing to look at')).toBeTruthy();
    fireEvent.click(within(screen.getByRole('list', { name: 'Remarks' })).getByRole('button', { name: /^Line 4/u }));
    fireEvent.click(within(screen.getByRole('list', { name: 'Problems' })).getByRole('button'));
    expect(onGo.mock.calls).toEqual([['s2'], ['budget:s3']]);
  });

  it('counts down what is ticked off, keeps the keyboard at the next one, and says when nothing is left', () => {
    const remark = (id: string) => ({ id, part: id, line: 4, sentence: `Remark ${id}` });
    show({ remarks: [remark('a'), remark('b'), remark('c')] });
    fireEvent.click(screen.getByRole('button', { name: 'Looks right: Remark a' }));
    expect(screen.getByText('2 things to look at')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Looks right: Remark b');
    fireEvent.click(screen.getByRole('button', { name: 'Looks right: Remark c' }));
    fireEvent.click(screen.getByRole('button', { name: 'Looks right: Remark b' }));
    expect(screen.getByText('Everything is looked at')).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Everything is looked at');
    fireEvent.click(screen.getByRole('button', { name: 'Look at them again' }));
    expect(screen.getByText('3 things to look at')).toBeTruthy();
  });

  it('shows three things to look at, and the others when they are asked for', () => {
    show({ remarks: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, part: id, line: 4, sentence: `Remark ${id}` })) });
    const count = () => within(screen.getByRole('list', { name: 'Remarks' })).getAllByRole('listitem').length;
    expect(count()).toBe(3);
    fireEvent.click(screen.getByRole('button', { name: /^2 more/u }));
    expect(count()).toBe(5);
    fireEvent.click(screen.getByRole('button', { name: /^Show fewer/u }));
    expect(count()).toBe(3);
  });

  it('does not complain twice about what is missing', () => {
    const remarks = [{ id: 'a', part: 'budget:s3', line: 4, sentence: 'Line 4: no minutes.' }];
    show({ remarks, problems: new Map([['budget:s3', '“Meaty” has no minutes for 30 min.']]) });
    expect([screen.queryByText('Line 4: no minutes.'), screen.queryByRole('list', { name: 'Remarks' })]).toEqual([null, null]);
  });

  it('marks minutes that were proposed until somebody says that they are right', () => {
    const { onConfirm } = show({ proposed: new Set(['s2 60', 's3 60']) });
    expect(screen.getByRole('textbox', { name: 'Minutes for 60 min, Warm-up' }).title).toContain('Proposed');
    expect(screen.getByText('2 proposed')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Looks right: proposed minutes for 60 min' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(60);
  });

  it('saves, and takes corrections back', () => {
    const { onSave, onUndo } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Save guide' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect([onSave.mock.calls.length, onUndo.mock.calls.length]).toEqual([1, 1]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Redo' }).disabled).toBe(true);
  });
});
