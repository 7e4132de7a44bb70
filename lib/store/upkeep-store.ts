import { openWrite } from './schema';
import type { Database } from './schema';
import type { StoredSession, StoredUpkeep } from './session-records';

/** Entries that are kept of what was done by itself. */
const KEPT_ENTRIES = 500;

/** The ended sessions that were over at or before a moment (ms since the epoch), the oldest first; those that are kept, or deleted already, are not among them. */
export async function listEndedBefore(database: Database, moment: number): Promise<StoredSession[]> {
  const begun = await database.getAllFromIndex('sessions', 'by-start', IDBKeyRange.upperBound(moment));
  return begun.filter(
    ({ isLive, isKept, place, endedAt }) => isLive === 0 && !isKept && place !== 'deleted' && endedAt !== null && endedAt <= moment,
  );
}

/**
 * Of these sessions the ones that may hold personal data: those that were never anonymised, and those to which something was added since, be it an
 * event, a draft or a transcript, none of which anonymising leaves there.
 */
export async function withoutAnonymized(database: Database, sessions: readonly StoredSession[]): Promise<StoredSession[]> {
  if (sessions.every(({ anonymizedAt }) => anonymizedAt === null)) return [...sessions];
  const read = database.transaction(['transcripts', 'drafts']);
  const [transcripts, drafts] = await Promise.all([read.objectStore('transcripts').getAllKeys(), read.objectStore('drafts').getAllKeys()]);
  const added = new Set([...transcripts, ...drafts.map(([sessionId]) => sessionId)]);
  return sessions.filter(
    ({ id, anonymizedAt, anonymizedSequence, lastSequence }) =>
      anonymizedAt === null || anonymizedSequence !== lastSequence || added.has(id),
  );
}

/** Sessions that are marked in one transaction. */
const CHUNK = 200;

/** Sets whether sessions are kept, whatever their age; resolves when that is on disk. */
export async function setSessionsKept(database: Database, sessionIds: readonly string[], isKept: boolean): Promise<void> {
  for (let from = 0; from < sessionIds.length; from += CHUNK) {
    const write = openWrite(database, ['sessions']);
    const sessions = write.objectStore('sessions');
    const written = sessionIds.slice(from, from + CHUNK).map(async (id) => {
      const session = await sessions.get(id);
      if (session && session.isKept !== isKept) await sessions.put({ ...session, isKept });
    });
    await Promise.all([...written, write.done]);
  }
}

/** Writes down what was done, in place of an entry of the same moment; the oldest entries go when there are very many. */
export async function writeUpkeep(database: Database, entry: StoredUpkeep): Promise<void> {
  const write = openWrite(database, ['upkeep']);
  const upkeep = write.objectStore('upkeep');
  await upkeep.put(entry);
  const keys = await upkeep.getAllKeys();
  for (const key of keys.slice(0, Math.max(0, keys.length - KEPT_ENTRIES))) await upkeep.delete(key);
  await write.done;
}

/** What was done by itself, the latest first. */
export async function listUpkeep(database: Database, limit: number): Promise<StoredUpkeep[]> {
  return (await database.getAll('upkeep')).toReversed().slice(0, limit);
}
