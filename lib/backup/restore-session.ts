import { createLog } from '../domain/session-log';
import type { BackedUpEvent, BackupUnitOf } from '../protocol/backup-records';
import { markUnindexed } from '../store/index-sessions';
import { readEvents } from '../store/read-events';
import { numbersOf } from '../store/schema';
import type { Write } from '../store/schema';
import { dropTexts } from '../store/search-index';
import type { StoredSession } from '../store/session-records';
import { summarizeSession } from '../store/summarize-session';

type SessionUnit = BackupUnitOf<'session'>;

/** What lies under one number of a log. */
export const valueOf = (entry: BackedUpEvent): unknown => ('event' in entry ? entry.event : entry.unread);

/** What tells an entry of a log from all others: its event's id, and its whole content where that cannot be read. */
export function identityOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : JSON.stringify(value);
}

// An array sorts after every text.
const draftsOf = (sessionId: string) => IDBKeyRange.bound([sessionId, ''], [sessionId, []]);

async function lastNumber(write: Write, sessionId: string): Promise<number> {
  const cursor = await write.objectStore('events').openKeyCursor(numbersOf(sessionId), 'prev');
  return cursor?.key[1] ?? 0;
}

/** The row over a log as it is stored; where the log cannot be read, it says what it said. */
function rowOver(row: SessionUnit['row'] | StoredSession, values: readonly unknown[], lastSequence: number): StoredSession {
  const log = createLog(readEvents(values));
  const facts = log ? summarizeSession(log, lastSequence) : {};
  return { ...row, ...facts, lastSequence };
}

/** Makes a session as it is in the backup. */
async function writeExactly(write: Write, { row, events, drafts, transcript, isFirst }: SessionUnit): Promise<void> {
  const log = write.objectStore('events');
  if (isFirst) {
    await Promise.all([
      log.delete(numbersOf(row.id)),
      write.objectStore('drafts').delete(draftsOf(row.id)),
      dropTexts(write, [row.id]),
      write.objectStore('transcripts').delete(row.id),
    ]);
  }
  await Promise.all([
    ...events.map((entry) => log.put(valueOf(entry) as never, [row.id, entry.number])),
    ...drafts.map((draft) => write.objectStore('drafts').put(draft)),
    ...(transcript ? [write.objectStore('transcripts').put(transcript)] : []),
  ]);
  const values = isFirst ? events.map(valueOf) : await log.getAll(numbersOf(row.id));
  await write.objectStore('sessions').put(rowOver(row, values, await lastNumber(write, row.id)));
  await markUnindexed(write, row.id);
}

/** Adds to a session what the backup has and it lacks. */
async function mergeInto(write: Write, present: StoredSession, unit: SessionUnit): Promise<void> {
  const { row, events, drafts, transcript } = unit;
  const log = write.objectStore('events');
  const here: unknown[] = await log.getAll(numbersOf(row.id));
  const known = new Set(here.map(identityOf));
  const added = events.map(valueOf).filter((value) => !known.has(identityOf(value)));
  const last = await lastNumber(write, row.id);
  await Promise.all(added.map((value, index) => log.add(value as never, [row.id, last + 1 + index])));

  // What was typed here since, or has become a note here, is later than the backup's draft.
  const notesHere = createLog(readEvents(here))?.state.notes;
  for (const draft of drafts) {
    const isKnown = (await write.objectStore('drafts').getKey([row.id, draft.noteId])) !== undefined;
    if (!isKnown && notesHere?.has(draft.noteId) !== true) await write.objectStore('drafts').put(draft);
  }
  if (transcript && (await write.objectStore('transcripts').getKey(row.id)) === undefined)
    await write.objectStore('transcripts').put(transcript);

  const isBack = present.place === 'deleted';
  if (added.length === 0 && !isBack) return;
  const base: StoredSession = isBack ? { ...present, place: row.place, deletedAt: null } : present;
  await write.objectStore('sessions').put(rowOver(base, [...here, ...added], last + added.length));
  await markUnindexed(write, row.id);
}

/**
 * Writes a session of a backup. Merged, its log is the union of both logs: an event that is in both is there once. A session out of which names were taken,
 * here or in the backup, is left as it is here. Gives the ids of the guides whose use may be another now.
 */
export async function restoreSession(write: Write, unit: SessionUnit, isExact: boolean): Promise<string[]> {
  const present = await write.objectStore('sessions').get(unit.row.id);
  if (isExact || !present) {
    await writeExactly(write, unit);
    return [unit.row.guideId, ...(present ? [present.guideId] : [])];
  }
  if (present.anonymizedAt === null && unit.row.anonymizedAt === null) await mergeInto(write, present, unit);
  return [present.guideId];
}
