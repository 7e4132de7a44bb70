import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

const SECOND_MS = 1000;

/**
 * The time in ms since the epoch, anew on every full second while `isNeeded` and while the page is visible; otherwise it stands still
 * and nothing runs. Ends when `abort` does.
 */
export function createTickingClock(isNeeded: ReadonlySignal<boolean>, abort?: AbortSignal): ReadonlySignal<number> {
  const now = signal(Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tick = () => {
    clearTimeout(timer);
    const time = Date.now();
    now.value = time;
    if (isNeeded.value && document.visibilityState === 'visible') timer = setTimeout(onSecond, SECOND_MS - (time % SECOND_MS));
  };
  const onSecond = () => {
    tick();
    // A timer is late by a few ms, and never by the same: without this, a second would be shown twice or left out now and then.
    now.value = Math.round(now.value / SECOND_MS) * SECOND_MS;
  };

  const stop = effect(() => {
    void isNeeded.value;
    tick();
  });
  document.addEventListener('visibilitychange', tick);
  abort?.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
  });
  return now;
}
