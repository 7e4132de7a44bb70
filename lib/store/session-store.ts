import { sessionEventSchema } from '../domain/events/registry';
import type { SessionEvent } from '../domain/events/registry';
import { STRICT } from './database';
import type { Database, StoredDraft, StoredSession } from './database';

/** A log as it was read, with the number of its last event. */
export interface StoredLog {
  events: SessionEvent[];
  lastSequence: number;
  draft: StoredDraft | null;
}

const wholeLog = (sessionId: string) => IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER]);

/**
 * Appends events to a session's log and writes its row, in one transaction; resolves when both are on disk, rejects when neither is.
 * A draft of the same first keystroke (`clearsDraftOf`, ms since the epoch) is dropped with it, since it has become a note.
 */
export async function appendEvents(
  database: Database,
  session: StoredSession,
  events: readonly SessionEvent[],
  clearsDraftOf: number | null,
): Promise<void> {
  const transaction = database.transaction(['sessions', 'events', 'drafts'], 'readwrite', STRICT);
  const firstSequence = session.lastSequence - events.length + 1;
  const log = transaction.objectStore('events');
  const writes: Promise<unknown>[] = events.map((event, index) => log.add(event, [session.id, firstSequence + index]));
  writes.push(transaction.objectStore('sessions').put(session));
  if (clearsDraftOf !== null) {
    const drafts = transaction.objectStore('drafts');
    writes.push(drafts.get(session.id).then((draft) => (draft?.notedAt === clearsDraftOf ? drafts.delete(session.id) : undefined)));
  }
  await Promise.all([...writes, transaction.done]);
}

/** Reads a session's log and draft; null when there is no such session. An event that cannot be read is passed over, and stays in the database. */
export async function readLog(database: Database, sessionId: string): Promise<StoredLog | null> {
  const transaction = database.transaction(['sessions', 'events', 'drafts']);
  const [session, values, draft] = await Promise.all([
    transaction.objectStore('sessions').get(sessionId),
    transaction.objectStore('events').getAll(wholeLog(sessionId)),
    transaction.objectStore('drafts').get(sessionId),
  ]);
  if (!session) return null;
  const events = values.flatMap((value) => {
    const event = sessionEventSchema.safeParse(value);
    return event.success ? [event.data] : [];
  });
  return { events, lastSequence: session.lastSequence, draft: draft ?? null };
}

/** All sessions, newest first. */
export async function listSessions(database: Database): Promise<StoredSession[]> {
  return (await database.getAllFromIndex('sessions', 'by-start')).toReversed();
}

/** The sessions that have not ended, oldest first. */
export function listLiveSessions(database: Database): Promise<StoredSession[]> {
  return database.getAllFromIndex('sessions', 'by-live', 1);
}

/** Removes a session with its log and draft. */
export async function deleteSession(database: Database, sessionId: string): Promise<void> {
  const transaction = database.transaction(['sessions', 'events', 'drafts'], 'readwrite', STRICT);
  await Promise.all([
    transaction.objectStore('sessions').delete(sessionId),
    transaction.objectStore('events').delete(wholeLog(sessionId)),
    transaction.objectStore('drafts').delete(sessionId),
    transaction.done,
  ]);
}

/** Keeps the text of a session's note field, or drops it; resolves when it is on disk. */
export async function saveDraft(database: Database, sessionId: string, draft: Omit<StoredDraft, 'sessionId'> | null): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite', STRICT);
  const write = draft ? transaction.store.put({ ...draft, sessionId }) : transaction.store.delete(sessionId);
  await Promise.all([write, transaction.done]);
}
