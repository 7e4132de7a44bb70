import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lastUndoable } from '../../../lib/domain/session-undo';
import { foldEvents } from '../../../lib/domain/session-log';
import { arbitrarySession, arbitrarySessionAndCommand, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const NOW = SESSION_START + 60_000;

describe('undo', () => {
  it('brings back exactly the state before, for every command', () => {
    fc.assert(
      fc.property(arbitrarySessionAndCommand, fc.nat(600_000), fc.boolean(), ({ log, now, command }, wait, isNamed) => {
        fc.pre(command.type !== 'undo' && command.type !== 'redo');
        const before = structuredClone(log.state);
        const count = log.events.length;
        run(log, command, now, 'the-command');
        fc.pre(log.events.length > count);
        expect(run(log, isNamed ? { type: 'undo', commandId: 'the-command' } : { type: 'undo' }, now + wait)).toBe(true);
        expect(log.state).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('goes back command by command to the start', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log, now }) => {
        const started = foldEvents(log.events.slice(0, 2));
        for (let step = 0; step < 100 && run(log, { type: 'undo' }, now); step += 1);
        expect(log.state).toEqual(started);
        expect(lastUndoable(log)).toBeUndefined();
      }),
    );
  });

  it('takes the events of one command back together', () => {
    const log = startLog(sixSections);
    run(
      log,
      {
        type: 'adjust-budgets',
        adjustments: [
          { sectionId: 's2', deltaMs: 1_000 },
          { sectionId: 's3', deltaMs: 2_000 },
        ],
      },
      NOW,
      'both',
    );
    expect(lastUndoable(log)).toMatchObject({ commandId: 'both', events: [{ sectionId: 's2' }, { sectionId: 's3' }] });
    run(log, { type: 'undo' }, NOW);
    expect(log.state.sections.map(({ budgetMs, plannedMs }) => budgetMs - plannedMs)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('lets the clock run on as if the end had not been', () => {
    const log = startLog(sixSections);
    run(log, { type: 'end-session' }, NOW);
    run(log, { type: 'undo' }, NOW + 30_000);
    expect(log.state).toMatchObject({ endedAt: null, runningSince: SESSION_START });
  });
});
