import type { Pace } from './pace';
import type { SessionState } from './session-state';

/** Late by less than this, nothing is suggested, in ms. */
export const SUGGESTION_FROM_MS = 60_000;

/** No section is shortened below this, in ms. */
export const SHORTEST_SECTION_MS = 60_000;

/** Less time for a section still to come. */
export interface Cut {
  sectionId: string;
  /** Positive, in ms. */
  cutMs: number;
}

/** What would bring a late session back on time. */
export interface Suggestion {
  /** Optional sections still to come that the plan can do without, and what each saves, in ms. */
  leaveOut: { sectionId: string; title: string; savesMs: number }[];
  /** Less for each section left, so that together they make up the delay; empty when they cannot. */
  shorten: Cut[];
}

/** Shares `neededMs` out evenly; whoever has less room gives all it has, and the others make up for it. */
function shareCuts(rooms: { sectionId: string; roomMs: number }[], neededMs: number): Cut[] {
  const cuts: Cut[] = [];
  let openMs = neededMs;
  for (const [index, { sectionId, roomMs }] of rooms.toSorted((a, b) => a.roomMs - b.roomMs).entries()) {
    const cutMs = Math.min(roomMs, openMs / (rooms.length - index));
    if (cutMs > 0) cuts.push({ sectionId, cutMs });
    openMs -= cutMs;
  }
  return openMs < 1 ? cuts : [];
}

/** What would bring the session back on time; null while it is not late enough, has ended, or nothing is left that could give time. */
export function suggestionFor(state: SessionState, pace: Pace): Suggestion | null {
  if (state.endedAt !== null || pace.behindMs < SUGGESTION_FROM_MS) return null;
  const ahead = pace.sections.filter(({ place, leftMs }) => place === 'ahead' && leftMs > 0);
  const leaveOut = ahead.flatMap(({ sectionId, leftMs }) => {
    const section = state.sections.find(({ id }) => id === sectionId);
    return section?.isOptional ? [{ sectionId, title: section.title, savesMs: leftMs }] : [];
  });
  const rooms = ahead.map(({ sectionId, leftMs }) => ({ sectionId, roomMs: Math.max(0, leftMs - SHORTEST_SECTION_MS) }));
  const shorten = shareCuts(rooms, pace.behindMs);
  return leaveOut.length > 0 || shorten.length > 0 ? { leaveOut, shorten } : null;
}
