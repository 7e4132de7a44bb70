import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sessionTimeAt } from '../../../lib/domain/session-clock';
import { usedStretches } from '../../../lib/domain/used-stretches';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const at = (minutes: number): number => SESSION_START + minutes * 60_000;

/** The stretches as `section from-to`, in minutes, with a `!` where they are over. */
const wordsOf = (log: ReturnType<typeof startLog>, now: number) =>
  usedStretches(log.state, now).map(
    ({ sectionId, fromMs, toMs, isOver }) => `${sectionId} ${fromMs / 60_000}-${toMs / 60_000}${isOver ? '!' : ''}`,
  );

describe('where the time of a session went', () => {
  const [first, second] = sixSections.sections;
  const budget = first?.budgetsMinutes[0] ?? 0;

  it('is cut where the budget of a section ran out, also when the section was come back to', () => {
    const log = startLog(sixSections);
    run(log, { type: 'next-section' }, at(budget - 1));
    run(log, { type: 'previous-section' }, at(budget));
    run(log, { type: 'next-section' }, at(budget + 3));
    expect(wordsOf(log, at(budget + 4))).toEqual([
      `${first?.id} 0-${budget - 1}`,
      `${second?.id} ${budget - 1}-${budget}`,
      `${first?.id} ${budget}-${budget + 1}`,
      `${first?.id} ${budget + 1}-${budget + 3}!`,
      `${second?.id} ${budget + 3}-${budget + 4}`,
    ]);
  });

  it('tells nothing as over that a clock of whole seconds would not show', () => {
    const log = startLog(sixSections);
    expect(wordsOf(log, at(budget) + 999).some((words) => words.endsWith('!'))).toBe(false);
    expect(wordsOf(log, at(budget) + 1_000).some((words) => words.endsWith('!'))).toBe(true);
  });

  it('is all of it and nothing twice', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.nat(600_000), ({ log, now }, later) => {
        const stretches = usedStretches(log.state, now + later);
        for (const [index, { fromMs }] of stretches.entries()) expect(fromMs).toBe(index === 0 ? 0 : stretches[index - 1]?.toMs);
        expect(stretches.at(-1)?.toMs ?? 0).toBe(sessionTimeAt(log.state, now + later));
      }),
      { numRuns: 300 },
    );
  });
});
