import type { Database, StoreName, Write } from './schema';
import { checkIndex, SEARCH_STORES, writeTexts } from './search-index';
import type { SearchableText } from './search-index';
import { readTextWithin } from './session-text';

/** Says in a transaction that what a session is found by has changed. */
export async function markUnindexed(write: Write, sessionId: string): Promise<void> {
  await write.objectStore('unindexed-sessions').put({ id: sessionId, version: 1 });
}

/**
 * The sessions whose words are not, or not all, in the search index. They have a store of their own: an index over a mark in the session's row keeps an
 * entry for each session that was ever marked, and Chromium looks at all of them for each search.
 */
export function listUnindexed(database: Database): Promise<string[]> {
  return database.getAllKeys('unindexed-sessions');
}

/**
 * Brings the search index up to date with some sessions. They are read and written in one transaction, so that no words come into the index that
 * were taken out of a session meanwhile; one that was deleted leaves nothing. Not strict: what is lost with the power is still marked, and done again.
 */
export async function indexSessions(database: Database, sessionIds: readonly string[]): Promise<void> {
  const stores: StoreName[] = ['events', ...SEARCH_STORES];
  const write: Write = database.transaction(stores, 'readwrite');
  const unindexed = write.objectStore('unindexed-sessions');
  const texts: SearchableText[] = [];
  // One after another, so that never more than one log is held.
  for (const id of sessionIds) {
    const text = await readTextWithin(write, id);
    if (text) texts.push(text);
    await unindexed.delete(id);
  }
  await Promise.all([writeTexts(write, texts), write.done]);
}

/**
 * Begins the search index anew where some of it cannot be read, as after a fault of the disk: all sessions are to be indexed then. Resolves to
 * whether that was so. A stopped worker or browser does no damage, since the index and the marks of sessions are written together.
 */
export async function mendIndex(database: Database): Promise<boolean> {
  try {
    await checkIndex(database);
    return false;
  } catch {
    const stores: StoreName[] = ['sessions', ...SEARCH_STORES];
    const write: Write = database.transaction(stores, 'readwrite');
    await Promise.all(SEARCH_STORES.map((store) => write.objectStore(store).clear()));
    for (const id of await write.objectStore('sessions').getAllKeys()) await markUnindexed(write, id);
    await write.done;
    return true;
  }
}
