import type { SectionPace } from './pace';
import type { SessionState } from './session-state';
import type { Settings } from './settings';

/** How far a section's time is used: `short` above the first threshold of the settings, `used-up` above the second. */
export type SectionAlert = 'calm' | 'short' | 'used-up';

/** See {@link Settings}, in percent of a section's budget. */
export type Thresholds = Settings['thresholdPercents'];

/** The alert of a section that has used so much of its budget. */
export function alertOf({ usedMs, budgetMs }: Pick<SectionPace, 'usedMs' | 'budgetMs'>, [first, second]: Thresholds): SectionAlert {
  const percent = budgetMs > 0 ? (usedMs / budgetMs) * 100 : usedMs > 0 ? Infinity : 0;
  return percent > second ? 'used-up' : percent > first ? 'short' : 'calm';
}

/** When the section that runs will next pass a threshold after `now` (both in ms since the epoch), and which one; null when it will not. */
export function nextAlert(state: SessionState, thresholds: Thresholds, now: number): { at: number; percent: number } | null {
  const section = state.sections.find(({ id }) => id === state.currentSectionId);
  const { runningSince } = state;
  if (!section || runningSince === null) return null;
  const budgetMs = section.isLeftOut ? 0 : section.budgetMs;
  return (
    thresholds
      .map((percent) => ({ percent, at: runningSince - section.usedMs + (budgetMs * percent) / 100 }))
      .filter(({ at }) => at > now)
      .toSorted((one, other) => one.at - other.at)[0] ?? null
  );
}
