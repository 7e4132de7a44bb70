import { STRICT } from './database';
import type { Database, StoredGuide } from './database';

/** Keeps a guide; resolves when it is on disk. */
export async function saveGuide(database: Database, guide: StoredGuide): Promise<void> {
  const transaction = database.transaction('guides', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(guide), transaction.done]);
}

/** When each guide was last used in a session, by guide id, in ms since the epoch. */
export async function lastUses(database: Database, guideIds: readonly string[]): Promise<Map<string, number>> {
  const index = database.transaction('sessions').store.index('by-guide');
  const uses = await Promise.all(
    guideIds.map(async (guideId) => {
      const cursor = await index.openKeyCursor(IDBKeyRange.bound([guideId, 0], [guideId, Number.MAX_SAFE_INTEGER]), 'prev');
      return [guideId, cursor?.key[1]] as const;
    }),
  );
  return new Map(uses.flatMap(([guideId, at]) => (at === undefined ? [] : [[guideId, at] as const])));
}
