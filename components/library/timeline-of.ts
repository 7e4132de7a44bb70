import type { Pace } from '../../lib/domain/pace';
import { sessionTimeAt } from '../../lib/domain/session-clock';
import type { SessionState } from '../../lib/domain/session-state';

/** A stretch of the timeline, in ms of session time. */
export interface Stretch {
  sectionId: string;
  fromMs: number;
  toMs: number;
  /** True for time in a section that took longer than planned. */
  isOver: boolean;
}

/** Plan and course of a session on one scale, in ms of session time. */
export interface Timeline {
  planned: Stretch[];
  actual: Stretch[];
  /** End of the longer of plan and course. */
  lengthMs: number;
}

/** When the notes of a session were written, in ms of session time. */
export function noteTimesOf(state: SessionState): number[] {
  return [...state.notes.values()].map(({ notedAt }) => sessionTimeAt(state, notedAt));
}

/** The timeline of a session. `pace` is its pace at the moment up to which it is drawn, `now` (ms since the epoch). */
export function timelineOf(state: SessionState, pace: Pace, now: number): Timeline {
  let endMs = 0;
  const planned = state.sections.flatMap(({ id, plannedMs }): Stretch[] => {
    const fromMs = endMs;
    endMs += plannedMs;
    return plannedMs > 0 ? [{ sectionId: id, fromMs, toMs: endMs, isOver: false }] : [];
  });
  const overIds = new Set(pace.sections.filter(({ isOver }) => isOver).map(({ sectionId }) => sectionId));
  const actual = state.visits.flatMap(({ sectionId, enteredAt }, index): Stretch[] => {
    const fromMs = sessionTimeAt(state, enteredAt);
    const toMs = sessionTimeAt(state, state.visits[index + 1]?.enteredAt ?? now);
    return toMs > fromMs ? [{ sectionId, fromMs, toMs, isOver: overIds.has(sectionId) }] : [];
  });
  return { planned, actual, lengthMs: Math.max(endMs, actual.at(-1)?.toMs ?? 0, 1) };
}
