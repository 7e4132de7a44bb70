import { describe, expect, it } from 'vitest';

import { alertOf, nextAlert } from '../../../lib/domain/section-alert';
import { START, startPanelSession } from '../../components/panel/panel-session';

const SECOND = 1000;

describe('section alert', () => {
  it.each([
    [70_000, 100_000, [70, 100], 'calm'],
    [70_001, 100_000, [70, 100], 'short'],
    [100_000, 100_000, [70, 100], 'short'],
    [100_001, 100_000, [70, 100], 'used-up'],
    [100_001, 100_000, [50, 120], 'short'],
    [90_001, 100_000, [50, 90], 'used-up'],
    [0, 0, [70, 100], 'calm'],
    [1, 0, [70, 100], 'used-up'],
  ] as const)('of %i of %i ms with %j is %s', (usedMs, budgetMs, [first, second], alert) => {
    expect(alertOf({ usedMs, budgetMs }, [first, second])).toBe(alert);
  });
});

describe('the next alert', () => {
  // Section s1 has 5 minutes: 70 % are over after 210 s, all of it after 300 s.
  const after = (seconds: number, session = startPanelSession()) => {
    const next = nextAlert(session.log.state, [70, 100], START + seconds * SECOND);
    return next && { percent: next.percent, seconds: (next.at - START) / SECOND };
  };

  it('is the first threshold, then the second, then none', () => {
    expect(after(0)).toEqual({ percent: 70, seconds: 210 });
    expect(after(210)).toEqual({ percent: 100, seconds: 300 });
    expect(after(300)).toBeNull();
  });

  it('counts a pause as no time, and never comes while it lasts', () => {
    const session = startPanelSession().run(100, { type: 'pause' });
    expect(after(150, session)).toBeNull();
    session.run(160, { type: 'resume' });
    expect(after(160, session)).toEqual({ percent: 70, seconds: 270 });
  });

  it('moves with more time, and is none without a session that runs', () => {
    const session = startPanelSession().run(100, { type: 'adjust-time', deltaMs: 300_000 });
    expect(after(100, session)).toEqual({ percent: 70, seconds: 420 });
    expect(after(100, session.run(120, { type: 'end-session' }))).toBeNull();
  });
});
