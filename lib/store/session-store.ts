import type { SessionEvent } from '../domain/events/registry';
import { renewUse } from './guide-uses';
import { markUnindexed } from './index-sessions';
import { readEvents } from './read-events';
import { numbersOf as wholeLog, openWrite } from './schema';
import { FRESH_MARKS } from './session-records';
import type { Database } from './schema';
import type { SessionFacts, SessionMarks, StoredDraft, StoredSession } from './session-records';

/** A log as it was read, with the number of its last event. */
export interface StoredLog {
  events: SessionEvent[];
  lastSequence: number;
  /** Oldest first. */
  drafts: StoredDraft[];
}

// An array sorts after every text, so this holds all ids of notes.
const allDrafts = (sessionId: string) => IDBKeyRange.bound([sessionId, ''], [sessionId, []]);

/** The part of a session's row that an append leaves as it is. */
const marksOf = ({ place, deletedAt, isKept, anonymizedAt, anonymizedSequence }: SessionMarks): SessionMarks => ({
  place,
  deletedAt,
  isKept,
  anonymizedAt,
  anonymizedSequence,
});

/**
 * Appends events to a session's log and writes its row, in one transaction; resolves when both are on disk, rejects when neither is.
 * The drafts of the notes in `savedNoteIds` go with it, since they are notes now.
 */
export async function appendEvents(
  database: Database,
  sessionId: string,
  facts: SessionFacts,
  events: readonly SessionEvent[],
  savedNoteIds: readonly string[],
): Promise<void> {
  const firstSequence = facts.lastSequence - events.length + 1;
  const isNew = firstSequence === 1;
  const write = openWrite(database, [
    'sessions',
    'events',
    'drafts',
    'unindexed-sessions',
    ...(isNew ? (['guide-summaries'] as const) : []),
  ]);
  const log = write.objectStore('events');
  const drafts = write.objectStore('drafts');
  const sessions = write.objectStore('sessions');
  const writeRow = async () => {
    const before = isNew ? undefined : await sessions.get(sessionId);
    await sessions.put({ id: sessionId, version: 3, ...facts, ...marksOf(before ?? FRESH_MARKS) });
  };
  await Promise.all([
    ...events.map((event, index) => log.add(event, [sessionId, firstSequence + index])),
    writeRow(),
    markUnindexed(write, sessionId),
    ...(isNew ? [renewUse(write, facts.guideId)] : []),
    ...savedNoteIds.map((noteId) => drafts.delete([sessionId, noteId])),
    write.done,
  ]);
}

/** Reads a session's log and drafts; null when there is no such session, or it was deleted. An event that cannot be read is passed over, and stays in the database. */
export async function readLog(database: Database, sessionId: string): Promise<StoredLog | null> {
  const transaction = database.transaction(['sessions', 'events', 'drafts']);
  const [session, values, drafts] = await Promise.all([
    transaction.objectStore('sessions').get(sessionId),
    transaction.objectStore('events').getAll(wholeLog(sessionId)),
    transaction.objectStore('drafts').getAll(allDrafts(sessionId)),
  ]);
  if (!session || session.place === 'deleted') return null;
  return { events: readEvents(values), lastSequence: session.lastSequence, drafts: drafts.toSorted((a, b) => a.notedAt - b.notedAt) };
}

/** The drafts of a session, oldest first. */
export async function listDrafts(database: Database, sessionId: string): Promise<StoredDraft[]> {
  return (await database.getAll('drafts', allDrafts(sessionId))).toSorted((a, b) => a.notedAt - b.notedAt);
}

/** The sessions that have not ended. */
export async function listLiveSessions(database: Database): Promise<StoredSession[]> {
  // A row without a place is one of an older version whose log could not be read.
  return (await database.getAllFromIndex('sessions', 'by-live', 1)).filter(({ place }) => place === 'listed' || place === 'archived');
}

/** Keeps a draft, or drops it; resolves when that is on disk, to false when there was a draft and no session to keep it for. */
export async function saveDraft(
  database: Database,
  sessionId: string,
  noteId: string,
  draft: Omit<StoredDraft, 'sessionId' | 'noteId' | 'version'> | null,
): Promise<boolean> {
  const write = openWrite(database, ['sessions', 'drafts']);
  const drafts = write.objectStore('drafts');
  const session = await write.objectStore('sessions').get(sessionId);
  const isThere = session !== undefined && session.place !== 'deleted';
  if (draft && isThere) await drafts.put({ ...draft, sessionId, noteId, version: 1 });
  else await drafts.delete([sessionId, noteId]);
  await write.done;
  return isThere || draft === null;
}
