import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { paceOf } from '../../../lib/domain/pace';
import { SHORTEST_SECTION_MS, SUGGESTION_FROM_MS, suggestionFor } from '../../../lib/domain/suggestion';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const MINUTE = 60_000;
const at = (minutes: number, seconds = 0): number => SESSION_START + minutes * MINUTE + seconds * 1_000;

/** The 60-minute session in its third section. */
function inThirdSection() {
  const log = startLog(sixSections, 1);
  run(log, { type: 'next-section' }, at(5));
  run(log, { type: 'next-section' }, at(15));
  return log;
}

const suggestAt = ({ state }: ReturnType<typeof inThirdSection>, now: number) => suggestionFor(state, paceOf(state, now));

describe('the suggestion', () => {
  it('is to leave out the optional section, or to take the same off each section left', () => {
    const suggestion = suggestAt(inThirdSection(), at(43, 20));
    expect(suggestion?.leaveOut).toEqual([{ sectionId: 's4', title: 'Observer questions', savesMs: 5 * MINUTE }]);
    expect(suggestion?.shorten.map(({ sectionId }) => sectionId).toSorted()).toEqual(['s4', 's5', 's6']);
    for (const { cutMs } of suggestion?.shorten ?? []) expect(cutMs).toBeCloseTo(66_666.67, 1);
  });

  it('takes more off long sections when a short one has no more to give', () => {
    const { shorten = [] } = suggestAt(inThirdSection(), at(49)) ?? {};
    expect(Object.fromEntries(shorten.map(({ sectionId, cutMs }) => [sectionId, cutMs]))).toEqual({
      s6: 2 * MINUTE,
      s4: 3.5 * MINUTE,
      s5: 3.5 * MINUTE,
    });
  });

  it('does not shorten when that cannot make up the delay', () => {
    expect(suggestAt(inThirdSection(), at(56))).toMatchObject({ leaveOut: [{ sectionId: 's4' }], shorten: [] });
  });

  it('is none when nothing ahead could give time', () => {
    const log = inThirdSection();
    run(log, { type: 'enter-section', sectionId: 's6' }, at(70));
    expect(suggestAt(log, at(80))).toBeNull();
  });

  it('is none while the session is late by less than a minute, and none after its end', () => {
    const log = inThirdSection();
    expect(suggestAt(log, at(40) + SUGGESTION_FROM_MS - 1)).toBeNull();
    expect(suggestAt(log, at(40) + SUGGESTION_FROM_MS)).not.toBeNull();
    run(log, { type: 'end-session' }, at(45));
    expect(suggestAt(log, at(45))).toBeNull();
  });

  it('does what it says: leaving out saves its time, shortening ends the delay and leaves each section a minute', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.nat(900_000), ({ log, now }, wait) => {
        const pace = paceOf(log.state, now + wait);
        const suggestion = suggestionFor(log.state, pace);
        if (!suggestion) return;
        for (const { sectionId, savesMs } of suggestion.leaveOut) {
          run(log, { type: 'leave-out-section', sectionId }, now + wait, 'leave-out');
          expect(paceOf(log.state, now + wait).behindMs).toBeCloseTo(pace.behindMs - savesMs, 3);
          run(log, { type: 'undo', commandId: 'leave-out' }, now + wait);
        }
        if (suggestion.shorten.length === 0) return;
        const adjustments = suggestion.shorten.map(({ sectionId, cutMs }) => ({ sectionId, deltaMs: -cutMs }));
        run(log, { type: 'adjust-budgets', adjustments }, now + wait);
        const shorter = paceOf(log.state, now + wait);
        expect(Math.abs(shorter.behindMs)).toBeLessThan(1);
        for (const { sectionId } of adjustments) {
          expect(shorter.sections.find((section) => section.sectionId === sectionId)?.leftMs).toBeGreaterThanOrEqual(
            SHORTEST_SECTION_MS - 0.001,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
