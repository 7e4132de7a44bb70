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
    const [first, second, ...more] = suggestion?.ways ?? [];
    expect(suggestion?.isEnough).toBe(true);
    expect(first).toEqual({ leaveOut: [{ sectionId: 's4', title: 'Observer questions', savesMs: 5 * MINUTE }], shorten: [] });
    expect(second?.leaveOut).toEqual([]);
    expect(second?.shorten.map(({ sectionId }) => sectionId).toSorted()).toEqual(['s4', 's5', 's6']);
    for (const { cutMs } of second?.shorten ?? []) expect(cutMs).toBeCloseTo(66_666.67, 1);
    expect(more).toEqual([]);
  });

  it('is to do both when leaving out is not enough, and takes more off long sections when a short one has no more to give', () => {
    const suggestion = suggestAt(inThirdSection(), at(52));
    expect(suggestion).toMatchObject({ isEnough: true, ways: [{ leaveOut: [{ sectionId: 's4' }] }] });
    expect(Object.fromEntries(suggestion?.ways[0]?.shorten.map(({ sectionId, cutMs }) => [sectionId, cutMs]) ?? [])).toEqual({
      s6: 2 * MINUTE,
      s5: 5 * MINUTE,
    });
  });

  it('says so when nothing makes up the delay', () => {
    expect(suggestAt(inThirdSection(), at(79))).toEqual({
      isEnough: false,
      ways: [{ leaveOut: [{ sectionId: 's4', title: 'Observer questions', savesMs: 5 * MINUTE }], shorten: [] }],
    });
  });

  it('is to leave out several optional sections when only together they are enough, and no more of them than that', () => {
    const isOptional = (id: string) => ['s4', 's5', 's6'].includes(id);
    const guide = { ...sixSections, sections: sixSections.sections.map((section) => ({ ...section, isOptional: isOptional(section.id) })) };
    const log = startLog(guide, 1);
    run(log, { type: 'next-section' }, at(5));
    run(log, { type: 'next-section' }, at(15));
    const leftOutAt = (now: number) => suggestAt(log, now)?.ways.map(({ leaveOut }) => leaveOut.map(({ sectionId }) => sectionId));
    expect(leftOutAt(at(48))).toEqual([['s5'], []]);
    expect(leftOutAt(at(54))).toEqual([['s4', 's5'], []]);
    expect(leftOutAt(at(57))).toEqual([['s4', 's5', 's6']]);
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

  it('does what it says: leaving out saves its time, a way that is called enough ends the delay, and a shortened section keeps a minute', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.nat(900_000), ({ log, now }, wait) => {
        const pace = paceOf(log.state, now + wait);
        const suggestion = suggestionFor(log.state, pace);
        if (!suggestion) return;
        for (const { leaveOut, shorten } of suggestion.ways) {
          for (const { sectionId } of leaveOut) run(log, { type: 'leave-out-section', sectionId }, now + wait, 'way');
          const savedMs = leaveOut.reduce((sum, { savesMs }) => sum + savesMs, 0);
          expect(paceOf(log.state, now + wait).behindMs).toBeCloseTo(pace.behindMs - savedMs, 3);
          const adjustments = shorten.map(({ sectionId, cutMs }) => ({ sectionId, deltaMs: -cutMs }));
          if (adjustments.length > 0) run(log, { type: 'adjust-budgets', adjustments }, now + wait, 'way');
          const after = paceOf(log.state, now + wait);
          expect(after.behindMs < 1).toBe(suggestion.isEnough);
          if (shorten.length > 0) expect(Math.abs(after.behindMs)).toBeLessThan(1);
          for (const { sectionId } of shorten)
            expect(after.sections.find((section) => section.sectionId === sectionId)?.leftMs).toBeGreaterThanOrEqual(
              SHORTEST_SECTION_MS - 0.001,
            );
          run(log, { type: 'undo', commandId: 'way' }, now + wait);
        }
      }),
      { numRuns: 500 },
    );
  });
});
