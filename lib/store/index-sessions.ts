import type { Database, StoreName, Write } from './schema';
import { SEARCH_STORES, writeTexts } from './search-index';
import { readText } from './session-text';

/** The sessions whose words are not, or not all, in the search index. */
export function listUnindexed(database: Database, limit?: number): Promise<string[]> {
  return database.getAllKeysFromIndex('sessions', 'by-needs-indexing', 1, limit);
}

/**
 * Brings the search index up to date with some sessions, in one transaction. A session that was changed since it was read stays marked, and one that
 * was deleted leaves nothing. Not strict: what is lost with the power is still marked, and done again.
 */
export async function indexSessions(database: Database, sessionIds: readonly string[]): Promise<void> {
  const read = await Promise.all(sessionIds.map(async (id) => ({ id, found: await readText(database, id) })));
  const stores: StoreName[] = ['sessions', ...SEARCH_STORES];
  const write: Write = database.transaction(stores, 'readwrite');
  const sessions = write.objectStore('sessions');
  const current = await Promise.all(
    read.map(async ({ id, found }) => {
      const session = await sessions.get(id);
      if (!session || (found && session.lastSequence !== found.lastSequence)) return [];
      await sessions.put({ ...session, needsIndexing: 0 });
      return found ? [found.text] : [];
    }),
  );
  await Promise.all([writeTexts(write, current.flat()), write.done]);
}
