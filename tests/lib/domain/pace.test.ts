import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ON_TIME_TOLERANCE_MS, paceOf } from '../../../lib/domain/pace';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const MINUTE = 60_000;
const at = (minutes: number, seconds = 0): number => SESSION_START + minutes * MINUTE + seconds * 1_000;

/** A session that enters the sections after the first at these times, in order. */
function entering(formatIndex: number, ...times: number[]) {
  const log = startLog(sixSections, formatIndex);
  for (const time of times) run(log, { type: 'next-section' }, time);
  return log;
}

const arbitraryLive = arbitrarySession.filter(({ log }) => log.state.endedAt === null);
const arbitraryRunning = arbitraryLive.filter(({ log }) => log.state.pausedAt === null);
const budgetLaws = { numRuns: 300 };

describe('pace', () => {
  it('is on time at the start, and ends when the plan does', () => {
    expect(paceOf(startLog(sixSections).state, SESSION_START)).toMatchObject({
      plannedMs: 31 * MINUTE,
      usedMs: 0,
      behindMs: 0,
      kind: 'on-time',
      endsAt: at(31),
    });
  });

  it('is behind for what an earlier section took too long', () => {
    const pace = paceOf(entering(0, at(5, 15)).state, at(7, 5));
    expect(pace).toMatchObject({ usedMs: 425_000, behindMs: 15_000, kind: 'behind', endsAt: at(31, 15) });
    expect(pace.sections[1]).toMatchObject({ place: 'now', usedMs: 110_000, leftMs: 70_000, isOver: false });
  });

  it('is over while the current section is', () => {
    const pace = paceOf(entering(1, at(5), at(15)).state, at(43, 20));
    expect(pace).toMatchObject({ plannedMs: 58 * MINUTE, usedMs: 2_600_000, behindMs: 200_000, kind: 'over', endsAt: at(61, 20) });
    expect(pace.sections[2]).toMatchObject({ place: 'now', leftMs: -200_000, isOver: true });
  });

  it('is ahead when a section ended early, and nothing while the difference is small', () => {
    expect(paceOf(entering(0, at(4)).state, at(4)).kind).toBe('ahead');
    expect(paceOf(entering(0, at(5, -9)).state, at(4, 51)).kind).toBe('on-time');
    expect(paceOf(entering(0, at(5, 9)).state, at(5, 9)).kind).toBe('on-time');
    expect(paceOf(entering(0, at(5, 10)).state, at(5, 10)).kind).toBe('behind');
  });

  it('tells where each section stands', () => {
    const places = (minutes: number) => paceOf(entering(0, at(5), at(8)).state, at(minutes)).sections.map(({ place }) => place);
    expect(places(9)).toEqual(['done', 'done', 'now', 'left-out', 'ahead', 'ahead']);
  });

  it('counts sections jumped over as done, and a left-out one that is entered as planned', () => {
    const log = startLog(sixSections, 1);
    run(log, { type: 'enter-section', sectionId: 's5' }, at(5));
    expect(paceOf(log.state, at(5)).behindMs).toBe(-40 * MINUTE);
    const short = startLog(sixSections, 0);
    run(short, { type: 'adjust-budgets', adjustments: [{ sectionId: 's4', deltaMs: 2 * MINUTE }] }, at(1));
    expect(paceOf(short.state, at(1)).behindMs).toBe(0);
    run(short, { type: 'enter-section', sectionId: 's4' }, at(1));
    expect(paceOf(short.state, at(1)).sections[3]).toMatchObject({ place: 'now', budgetMs: 2 * MINUTE });
  });

  it('stands once the session has ended', () => {
    const log = entering(0, at(5));
    run(log, { type: 'end-session' }, at(10));
    expect(paceOf(log.state, at(99))).toMatchObject({
      usedMs: 10 * MINUTE,
      leftMs: 0,
      behindMs: -21 * MINUTE,
      kind: 'ahead',
      endsAt: at(10),
    });
  });

  it('adds up: used, left and behind, from the sections', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.nat(600_000), ({ log, now }, d) => {
        const pace = paceOf(log.state, now + d);
        expect(pace.leftMs).toBeGreaterThanOrEqual(0);
        expect(pace.sections.every(({ usedMs, budgetMs }) => usedMs >= 0 && budgetMs >= 0)).toBe(true);
        expect(pace.sections.reduce((sum, { usedMs }) => sum + usedMs, 0)).toBe(pace.usedMs);
        expect(pace.behindMs).toBe(pace.usedMs + pace.leftMs - pace.plannedMs);
        if (log.state.endedAt === null) expect(pace.endsAt).toBe(now + d + pace.leftMs);
        expect(pace.kind === 'on-time').toBe(Math.abs(pace.behindMs) < ON_TIME_TOLERANCE_MS);
      }),
      budgetLaws,
    );
  });

  it('falls behind by no more than the time that passes, and never gains by waiting', () => {
    fc.assert(
      fc.property(arbitraryRunning, fc.nat(600_000), fc.nat(600_000), ({ log, now }, wait, d) => {
        const gain = paceOf(log.state, now + wait + d).behindMs - paceOf(log.state, now + wait).behindMs;
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(d);
      }),
      budgetLaws,
    );
  });

  it('falls behind by all the time that passes once the current section is over', () => {
    fc.assert(
      fc.property(arbitraryRunning, fc.nat(600_000), ({ log, now }, d) => {
        const current = log.state.sections.find(({ id }) => id === log.state.currentSectionId);
        const over = now + (current?.budgetMs ?? 0);
        expect(paceOf(log.state, over + d).behindMs - paceOf(log.state, over).behindMs).toBe(d);
      }),
      budgetLaws,
    );
  });

  it('is moved by a pause in nothing but the time of the end', () => {
    fc.assert(
      fc.property(arbitraryRunning, fc.nat(600_000), fc.nat(600_000), ({ log, now }, wait, d) => {
        const before = paceOf(log.state, now + wait);
        run(log, { type: 'pause' }, now + wait);
        expect(paceOf(log.state, now + wait + d)).toEqual({ ...before, endsAt: before.endsAt + d });
        run(log, { type: 'resume' }, now + wait + d);
        expect(paceOf(log.state, now + wait + d)).toEqual({ ...before, endsAt: before.endsAt + d });
      }),
      budgetLaws,
    );
  });

  it('never gets later by going on to the next section', () => {
    fc.assert(
      fc.property(arbitraryLive, fc.nat(600_000), ({ log, now }, wait) => {
        const before = paceOf(log.state, now + wait).behindMs;
        run(log, { type: 'next-section' }, now + wait);
        expect(paceOf(log.state, now + wait).behindMs).toBeLessThanOrEqual(before);
      }),
      budgetLaws,
    );
  });

  it('is later by a minute for one more minute, while the section has time left', () => {
    fc.assert(
      fc.property(arbitraryRunning, ({ log, now }) => {
        const before = paceOf(log.state, now);
        const current = before.sections.find(({ place }) => place === 'now');
        fc.pre(current !== undefined && current.leftMs >= 0);
        run(log, { type: 'adjust-time', deltaMs: MINUTE }, now);
        expect(paceOf(log.state, now).behindMs).toBe(before.behindMs + MINUTE);
      }),
      budgetLaws,
    );
  });
});
