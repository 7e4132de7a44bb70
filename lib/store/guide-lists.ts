import type { Database, StoredGuideSummary } from './schema';
import { holdsWords } from './summarize-guide';

/** The first rows of a list of guides, last used first and then by title; `total` counts all that match. */
export interface GuideRows {
  rows: StoredGuideSummary[];
  total: number;
}

// An array sorts after every number and text, so this holds all guides of a place.
const allOf = (place: StoredGuideSummary['place']) => IDBKeyRange.bound([place], [place, []]);

/** Reads the first `limit` guides of a list whose title holds all words of `search`. Without a search no more rows are read than are given back. */
export async function listSummaries(
  database: Database,
  place: StoredGuideSummary['place'],
  search: string,
  limit: number,
): Promise<GuideRows> {
  const index = database.transaction('guide-summaries').store.index('by-place');
  if (search.trim() === '') {
    const [rows, total] = await Promise.all([index.getAll(allOf(place), limit), index.count(allOf(place))]);
    return { rows, total };
  }
  const matches = (await index.getAll(allOf(place))).filter(({ titleKey }) => holdsWords(titleKey, search));
  return { rows: matches.slice(0, limit), total: matches.length };
}

/** How many guides stand in a list. */
export function countGuides(database: Database, place: StoredGuideSummary['place']): Promise<number> {
  return database.countFromIndex('guide-summaries', 'by-place', allOf(place));
}
