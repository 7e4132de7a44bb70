import type { SyncState } from '../../lib/protocol/records';
import { formatRecentDay } from './date-text';
import { numberText } from '../ui/locale-text';

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
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Formats in words: `30 or 60 min`. */
export function formatsText(formatsMinutes: readonly number[]): string {
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

/** What a guide's sections add up to where that is not the format: `30 min adds up to 31`. Empty when all are equal. */
export function sumsText(guide: { formatsMinutes: readonly number[]; sumsMinutes: readonly number[] }): string {
  return guide.formatsMinutes
    .flatMap((minutes, index) => (guide.sumsMinutes[index] === minutes ? [] : [`${minutes} min adds up to ${guide.sumsMinutes[index]}`]))
    .join(', ');
}

/** What keeps a guide from being on the person's other machines, in a few words; null when nothing does or it is not meant to be. */
export const SYNC_WORDS: Readonly<Record<SyncState, string | null>> = {
  off: null,
  synced: null,
  waiting: 'waiting to sync',
  'too-large': 'too large to sync',
  'no-room': 'no room to sync',
  failed: 'not synced',
};
