import { z } from 'zod';

import type { SessionFilter } from '../../components/library/session-filters';
import type { SessionListQuery } from '../../lib/protocol/session-list-messages';

/** A filter that lets everything through, newest first. */
export const NO_FILTER: SessionFilter = {
  search: '',
  isArchived: false,
  guideId: '',
  tag: '',
  participant: '',
  platformId: '',
  fromDay: '',
  toDay: '',
  sort: 'date',
  isDescending: true,
};

/** Where the filter of this tab is kept. */
const KEY = 'sessions-filter';

const keptSchema = z.object({
  search: z.string().max(300),
  isArchived: z.boolean(),
  guideId: z.string(),
  tag: z.string(),
  participant: z.string(),
  platformId: z.string(),
  fromDay: z.string(),
  toDay: z.string(),
  sort: z.enum(['date', 'title', 'participant']),
  isDescending: z.boolean(),
});

/** The filter that this tab had last, so that it is there again after a reload. */
export function readKeptFilter(storage: Storage): SessionFilter {
  try {
    return keptSchema.parse(JSON.parse(storage.getItem(KEY) ?? ''));
  } catch {
    return NO_FILTER;
  }
}

/** Keeps the filter for this tab. */
export function keepFilter(storage: Storage, filter: SessionFilter): void {
  try {
    storage.setItem(KEY, JSON.stringify(filter));
  } catch {
    // Storage that is full or forbidden costs only the filter after a reload.
  }
}

/** The moment at which a day such as `2026-11-22` begins on this machine, some days later; undefined for no day. */
function startOf(day: string, daysLater: number): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const start = new Date(year, month - 1, date + daysLater).getTime();
  return Number.isNaN(start) ? undefined : start;
}

/** What is asked of the background for a filter. */
export function queryOf(filter: SessionFilter): SessionListQuery {
  const { search, isArchived, guideId, tag, participant, platformId, fromDay, toDay, sort, isDescending } = filter;
  const from = startOf(fromDay, 0);
  const end = startOf(toDay, 1);
  return {
    search: search.slice(0, 300),
    place: isArchived ? 'archived' : 'listed',
    sort,
    isDescending,
    ...(guideId === '' ? {} : { guideId }),
    ...(tag === '' ? {} : { tag }),
    ...(participant.trim() === '' ? {} : { participant: participant.trim().slice(0, 80) }),
    ...(platformId === '' ? {} : { platformId }),
    ...(from === undefined ? {} : { from }),
    ...(end === undefined ? {} : { to: end - 1 }),
  };
}
