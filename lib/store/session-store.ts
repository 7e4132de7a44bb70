import { sessionEventSchema } from '../domain/events/registry';
import type { SessionEvent } from '../domain/events/registry';
import { STRICT } from './database';
import type { Database, StoredDraft, StoredSession } from './database';

/** A log as it was read, with the number of its last event. */
export interface StoredLog {
  events: SessionEvent[];
  lastSequence: number;
  /** Oldest first. */
  drafts: StoredDraft[];
}

const wholeLog = (sessionId: string) => IDBKeyRange.bound([sessionId, 0], [sessionId, Number.MAX_SAFE_INTEGER]);

// An array sorts after every text, so this holds all ids of notes.
const allDrafts = (sessionId: string) => IDBKeyRange.bound([sessionId, ''], [sessionId, []]);

/**
 * Appends events to a session's log and writes its row, in one transaction; resolves when both are on disk, rejects when neither is.
 * The drafts of the notes in `savedNoteIds` go with it, since they are notes now.
 */
export async function appendEvents(
  database: Database,
  session: StoredSession,
  events: readonly SessionEvent[],
  savedNoteIds: readonly string[],
): Promise<void> {
  const transaction = database.transaction(['sessions', 'events', 'drafts'], 'readwrite', STRICT);
  const firstSequence = session.lastSequence - events.length + 1;
  const log = transaction.objectStore('events');
  const drafts = transaction.objectStore('drafts');
  await Promise.all([
    ...events.map((event, index) => log.add(event, [session.id, firstSequence + index])),
    transaction.objectStore('sessions').put(session),
    ...savedNoteIds.map((noteId) => drafts.delete([session.id, noteId])),
    transaction.done,
  ]);
}

/** Reads a session's log and drafts; null when there is no such session. An event that cannot be read is passed over, and stays in the database. */
export async function readLog(database: Database, sessionId: string): Promise<StoredLog | null> {
  const transaction = database.transaction(['sessions', 'events', 'drafts']);
  const [session, values, drafts] = await Promise.all([
    transaction.objectStore('sessions').get(sessionId),
    transaction.objectStore('events').getAll(wholeLog(sessionId)),
    transaction.objectStore('drafts').getAll(allDrafts(sessionId)),
  ]);
  if (!session) return null;
  const events = values.flatMap((value) => {
    const event = sessionEventSchema.safeParse(value);
    return event.success ? [event.data] : [];
  });
  return { events, lastSequence: session.lastSequence, drafts: drafts.toSorted((a, b) => a.notedAt - b.notedAt) };
}

/** The drafts of a session, oldest first. */
export async function listDrafts(database: Database, sessionId: string): Promise<StoredDraft[]> {
  return (await database.getAll('drafts', allDrafts(sessionId))).toSorted((a, b) => a.notedAt - b.notedAt);
}

/** All sessions, newest first. */
export async function listSessions(database: Database): Promise<StoredSession[]> {
  return (await database.getAllFromIndex('sessions', 'by-start')).toReversed();
}

/** The sessions that have not ended, oldest first. */
export function listLiveSessions(database: Database): Promise<StoredSession[]> {
  return database.getAllFromIndex('sessions', 'by-live', 1);
}

/** Removes a session with its log and drafts. */
export async function deleteSession(database: Database, sessionId: string): Promise<void> {
  const transaction = database.transaction(['sessions', 'events', 'drafts'], 'readwrite', STRICT);
  await Promise.all([
    transaction.objectStore('sessions').delete(sessionId),
    transaction.objectStore('events').delete(wholeLog(sessionId)),
    transaction.objectStore('drafts').delete(allDrafts(sessionId)),
    transaction.done,
  ]);
}

/** Keeps a draft, or drops it; resolves when that is on disk. Of a session that is not there, nothing is kept. */
export async function saveDraft(
  database: Database,
  sessionId: string,
  noteId: string,
  draft: Omit<StoredDraft, 'sessionId' | 'noteId' | 'version'> | null,
): Promise<void> {
  const transaction = database.transaction(['sessions', 'drafts'], 'readwrite', STRICT);
  const drafts = transaction.objectStore('drafts');
  const isThere = (await transaction.objectStore('sessions').getKey(sessionId)) !== undefined;
  if (draft && isThere) await drafts.put({ ...draft, sessionId, noteId, version: 1 });
  else await drafts.delete([sessionId, noteId]);
  await transaction.done;
}
