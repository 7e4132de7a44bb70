import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { RestoreReview } from '../../../../components/library/backup/restore-review';
import { doneSentence, mergeSentences, replaceSentences } from '../../../../components/library/backup/restore-sentences';
import type { Comparison, Tally } from '../../../../lib/backup/compare-backup';
import type { RestoreMode } from '../../../../lib/protocol/backup-messages';

const tally = (change: Partial<Tally> = {}): Tally => ({ inBackup: 0, isNew: 0, same: 0, changed: 0, onlyHere: 0, ...change });

const comparison: Comparison = {
  guides: tally({ inBackup: 2, isNew: 1, same: 1 }),
  sessions: tally({ inBackup: 12, isNew: 4, changed: 1, same: 7, onlyHere: 3 }),
  transcripts: tally(),
  people: tally({ onlyHere: 1 }),
  settings: tally(),
  richerHere: 1,
  anonymized: 2,
};

const counts = { guides: 2, sessions: 12, transcripts: 0, people: 0, upkeep: 0, settings: 0 };
const head = {
  kind: 'backup' as const,
  format: 'fieldguide-backup' as const,
  version: 1 as const,
  madeAt: '2026-11-22T09:00:00.000Z',
  counts,
};

function show() {
  const onRestore = vi.fn<(mode: RestoreMode) => void>();
  const view = { status: 'reviewing' as const, fileName: 'a.jsonl.gz', head, comparison, problem: null };
  render(
    <RestoreReview view={view} onRestore={onRestore} onLeave={() => undefined}>
      <button type="button">Back up now</button>
    </RestoreReview>,
  );
  return onRestore;
}

afterEach(cleanup);

describe('the review of a backup', () => {
  it('shows what is in it against what is here', () => {
    show();
    const cells = screen.getByRole('row', { name: /^Sessions/u }).textContent;
    expect(cells).toBe('Sessions124173');
  });

  it('merges at one click, unless replacing is chosen', () => {
    const onRestore = show();
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Merge with what is here' }));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('merge');
  });

  it('offers a backup before it replaces, and asks once more', () => {
    const onRestore = show();
    fireEvent.click(screen.getByRole('radio', { name: 'Replace' }));
    expect(screen.getByRole('button', { name: 'Back up now' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Replace what is here …' }));
    expect(onRestore).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is here' }));
    expect(onRestore).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Replace what is here …' }));
    fireEvent.click(screen.getByRole('button', { name: 'Replace everything' }));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('replace');
  });
});

describe('the words on a restore', () => {
  it('say what merging leaves alone', () => {
    expect(mergeSentences(comparison).join(' ')).toMatch(/4 sessions and 1 guide come back\..*2 sessions, anonymised/u);
    const same = { ...comparison, sessions: tally({ same: 1 }), guides: tally(), people: tally() };
    expect(mergeSentences(same)[0]).toMatch(/here already/u);
  });

  it('name only what there is, one or several', () => {
    const one = { ...comparison, sessions: tally({ inBackup: 1, isNew: 1, onlyHere: 1 }), guides: tally(), people: tally() };
    expect(mergeSentences(one)[0]).toBe('1 session comes back.');
    expect(replaceSentences(one).join(' ')).toContain('Deleted here for good: 1 session that is not in the backup.');
    expect(doneSentence('merge', one)).toBe('Merged: 1 session came from the backup. Nothing that was here is lost.');
    expect(doneSentence('replace', one)).toBe('Everything is as it is in the backup now: 1 session.');
    expect(doneSentence('merge', comparison)).toMatch(
      /^Merged: 4 sessions and 1 guide came from the backup, and 1 session .* was joined\./u,
    );
  });

  it('say what replacing deletes', () => {
    const words = replaceSentences(comparison).join(' ');
    expect(words).toMatch(/Deleted here for good: 3 sessions and 1 person that are not in the backup/u);
    expect(words).toMatch(/1 session holds notes or changes here/u);
    expect(words).toMatch(/names included/u);
  });
});
