import type { IDBPDatabase, IDBPTransaction } from 'idb';

import type { Guide } from '../domain/guide';
import { createLog } from '../domain/session-log';
import { readUse } from './guide-uses';
import { numbersOf } from './schema';
import { FRESH_MARKS } from './session-records';
import type { StoredSession } from './session-records';
import type { FieldguideSchema, StoreName } from './schema';
import { readEvents } from './read-events';
import { summarizeGuide, UNUSED } from './summarize-guide';
import { summarizeSession } from './summarize-session';

type Upgrade = IDBPTransaction<FieldguideSchema, StoreName[], 'versionchange'>;

/** A guide as version 1 of the database held it. */
interface GuideVersion1 {
  id: string;
  guide: Guide;
  sourceMarkdown: string;
  createdAt: number;
  updatedAt: number;
}

/** Version 1: guides, sessions, events and drafts. */
function createStores(database: IDBPDatabase<FieldguideSchema>): Promise<void> {
  database.createObjectStore('guides', { keyPath: 'id' });
  const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
  sessions.createIndex('by-start', 'startedAt');
  sessions.createIndex('by-guide', ['guideId', 'startedAt']);
  sessions.createIndex('by-live', 'isLive');
  database.createObjectStore('events');
  database.createObjectStore('drafts', { keyPath: ['sessionId', 'noteId'] });
  return Promise.resolve();
}

/** Version 2: guides have a row for the lists, a history and versions; a session knows which version it ran. */
async function addVersions(database: IDBPDatabase<FieldguideSchema>, transaction: Upgrade): Promise<void> {
  const summaries = database.createObjectStore('guide-summaries', { keyPath: 'id' });
  summaries.createIndex('by-place', ['place', 'rank', 'titleKey']);
  database.createObjectStore('guide-edits', { keyPath: ['guideId', 'number'] });
  database.createObjectStore('guide-versions', { keyPath: ['guideId', 'number'] });
  const sessions = transaction.objectStore('sessions');
  sessions.createIndex('by-guide-version', ['guideId', 'guideVersion']);
  for (let cursor = await sessions.openCursor(); cursor; cursor = await cursor.continue()) {
    const session: object = cursor.value;
    await cursor.update({ ...session, version: 2, guideVersion: null } as never);
  }
  const guides = transaction.objectStore('guides');
  for (let cursor = await guides.openCursor(); cursor; cursor = await cursor.continue()) {
    const { id, guide, sourceMarkdown, createdAt, updatedAt } = cursor.value as GuideVersion1;
    const fresh = { versionNumber: 1, isArchived: false, deletedAt: null, editPosition: 0 };
    const stored = { id, version: 2 as const, guide, sourceMarkdown, ...fresh, createdAt, updatedAt };
    await cursor.update(stored);
    await summaries.put(summarizeGuide(stored, { ...UNUSED, ...(await readUse(sessions.index('by-guide'), id)) }));
  }
}

/** Version 3: sessions are found by their words, put away and taken back; transcripts lie beside them, and people apart from them. */
async function addRecords(database: IDBPDatabase<FieldguideSchema>, transaction: Upgrade): Promise<void> {
  database.createObjectStore('session-texts', { keyPath: 'id' });
  database.createObjectStore('search-blocks', { keyPath: 'block' });
  database.createObjectStore('search-postings' as never, { keyPath: ['term', 'block'] });
  database.createObjectStore('transcripts', { keyPath: 'sessionId' });
  database.createObjectStore('people', { keyPath: 'key' });
  database.createObjectStore('upkeep', { keyPath: 'at' });
  const sessions = transaction.objectStore('sessions');
  sessions.createIndex('by-place', ['place', 'startedAt']);
  sessions.createIndex('by-place-title', ['place', 'titleKey', 'startedAt']);
  sessions.createIndex('by-place-participant', ['place', 'participantKey', 'startedAt']);
  sessions.createIndex('by-participant', ['participantKey', 'startedAt']);
  sessions.createIndex('by-platform', 'platformId');
  sessions.createIndex('by-tag', 'tags', { multiEntry: true });
  sessions.createIndex('by-needs-indexing' as never, 'needsIndexing');
  for (let cursor = await sessions.openCursor(); cursor; cursor = await cursor.continue()) {
    const { id, lastSequence } = cursor.value;
    const log = createLog(readEvents(await transaction.objectStore('events').getAll(numbersOf(id))));
    // A row whose log has no start shows nothing and cannot be opened; it stays as it is.
    if (log)
      await cursor.update({ id, version: 3, ...summarizeSession(log, lastSequence), ...FRESH_MARKS, needsIndexing: 1 } as StoredSession);
  }
}

/** Version 4: the words that begin alike are one record of the search index, which is made anew; sessions that are not in it have a store. */
async function joinWords(database: IDBPDatabase<FieldguideSchema>, transaction: Upgrade): Promise<void> {
  database.deleteObjectStore('search-postings' as never);
  database.createObjectStore('search-words', { keyPath: ['beginning', 'block'] });
  const unindexed = database.createObjectStore('unindexed-sessions', { keyPath: 'id' });
  await Promise.all([transaction.objectStore('session-texts').clear(), transaction.objectStore('search-blocks').clear()]);
  const sessions = transaction.objectStore('sessions');
  sessions.deleteIndex('by-needs-indexing');
  for (let cursor = await sessions.openCursor(); cursor; cursor = await cursor.continue()) {
    const { needsIndexing: _, ...row } = cursor.value as StoredSession & { needsIndexing?: 0 | 1 };
    await cursor.update(row);
    await unindexed.put({ id: row.id, version: 1 });
  }
}

/** Version 5: the search index knows the first letters of words; it is made anew. */
async function addLetters(_database: IDBPDatabase<FieldguideSchema>, transaction: Upgrade): Promise<void> {
  await Promise.all((['session-texts', 'search-blocks', 'search-words'] as const).map((store) => transaction.objectStore(store).clear()));
  for (const id of await transaction.objectStore('sessions').getAllKeys())
    await transaction.objectStore('unindexed-sessions').put({ id, version: 1 });
}

/** The steps from one version of the database to the next; the first makes version 1. A step is never changed once it was released. */
export const upgrades: readonly ((database: IDBPDatabase<FieldguideSchema>, transaction: Upgrade) => Promise<void>)[] = [
  createStores,
  addVersions,
  addRecords,
  joinWords,
  addLetters,
];
