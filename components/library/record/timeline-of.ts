import { DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';
import { usedStretches } from '../../../lib/domain/used-stretches';
import type { UsedStretch } from '../../../lib/domain/used-stretches';

/** Plan and course of a session on one scale, in ms of session time. */
export interface Timeline {
  planned: UsedStretch[];
  actual: UsedStretch[];
  /** End of the longer of plan and course. */
  lengthMs: number;
}

/** Something that happened at one moment of a session. */
export interface TimelineMoment {
  /** Session time in ms. */
  ms: number;
  kind: 'section' | 'pause' | 'consent' | 'refusal' | 'recording' | 'note' | 'end';
  /** Id of the section or note; empty for the others. */
  id: string;
  /** True for a note with a star. */
  isStarred: boolean;
  /** How long it lasted, in ms; 0 for what has no length. */
  lengthMs: number;
}

const RANK = { section: 0, pause: 1, consent: 2, refusal: 2, recording: 3, note: 4, end: 5 } as const;

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
    ...(state.consent ? [moment(state.consent.answer === 'yes' ? 'consent' : 'refusal', state.consent.at)] : []),
    ...(state.recordingStartedAt === null ? [] : [moment('recording', state.recordingStartedAt)]),
    ...notes.map(({ id, notedAt, isStarred }) => moment('note', notedAt, { id, isStarred })),
    ...(state.endedAt === null ? [] : [moment('end', state.endedAt)]),
  ].toSorted((a, b) => a.ms - b.ms || RANK[a.kind] - RANK[b.kind]);
}

/** The timeline of a session, drawn up to `now` (ms since the epoch). */
export function timelineOf(state: SessionState, now: number): Timeline {
  let endMs = 0;
  const planned = state.sections.flatMap(({ id, plannedMs }): UsedStretch[] => {
    const fromMs = endMs;
    endMs += plannedMs;
    return plannedMs > 0 ? [{ sectionId: id, fromMs, toMs: endMs, isOver: false }] : [];
  });
  const actual = usedStretches(state, now);
  return { planned, actual, lengthMs: Math.max(endMs, actual.at(-1)?.toMs ?? 0, 1) };
}
