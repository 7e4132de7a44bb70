import type { CallSight } from '../../lib/platforms/call-sight';

/** Time between two looks at the page, in ms: while the person gets into the call, and once they are in it. Nothing that is told from it needs to be known sooner. */
export const [LOOK_MS, LOOK_IN_CALL_MS] = [2_000, 5_000];

/** What a watch takes from the page around it. */
export interface WatchContext {
  look(): CallSight;
  /** Takes a sight that differs from the one before; resolves to whether to go on. */
  tell(sight: CallSight): Promise<boolean>;
  /** Calls back after some ms. */
  after(delayMs: number, run: () => void): void;
}

const isSame = (one: CallSight | null, other: CallSight): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Looks at a call page now and then, and tells what has changed, until `tell` says that nobody wants to know any more or `signal` aborts. */
export function watchCall({ look, tell, after }: WatchContext, signal: AbortSignal): void {
  let told: CallSight | null = null;

  async function step(): Promise<void> {
    if (signal.aborted) return;
    const sight = look();
    if (!isSame(told, sight)) {
      told = sight;
      if (!(await tell(sight))) return;
    }
    after(sight.phase === 'in-call' ? LOOK_IN_CALL_MS : LOOK_MS, () => void step());
  }

  void step();
}
