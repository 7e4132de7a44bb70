import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { momentAt, parseClock } from '../../../components/panel/session-moment';
import { formatElapsed } from '../../../lib/domain/clock-text';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import { START, startPanelSession } from './panel-session';

describe('parseClock', () => {
  it.each([
    ['7:05', 425_000],
    [' 0:00 ', 0],
    ['90:00', 5_400_000],
    ['1:07:05', 4_025_000],
  ])('reads %s', (text, ms) => {
    expect(parseClock(text)).toBe(ms);
  });

  it.each(['', '7', '7:5', '7:60', '1:60:00', '-7:05', '7:05pm', '1:7:05'])('refuses %j', (text) => {
    expect(parseClock(text)).toBeNull();
  });

  it('reads what the clock writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 359_999 }), (seconds) => parseClock(formatElapsed(seconds * 1000)) === seconds * 1000));
  });
});

describe('momentAt', () => {
  it('is the inverse of the session time, whatever the pauses', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })), { maxLength: 6 });
    fc.assert(
      fc.property(pauses, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), (stretches, isPaused, share) => {
        const session = startPanelSession();
        let at = 0;
        for (const [runs, rests] of stretches) {
          session.run((at += runs), { type: 'pause' });
          session.run((at += rests), { type: 'resume' });
        }
        if (isPaused) session.run((at += 10), { type: 'pause' });
        const { state } = session.log;
        const sessionMs = Math.round(share * sessionTimeAt(state, START + at * 1000));
        expect(sessionTimeAt(state, momentAt(state, sessionMs))).toBe(sessionMs);
      }),
    );
  });

  it('never lies after the end or in a pause that lasts', () => {
    const paused = startPanelSession().run(60, { type: 'pause' }).log.state;
    expect(momentAt(paused, 90_000)).toBe(START + 60_000);
    const ended = startPanelSession().run(60, { type: 'end-session' }).log.state;
    expect(momentAt(ended, 90_000)).toBe(START + 60_000);
  });
});
