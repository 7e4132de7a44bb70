import type { SessionSection, SessionState } from './session-state';

/** Ahead or behind by less than this counts as on time, in ms. */
export const ON_TIME_TOLERANCE_MS = 10_000;

/** One section's time, in ms. */
export interface SectionPace {
  sectionId: string;
  /** Its budget; 0 while it is left out of the plan. */
  budgetMs: number;
  usedMs: number;
  /** Budget less used time; negative when the section is over. */
  leftMs: number;
  /** `done` lies before the current section, `now` is the current one, `ahead` after it; `left-out` is not in the plan. */
  place: 'done' | 'now' | 'ahead' | 'left-out';
  isOver: boolean;
}

/** How a session stands, in ms. */
export interface Pace {
  /** What the guide planned at the start. */
  plannedMs: number;
  usedMs: number;
  /** What is still to come if every section keeps to its budget. */
  leftMs: number;
  /** Later than planned by so much if every section keeps to its budget; negative when ahead. */
  behindMs: number;
  /** `over` while the current section is over its budget and the session is late; `behind` when it is late for another reason. */
  kind: 'on-time' | 'ahead' | 'behind' | 'over';
  /** When it will end at this pace, in ms since the epoch; when it ended, once it has. */
  endsAt: number;
  /** In the guide's order. */
  sections: SectionPace[];
}

function usedMsOf(state: SessionState, section: SessionSection, now: number): number {
  const isRunning = section.id === state.currentSectionId && state.runningSince !== null;
  return section.usedMs + (isRunning ? Math.max(0, now - (state.runningSince ?? now)) : 0);
}

/** Pace of a session at the time `now` (ms since the epoch). A pause counts as no time; sections jumped over count as done. */
export function paceOf(state: SessionState, now: number): Pace {
  const currentIndex = state.sections.findIndex(({ id }) => id === state.currentSectionId);
  const sections = state.sections.map((section, index): SectionPace => {
    const usedMs = usedMsOf(state, section, now);
    const budgetMs = section.isLeftOut ? 0 : section.budgetMs;
    const place = index === currentIndex ? 'now' : section.isLeftOut ? 'left-out' : index < currentIndex ? 'done' : 'ahead';
    return { sectionId: section.id, budgetMs, usedMs, leftMs: budgetMs - usedMs, place, isOver: usedMs > budgetMs };
  });
  const plannedMs = state.sections.reduce((sum, section) => sum + section.plannedMs, 0);
  const usedMs = sections.reduce((sum, section) => sum + section.usedMs, 0);
  const isToCome = ({ place }: SectionPace) => place === 'now' || place === 'ahead';
  const leftMs = state.endedAt === null ? sections.filter(isToCome).reduce((sum, section) => sum + Math.max(0, section.leftMs), 0) : 0;
  const behindMs = usedMs + leftMs - plannedMs;
  const isCurrentOver = sections[currentIndex]?.isOver ?? false;
  const kind =
    behindMs >= ON_TIME_TOLERANCE_MS ? (isCurrentOver ? 'over' : 'behind') : behindMs <= -ON_TIME_TOLERANCE_MS ? 'ahead' : 'on-time';
  return { plannedMs, usedMs, leftMs, behindMs, kind, endsAt: state.endedAt ?? now + leftMs, sections };
}
