import { chunksOf } from './chunks-of';
import { renewUse } from './guide-uses';
import { numbersOf, openWrite } from './schema';
import type { Database, StoreName } from './schema';
import { dropTexts, SEARCH_STORES } from './search-index';

/** Every store that holds something of a session. */
const SESSION_STORES: StoreName[] = ['sessions', 'events', 'drafts', 'transcripts', ...SEARCH_STORES, 'guide-summaries'];

/** Sessions whose whole logs are removed in one transaction. */
const PURGE_CHUNK = 25;

/**
 * Removes sessions with everything that lies under their ids and every word of theirs in the search index; their guides were used less. With
 * `onlyDeleted` one that was brought back meanwhile stays.
 */
export async function deleteSessions(database: Database, sessionIds: readonly string[], onlyDeleted = false): Promise<void> {
  for (const chunk of chunksOf(sessionIds, PURGE_CHUNK)) {
    const write = openWrite(database, SESSION_STORES);
    const sessions = write.objectStore('sessions');
    const rows = await Promise.all(chunk.map((id) => sessions.get(id)));
    const ids = chunk.filter((_, index) => !onlyDeleted || rows[index]?.place === 'deleted');
    const guideIds = new Set(rows.flatMap((row) => (row && ids.includes(row.id) ? [row.guideId] : [])));
    await Promise.all([
      ...ids.flatMap((id) => [
        sessions.delete(id),
        write.objectStore('events').delete(numbersOf(id)),
        // An array sorts after every text, so this holds all ids of notes.
        write.objectStore('drafts').delete(IDBKeyRange.bound([id, ''], [id, []])),
        write.objectStore('transcripts').delete(id),
        write.objectStore('unindexed-sessions').delete(id),
      ]),
      dropTexts(write, ids),
      ...[...guideIds].map((guideId) => renewUse(write, guideId)),
      write.done,
    ]);
  }
}
