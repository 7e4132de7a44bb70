import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { paceOf } from '../../../lib/domain/pace';
import { recordingTimeAt, sessionTimeAt, shownRecordingTimeAt } from '../../../lib/domain/session-clock';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const at = (seconds: number): number => SESSION_START + seconds * 1_000;

describe('the place in the recording that is shown', () => {
  it('is the same for equal session times, and never a second off', () => {
    const log = startLog(sixSections);
    run(log, { type: 'mark-recording' }, at(60.4));
    const shown = [268.1, 268.3, 268.5, 268.9].map((second) => shownRecordingTimeAt(log.state, at(second)));
    expect(shown).toEqual([208_000, 208_000, 208_000, 208_000]);
    expect(shownRecordingTimeAt(log.state, at(60.4))).toBe(0);
    fc.assert(
      fc.property(arbitrarySession, fc.nat(7_200_000), ({ log: { state } }, offset) => {
        const moment = SESSION_START + offset;
        const [exact, rounded] = [recordingTimeAt(state, moment), shownRecordingTimeAt(state, moment)];
        if (exact === null || rounded === null) expect(rounded).toBe(exact);
        else expect(Math.abs(exact - rounded)).toBeLessThan(1_000);
      }),
    );
  });
});

describe('session time', () => {
  it('counts a pause as no time, also when asked about a moment in it', () => {
    const log = startLog(sixSections);
    run(log, { type: 'pause' }, at(60));
    expect(sessionTimeAt(log.state, at(100))).toBe(60_000);
    run(log, { type: 'resume' }, at(160));
    expect([at(30), at(60), at(100), at(160), at(170)].map((moment) => sessionTimeAt(log.state, moment))).toEqual([
      30_000, 60_000, 60_000, 60_000, 70_000,
    ]);
  });

  it('stands once the session has ended, also when it ended in a pause', () => {
    const log = startLog(sixSections);
    run(log, { type: 'pause' }, at(60));
    run(log, { type: 'end-session' }, at(90));
    expect(sessionTimeAt(log.state, at(1_000))).toBe(60_000);
  });

  it('is never negative and never runs backwards or faster than the clock', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.integer({ min: -600_000, max: 7_200_000 }), fc.nat(600_000), ({ log }, offset, d) => {
        const [before, after] = [sessionTimeAt(log.state, SESSION_START + offset), sessionTimeAt(log.state, SESSION_START + offset + d)];
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after - before).toBeGreaterThanOrEqual(0);
        expect(after - before).toBeLessThanOrEqual(d);
      }),
    );
  });

  it('is the sum of the time used in all sections', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.nat(600_000), ({ log, now }, d) => {
        expect(paceOf(log.state, now + d).usedMs).toBe(sessionTimeAt(log.state, now + d));
      }),
      { numRuns: 500 },
    );
  });
});

describe('recording time', () => {
  it('counts from the mark, through pauses, and is negative before it', () => {
    const log = startLog(sixSections);
    expect(recordingTimeAt(log.state, at(10))).toBeNull();
    run(log, { type: 'mark-recording', startedAt: at(20) }, at(30));
    run(log, { type: 'pause' }, at(40));
    expect([at(10), at(20), at(100)].map((moment) => recordingTimeAt(log.state, moment))).toEqual([-10_000, 0, 80_000]);
  });
});

describe('the end of a session', () => {
  it('is never before a time that is booked to a section', () => {
    const log = startLog(sixSections);
    run(log, { type: 'next-section' }, at(60));
    run(log, { type: 'end-session', endedAt: at(30) }, at(90));
    expect(log.state.endedAt).toBe(at(60));
    const paused = startLog(sixSections);
    run(paused, { type: 'pause' }, at(60));
    run(paused, { type: 'end-session', endedAt: at(30) }, at(90));
    expect(paused.state).toMatchObject({ endedAt: at(60), pausedAt: null, pauses: [{ from: at(60), to: at(60) }] });
  });

  it('may be given as an earlier time, for a session that was left open', () => {
    const log = startLog(sixSections);
    run(log, { type: 'end-session', endedAt: at(600) }, at(90_000));
    expect(paceOf(log.state, at(90_000)).usedMs).toBe(600_000);
  });
});
