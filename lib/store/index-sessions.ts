import type { Database, StoreName, Write } from './schema';
import { SEARCH_STORES, writeTexts } from './search-index';
import type { SearchableText } from './search-index';
import { readTextWithin } from './session-text';

/** The sessions whose words are not, or not all, in the search index. */
export function listUnindexed(database: Database, limit?: number): Promise<string[]> {
  return database.getAllKeysFromIndex('sessions', 'by-needs-indexing', 1, limit);
}

/**
 * Brings the search index up to date with some sessions. They are read and written in one transaction, so that no words come into the index that
 * were taken out of a session meanwhile; one that was deleted leaves nothing. Not strict: what is lost with the power is still marked, and done again.
 */
export async function indexSessions(database: Database, sessionIds: readonly string[]): Promise<void> {
  const stores: StoreName[] = ['sessions', 'events', ...SEARCH_STORES];
  const write: Write = database.transaction(stores, 'readwrite');
  const sessions = write.objectStore('sessions');
  const texts: SearchableText[] = [];
  // One after another, so that never more than one log is held.
  for (const id of sessionIds) {
    const session = await sessions.get(id);
    if (!session) continue;
    const text = await readTextWithin(write, id);
    if (text) texts.push(text);
    await sessions.put({ ...session, needsIndexing: 0 });
  }
  await Promise.all([writeTexts(write, texts), write.done]);
}
