import { paceOf } from './pace';
import { sessionTimeAt } from './session-clock';
import type { SessionState } from './session-state';

/** A stretch of session time that was spent in one section, in ms. */
export interface UsedStretch {
  sectionId: string;
  fromMs: number;
  toMs: number;
  /** True for time beyond the section's budget. */
  isOver: boolean;
}

/** Shorter than this nothing is told as over, since times are given in whole seconds; in ms. */
const LEAST_OVER_MS = 1_000;

/** Where a session's time went up to `now` (ms since the epoch), in its order; a stretch in which the section's budget ran out is cut there. */
export function usedStretches(state: SessionState, now: number): UsedStretch[] {
  const leftMs = new Map(paceOf(state, now).sections.map(({ sectionId, budgetMs }) => [sectionId, budgetMs]));
  return state.visits.flatMap(({ sectionId, enteredAt }, index) => {
    const fromMs = sessionTimeAt(state, enteredAt);
    const toMs = sessionTimeAt(state, state.visits[index + 1]?.enteredAt ?? now);
    const budgetMs = leftMs.get(sectionId) ?? 0;
    leftMs.set(sectionId, Math.max(0, budgetMs - (toMs - fromMs)));
    const cutMs = toMs - fromMs - budgetMs >= LEAST_OVER_MS ? fromMs + budgetMs : toMs;
    const stretches = [
      { sectionId, fromMs, toMs: cutMs, isOver: false },
      { sectionId, fromMs: cutMs, toMs, isOver: true },
    ];
    return stretches.filter((stretch) => stretch.toMs > stretch.fromMs);
  });
}
