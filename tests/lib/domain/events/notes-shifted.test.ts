import { describe, expect, it } from 'vitest';

import type { SessionLog } from '../../../../lib/domain/session-log';
import { run, SESSION_START, startLog } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';

const END = SESSION_START + 100_000;

/** Notes at 5 s and 90 s of a session of 100 s, and one a minute after its end. */
function endedSession(): SessionLog {
  const log = startLog(sixSections);
  const add = (noteId: string, notedAt: number) =>
    run(log, { type: 'add-note', noteId, text: noteId, notedAt, itemId: null, isStarred: false }, notedAt);
  add('early', SESSION_START + 5_000);
  add('late', SESSION_START + 90_000);
  run(log, { type: 'end-session' }, END);
  add('after', END + 60_000);
  return log;
}

const times = ({ state }: SessionLog) => [...state.notes.values()].map(({ notedAt }) => notedAt - SESSION_START);

describe('notes that are shifted', () => {
  it.each([
    [3_000, [8_000, 93_000, 160_000]],
    [-3_000, [2_000, 87_000, 160_000]],
    [-12_000, [0, 78_000, 160_000]],
    [20_000, [25_000, 100_000, 160_000]],
  ])('by %i ms move within the session; what was noted after its end stays', (deltaMs, expected) => {
    const log = endedSession();
    run(log, { type: 'shift-notes', deltaMs }, END + 120_000);
    expect(times(log)).toEqual(expected);
  });

  it('go back to their exact times when it is undone', () => {
    const log = endedSession();
    run(log, { type: 'shift-notes', deltaMs: -12_000 }, END + 120_000);
    run(log, { type: 'undo', isOfRecord: true }, END + 120_000);
    expect(times(log)).toEqual([5_000, 90_000, 160_000]);
  });

  it('write nothing when there is nothing to shift', () => {
    const log = startLog(sixSections);
    run(log, { type: 'shift-notes', deltaMs: 1_000 }, END);
    run(log, { type: 'shift-notes', deltaMs: 0 }, END);
    run(log, { type: 'end-session' }, END);
    run(log, { type: 'add-note', noteId: 'after', text: 'x', notedAt: END + 1, itemId: null, isStarred: false }, END + 1);
    run(log, { type: 'shift-notes', deltaMs: 1_000 }, END + 2);
    expect(log.events.filter(({ type }) => type === 'notes-shifted')).toEqual([]);
  });
});
