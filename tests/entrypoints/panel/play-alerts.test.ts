import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { playAlerts } from '../../../entrypoints/panel/play-alerts';
import type { SoftSound } from '../../../lib/client/soft-sound';
import type { SessionState } from '../../../lib/domain/session-state';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import { START, startPanelSession } from '../../components/panel/panel-session';

const SECOND = 1000;
const ON = { ...USUAL_SETTINGS, hasSounds: true };
let end: AbortController;

// The first section has five minutes: 70 % are over after 210 s.
function panel(settings = signal(ON), claim = (): Promise<boolean> => Promise.resolve(true)) {
  const session = startPanelSession();
  const state = signal<SessionState | null>(session.log.state);
  session.onChange = () => (state.value = session.log.state);
  const heard: [SoftSound, second: number][] = [];
  const play = async (sound: SoftSound, mayPlay: () => Promise<boolean>) => {
    if (await mayPlay()) heard.push([sound, Math.round((Date.now() - START) / SECOND)]);
  };
  playAlerts({ state, settings, play, claim, clock: Date.now }, end.signal);
  return { session, heard };
}

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * SECOND);

beforeEach(() => {
  end = new AbortController();
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('the sounds of a panel', () => {
  it('come once at each threshold of the section that runs', async () => {
    const { session, heard } = panel();
    await wait(400);
    expect(heard).toEqual([
      ['short', 210],
      ['used-up', 300],
    ]);
    session.run(400, { type: 'enter-section', sectionId: 's2' });
    await wait(200);
    expect(heard.slice(2)).toEqual([
      ['short', 526],
      ['used-up', 580],
    ]);
  });

  it('wait through a pause, and come again after more time was given', async () => {
    const { session, heard } = panel();
    await wait(100);
    session.run(100, { type: 'pause' });
    await wait(100);
    session.run(200, { type: 'resume' });
    await wait(300);
    session.run(500, { type: 'adjust-time', deltaMs: 120 * SECOND });
    await wait(100);
    expect(heard).toEqual([
      ['short', 310],
      ['used-up', 400],
      ['used-up', 520],
    ]);
  });

  it('are off until they are wanted, and end with the session and with the page', async () => {
    const settings = signal(USUAL_SETTINGS);
    const { session, heard } = panel(settings);
    await wait(250);
    settings.value = { ...ON, thresholdPercents: [90, 100] };
    await wait(22);
    expect(heard).toEqual([['short', 270]]);
    session.run(280, { type: 'end-session' });
    const other = panel(signal(ON));
    end.abort();
    await wait(900);
    expect([heard.length, other.heard.length]).toEqual([1, 0]);
  });

  it('do not tell of what passed while the machine slept', async () => {
    const { heard } = panel();
    vi.setSystemTime(START + 1_000 * SECOND);
    await wait(400);
    expect(heard).toEqual([]);
  });

  it('leave it to another panel that was first', async () => {
    const asked: number[] = [];
    const { heard } = panel(signal(ON), (...[, at]: unknown[]) => {
      asked.push(Number(at) - START);
      return Promise.resolve(false);
    });
    await wait(400);
    expect(heard).toEqual([]);
    expect(asked).toEqual([210 * SECOND, 300 * SECOND]);
  });
});
