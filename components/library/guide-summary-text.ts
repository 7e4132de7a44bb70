import { formatRecentDay } from './date-text';

/** What a line about a guide tells. Minutes are whole or broken; times are in ms since the epoch. */
export interface GuideFacts {
  sectionCount: number;
  /** Ascending. */
  formatsMinutes: readonly number[];
  /** Null when it was never used. */
  lastUsedAt: number | null;
}

/** A number with its noun: `1 section`, `6 sections`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Formats in words: `30 or 60 min`. */
function formatsText(formatsMinutes: readonly number[]): string {
  const last = formatsMinutes.at(-1) ?? 0;
  const others = formatsMinutes.slice(0, -1);
  return others.length > 0 ? `${others.join(', ')} or ${last} min` : `${last} min`;
}

/** What is to be said of a guide in one line: `6 sections · 30 or 60 min · used Tuesday`. `now` is ms since the epoch. */
export function guideSummaryText(guide: GuideFacts, now: number): string {
  const parts = [countText(guide.sectionCount, 'section'), formatsText(guide.formatsMinutes)];
  if (guide.lastUsedAt !== null) parts.push(`used ${formatRecentDay(guide.lastUsedAt, now)}`);
  return parts.join(' · ');
}
