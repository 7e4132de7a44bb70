/** A worker that is asked nothing sleeps after 30 s; what is waited here is less, since it was awake for a moment itself. */
const AWAKE_MS = 25_000;

/**
 * Wakes the background while a pointer moves over a page, no oftener than it can have fallen asleep: a click that follows is answered by a worker
 * that is awake, which takes a fraction of the time. Nobody moves a pointer there without being about to click, so a quiet call leaves it asleep.
 */
export function wakeOnPointer(page: EventTarget, wake: () => Promise<unknown>, now: () => number): void {
  let wokenAt = -Infinity;
  page.addEventListener(
    'pointermove',
    () => {
      if (now() - wokenAt < AWAKE_MS) return;
      wokenAt = now();
      // Where it does not wake, the click will say so.
      wake().catch(() => undefined);
    },
    { passive: true },
  );
}
