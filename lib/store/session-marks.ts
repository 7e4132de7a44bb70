import { chunksOf } from './chunks-of';
import { openWrite } from './schema';
import type { Database } from './schema';
import type { StoredSession } from './session-records';

/** Sessions that are changed in one transaction: a command of a live session waits no longer than for so many. */
const CHUNK = 100;

/** Writes what is said of sessions besides their logs; `change` gives what becomes of a row, null to leave it. Resolves to the ids of those that were changed. */
async function changeRows(
  database: Database,
  sessionIds: readonly string[],
  change: (session: StoredSession) => StoredSession | null,
): Promise<string[]> {
  const changed: string[] = [];
  for (const ids of chunksOf(sessionIds, CHUNK)) {
    const write = openWrite(database, ['sessions']);
    const sessions = write.objectStore('sessions');
    const written = ids.map(async (id) => {
      const session = await sessions.get(id);
      const next = session && change(session);
      if (!next) return;
      await sessions.put(next);
      changed.push(id);
    });
    await Promise.all([...written, write.done]);
  }
  return changed;
}

/** Puts sessions into the archive or takes them out. */
export function setSessionsArchived(database: Database, sessionIds: readonly string[], isArchived: boolean): Promise<string[]> {
  const place = isArchived ? 'archived' : 'listed';
  return changeRows(database, sessionIds, (session) => (session.place === 'deleted' ? null : { ...session, place }));
}

/** Hides sessions, to be deleted later; a live one stays. Resolves to the ids of those that are hidden. */
export function setSessionsDeleted(database: Database, sessionIds: readonly string[], now: number): Promise<string[]> {
  return changeRows(database, sessionIds, (session) =>
    session.isLive === 1 || session.place === 'deleted' ? null : { ...session, place: 'deleted', deletedAt: now },
  );
}

/** Brings hidden sessions back to a place. */
export function restoreSessions(database: Database, sessionIds: readonly string[], place: 'listed' | 'archived'): Promise<string[]> {
  return changeRows(database, sessionIds, (session) => (session.place === 'deleted' ? { ...session, place, deletedAt: null } : null));
}

/** Sessions that were hidden at or before a time, in ms since the epoch. */
export async function listDeletedBefore(database: Database, time: number): Promise<string[]> {
  const deleted = await database.getAllFromIndex('sessions', 'by-place', IDBKeyRange.bound(['deleted'], ['deleted', []]));
  return deleted.filter(({ deletedAt }) => deletedAt !== null && deletedAt <= time).map(({ id }) => id);
}
