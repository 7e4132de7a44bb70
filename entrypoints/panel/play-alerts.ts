import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { SoftSound } from '../../lib/client/soft-sound';
import { nextAlert } from '../../lib/domain/section-alert';
import type { SessionState } from '../../lib/domain/session-state';
import type { Settings } from '../../lib/domain/settings';

/** What the sounds of a panel need. */
export interface AlertSounds {
  /** The session that is shown; null while there is none. */
  state: ReadonlySignal<SessionState | null>;
  settings: ReadonlySignal<Settings>;
  /** Plays a sound, once `mayPlay` has said that no other panel does. */
  play: (sound: SoftSound, mayPlay: () => Promise<boolean>) => Promise<unknown>;
  /** Whether this panel is the one that plays the sound of a threshold passed at `at`, in ms since the epoch. */
  claim: (sessionId: string, at: number) => Promise<boolean>;
  /** In ms since the epoch. */
  clock: () => number;
}

/** A sound that comes later than this is not played, in ms: a machine that slept would tell of what is long past. */
const LATEST_MS = 20_000;

/**
 * Plays a soft sound when the running section passes a threshold, while the settings want it, until `end` aborts. It waits for the moment itself and counts
 * no ticks, so that a panel that is hidden, when a sound is of most use, is heard as well. A browser may wake a page that was hidden for minutes seconds late.
 */
export function playAlerts({ state, settings, play, claim, clock }: AlertSounds, end?: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (from: number) => {
    clearTimeout(timer);
    const { hasSounds, thresholdPercents } = settings.value;
    const shown = state.value;
    const next = hasSounds && shown ? nextAlert(shown, thresholdPercents, from) : null;
    if (!shown || !next) return;
    timer = setTimeout(() => {
      const sound = next.percent === thresholdPercents[1] ? 'used-up' : 'short';
      // A browser without any sound output throws; there is nobody to tell then.
      if (clock() - next.at < LATEST_MS) play(sound, () => claim(shown.id, next.at)).catch(() => undefined);
      // Timers may be early by a moment.
      wait(Math.max(clock(), next.at));
    }, next.at - clock());
  };

  const stop = effect(() => wait(clock()));
  end?.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}
