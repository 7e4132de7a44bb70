import type { IDBPIndex } from 'idb';

import type { Database, FieldguideSchema, StoreName, Write } from './schema';
import { numbersOf } from './schema';
import { rankOf } from './summarize-guide';
import type { GuideUse } from './summarize-guide';

/** How often, and when last, sessions were started with a guide. */
type SessionUse = Pick<GuideUse, 'lastUsedAt' | 'sessionCount'>;

type ByGuide<Mode extends IDBTransactionMode> = IDBPIndex<FieldguideSchema, StoreName[], 'sessions', 'by-guide', Mode>;

/** Counts the sessions of a guide, by their index. */
export async function readUse<Mode extends IDBTransactionMode>(byGuide: ByGuide<Mode>, guideId: string): Promise<SessionUse> {
  const [sessionCount, last] = await Promise.all([byGuide.count(numbersOf(guideId)), byGuide.openKeyCursor(numbersOf(guideId), 'prev')]);
  return { lastUsedAt: last?.key[1] ?? null, sessionCount };
}

/** The use of each of some guides, by id. */
export async function readUses(database: Database, guideIds: readonly string[]): Promise<Map<string, SessionUse>> {
  const index = database
    .transaction(['sessions'] as StoreName[])
    .objectStore('sessions')
    .index('by-guide');
  const uses = await Promise.all(guideIds.map(async (guideId) => [guideId, await readUse(index, guideId)] as const));
  return new Map(uses);
}

/** Brings a guide's row in the lists up to date with its sessions, in the transaction that changes them. A guide without a row needs none. */
export async function renewUse(write: Write, guideId: string): Promise<void> {
  const summaries = write.objectStore('guide-summaries');
  const summary = await summaries.get(guideId);
  if (!summary) return;
  const use = await readUse(write.objectStore('sessions').index('by-guide'), guideId);
  await summaries.put({ ...summary, ...use, rank: rankOf(use.lastUsedAt) });
}
