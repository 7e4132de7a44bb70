import type { Database } from '../../lib/store/schema';

const allOf = (place: string) => IDBKeyRange.bound([place], [place, []]);

/** Since when there is something of the person's own, in ms since the epoch: the oldest session, or the guide that has rested longest. Null when there is nothing. */
export async function readOwnSince(database: Database): Promise<number | null> {
  const read = database.transaction(['sessions', 'guide-summaries']);
  const sessions = read.objectStore('sessions').index('by-place');
  const guides = read.objectStore('guide-summaries').index('by-place');
  const [listed, archived, ...rows] = await Promise.all([
    sessions.openKeyCursor(allOf('listed')),
    sessions.openKeyCursor(allOf('archived')),
    guides.getAll(allOf('listed')),
    guides.getAll(allOf('archived')),
  ]);
  const times = [
    ...[listed, archived].flatMap((cursor) => (cursor ? [cursor.key[1]] : [])),
    ...rows.flat().map(({ updatedAt }) => updatedAt),
  ];
  return times.length === 0 ? null : times.reduce((oldest, time) => Math.min(oldest, time));
}
