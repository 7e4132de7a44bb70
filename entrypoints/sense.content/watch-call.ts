import type { CallSight } from '../../lib/platforms/call-sight';

/** Least time between two looks at the page, in ms. Each look at which nothing has changed doubles the time until the next one. */
export const SOONEST_LOOK_MS = 1_000;

/** The longest time between two looks, in ms: while the person is getting into the call, and otherwise. */
export const [LOOK_BEFORE_MS, LOOK_MS] = [6_000, 15_000];

/** What a watch takes from the page around it. */
export interface WatchContext {
  look(): CallSight;
  /** Takes a sight that differs from the one before; resolves to whether to go on. */
  tell(sight: CallSight): Promise<boolean>;
  /** Calls back after some ms, unless the function that it gives is called before. */
  after(delayMs: number, run: () => void): () => void;
  /** Calls back whenever something happens after which the page may soon look different, such as a click, until `signal` aborts. */
  onHint(hint: () => void, signal: AbortSignal): void;
}

function isSame(one: CallSight | null, other: CallSight): boolean {
  for (const name in other) if (one?.[name as keyof CallSight] !== other[name as keyof CallSight]) return false;
  return true;
}

const mostDelay = ({ phase }: CallSight): number => (phase === 'lobby' || phase === 'waiting' ? LOOK_BEFORE_MS : LOOK_MS);

/**
 * Looks at a call page now and then, and tells what has changed, until `tell` says that nobody wants to know any more or `end` aborts. Right after a
 * change or a hint it looks soon; while nothing happens it looks seldom.
 */
export function watchCall({ look, tell, after, onHint }: WatchContext, end: AbortController): void {
  const { signal } = end;
  let told: CallSight | null = null;
  let delayMs = SOONEST_LOOK_MS;
  let cancel = () => {};

  function wait(): void {
    cancel = after(delayMs, () => void step());
  }

  async function step(): Promise<void> {
    const sight = look();
    delayMs = Math.min(delayMs * 2, mostDelay(sight));
    if (!isSame(told, sight)) {
      told = sight;
      delayMs = SOONEST_LOOK_MS;
      cancel = () => {};
      if (!(await tell(sight))) end.abort();
    }
    if (!signal.aborted) wait();
  }

  // Many hints in a row bring one look, and never a later one.
  onHint(() => {
    if (delayMs === SOONEST_LOOK_MS) return;
    delayMs = SOONEST_LOOK_MS;
    cancel();
    wait();
  }, signal);
  signal.addEventListener('abort', () => cancel());
  void step();
}
