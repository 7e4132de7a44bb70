import type { Pace } from './pace';
import type { SessionState } from './session-state';

/** Late by less than this, nothing is suggested, in ms. */
export const SUGGESTION_FROM_MS = 60_000;

/** No section is shortened below this, in ms. */
export const SHORTEST_SECTION_MS = 60_000;

/** An optional section still to come that the plan can do without. */
export interface Omission {
  sectionId: string;
  title: string;
  /** In ms. */
  savesMs: number;
}

/** Less time for a section still to come. */
export interface Cut {
  sectionId: string;
  /** Positive, in ms. */
  cutMs: number;
}

/** What is done together. */
export interface Way {
  leaveOut: Omission[];
  /** Sections that are left in, and made shorter. */
  shorten: Cut[];
}

/** What would bring a late session back on time. */
export interface Suggestion {
  /** True when each way ends the delay; false when nothing can, and the one way only makes up for some of it. */
  isEnough: boolean;
  /** At least one. */
  ways: Way[];
}

const savedMs = (omissions: readonly Omission[]) => omissions.reduce((sum, { savesMs }) => sum + savesMs, 0);

/** Shares `neededMs` out evenly; whoever has less room gives all it has, and the others make up for it. Empty when it is more than they have. */
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

/** Each section that is enough by itself, or else as few as are enough together; empty when all are not. */
function omissionsThatSuffice(optional: readonly Omission[], neededMs: number): Omission[][] {
  const alone = optional.filter(({ savesMs }) => savesMs >= neededMs);
  if (alone.length > 0) return alone.map((omission) => [omission]);
  const longestFirst = optional.toSorted((a, b) => b.savesMs - a.savesMs);
  const count = longestFirst.findIndex((_, index) => savedMs(longestFirst.slice(0, index + 1)) >= neededMs) + 1;
  const chosen = new Set(longestFirst.slice(0, count));
  return count > 0 ? [optional.filter((omission) => chosen.has(omission))] : [];
}

/**
 * What would bring the session back on time: leaving out optional sections where that is enough, shortening what is left where that is, and
 * both together where neither is. Null while it is not late enough, has ended, or nothing is left that could give time.
 */
export function suggestionFor(state: SessionState, pace: Pace): Suggestion | null {
  const { behindMs } = pace;
  if (state.endedAt !== null || behindMs < SUGGESTION_FROM_MS) return null;
  const ahead = pace.sections.filter(({ place, leftMs }) => place === 'ahead' && leftMs > 0);
  const optional = ahead.flatMap(({ sectionId, leftMs }): Omission[] => {
    const section = state.sections.find(({ id }) => id === sectionId);
    return section?.isOptional ? [{ sectionId, title: section.title, savesMs: leftMs }] : [];
  });
  const isLeftOut = new Set(optional.map(({ sectionId }) => sectionId));
  const rooms = ahead.map(({ sectionId, leftMs }) => ({ sectionId, roomMs: Math.max(0, leftMs - SHORTEST_SECTION_MS) }));

  const omissions = omissionsThatSuffice(optional, behindMs);
  if (omissions.length > 0 || optional.length === 0) {
    const shorten = shareCuts(rooms, behindMs);
    const ways = [...omissions.map((leaveOut) => ({ leaveOut, shorten: [] })), ...(shorten.length > 0 ? [{ leaveOut: [], shorten }] : [])];
    return ways.length > 0 ? { isEnough: true, ways } : null;
  }
  const others = rooms.filter(({ sectionId }) => !isLeftOut.has(sectionId));
  const shorten = shareCuts(others, behindMs - savedMs(optional));
  return { isEnough: shorten.length > 0, ways: [{ leaveOut: optional, shorten }] };
}
