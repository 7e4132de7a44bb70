import { DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import type { Pace } from '../../../lib/domain/pace';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';

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

/** Something that happened at one moment of a session. */
export interface TimelineMoment {
  /** Session time in ms. */
  ms: number;
  kind: 'section' | 'pause' | 'consent' | 'recording' | 'note' | 'end';
  /** Id of the section or note; empty for the others. */
  id: string;
  /** True for a note with a star. */
  isStarred: boolean;
  /** How long it lasted, in ms; 0 for what has no length. */
  lengthMs: number;
}

const RANK = { section: 0, pause: 1, consent: 2, recording: 3, note: 4, end: 5 } as const;

/** Everything that happened in a session, in its order. What was written in the debrief came after all of it, and is left out. */
export function momentsOf(state: SessionState): TimelineMoment[] {
  const moment = (kind: TimelineMoment['kind'], at: number, more: Partial<TimelineMoment> = {}): TimelineMoment => ({
    ms: sessionTimeAt(state, at),
    kind,
    id: '',
    isStarred: false,
    lengthMs: 0,
    ...more,
  });
  const notes = [...state.notes.values()].filter(({ sectionId }) => sectionId !== DEBRIEF_SECTION_ID);
  return [
    ...state.visits.map(({ sectionId, enteredAt }) => moment('section', enteredAt, { id: sectionId })),
    ...state.pauses.map(({ from, to }) => moment('pause', from, { lengthMs: to - from })),
    ...(state.pausedAt === null ? [] : [moment('pause', state.pausedAt)]),
    ...(state.consent ? [moment('consent', state.consent.at)] : []),
    ...(state.recordingStartedAt === null ? [] : [moment('recording', state.recordingStartedAt)]),
    ...notes.map(({ id, notedAt, isStarred }) => moment('note', notedAt, { id, isStarred })),
    ...(state.endedAt === null ? [] : [moment('end', state.endedAt)]),
  ].toSorted((a, b) => a.ms - b.ms || RANK[a.kind] - RANK[b.kind]);
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
