import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import { openDatabase } from '../../../lib/store/database';
import { indexSessions, listUnindexed } from '../../../lib/store/index-sessions';
import { findByTerms } from '../../../lib/store/search-index';
import { searchTermsOf } from '../../../lib/store/search-terms';
import type { FieldguideSchema } from '../../../lib/store/schema';
import { readLog } from '../../../lib/store/session-store';
import { upgrades } from '../../../lib/store/upgrades';
import { smallGuide } from '../../support/guide';

const started = (sessionId: string, at: number) => ({
  type: 'session-started',
  id: `${sessionId}-1`,
  at,
  by: 'a',
  commandId: 'c',
  version: 1,
  sessionId,
  guideId: 'used',
  guide: smallGuide,
  formatIndex: 0,
  participant: ' Ｐ7',
  call: { platformId: 'meet', platformName: 'Google Meet', key: '', label: '' },
});

/** Makes a database as version 1 of it was made, with a guide that was used twice, one that was never used, and the log of a session. */
async function makeVersion1(name: string): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(open) {
      open.createObjectStore('guides', { keyPath: 'id' });
      const sessions = open.createObjectStore('sessions', { keyPath: 'id' });
      sessions.createIndex('by-start', 'startedAt');
      sessions.createIndex('by-guide', ['guideId', 'startedAt']);
      sessions.createIndex('by-live', 'isLive');
      open.createObjectStore('events');
      open.createObjectStore('drafts', { keyPath: ['sessionId', 'noteId'] });
    },
  });
  const stored = { version: 1, guide: smallGuide, sourceMarkdown: '# Small guide', createdAt: 5, updatedAt: 7 };
  await database.put('guides', { ...stored, id: 'used' });
  await database.put('guides', { ...stored, id: 'unused', guide: { ...smallGuide, title: 'Another' } });
  const session = { version: 1, guideId: 'used', guideTitle: 'Small guide', formatMinutes: 30, participant: 'P7', call: null };
  await database.put('sessions', { ...session, id: 'first', startedAt: 10, endedAt: 20, isLive: 0, lastEventAt: 20, lastSequence: 1 });
  await database.put('sessions', { ...session, id: 'second', startedAt: 30, endedAt: null, isLive: 1, lastEventAt: 30, lastSequence: 1 });
  await database.put('events', started('first', 10), ['first', 1]);
  await database.put('events', started('second', 30), ['second', 1]);
  await database.put('drafts', { sessionId: 'second', noteId: 'n', version: 1, text: 'half', notedAt: 6, sectionId: 's1', itemId: null });
  database.close();
}

/** Makes a database as version 2 of it was made, with the log of a session that was held and of one that has no start. */
async function makeVersion2(name: string): Promise<void> {
  const database = await openDB(name, 2, {
    upgrade(open) {
      open.createObjectStore('guides', { keyPath: 'id' });
      const sessions = open.createObjectStore('sessions', { keyPath: 'id' });
      sessions.createIndex('by-start', 'startedAt');
      sessions.createIndex('by-guide', ['guideId', 'startedAt']);
      sessions.createIndex('by-live', 'isLive');
      sessions.createIndex('by-guide-version', ['guideId', 'guideVersion']);
      open.createObjectStore('events');
      open.createObjectStore('drafts', { keyPath: ['sessionId', 'noteId'] });
      const summaries = open.createObjectStore('guide-summaries', { keyPath: 'id' });
      summaries.createIndex('by-place', ['place', 'rank', 'titleKey']);
      open.createObjectStore('guide-edits', { keyPath: ['guideId', 'number'] });
      open.createObjectStore('guide-versions', { keyPath: ['guideId', 'number'] });
    },
  });
  const row = { version: 2, guideId: 'used', guideTitle: 'Small guide', guideVersion: null, formatMinutes: 30, participant: 'P7' };
  const rest = { call: null, startedAt: 10, endedAt: 20, isLive: 0, lastEventAt: 20 };
  await database.put('sessions', { ...row, ...rest, id: 'held', lastSequence: 6 });
  await database.put('sessions', { ...row, ...rest, id: 'without-start', lastSequence: 1 });
  const stamp = (id: string, at: number) => ({ id, at, by: 'a', commandId: id, version: 1 });
  const note = { type: 'note-added', notedAt: 20, sectionId: 's1', itemId: null, isStarred: false };
  const log = [
    started('held', 10),
    { type: 'section-entered', ...stamp('b', 12), sectionId: 's1' },
    { ...note, ...stamp('c', 20), noteId: 'n1', text: 'It hurts #Pain #cost', isStarred: true },
    { ...note, ...stamp('d', 30), noteId: 'n2', text: 'More #pain' },
    { type: 'from-the-future', ...stamp('e', 40) },
    { type: 'session-ended', ...stamp('f', 500_012), endedAt: 500_012 },
  ];
  for (const [index, event] of log.entries()) await database.put('events', event, ['held', index + 1]);
  await database.put('events', { type: 'session-paused', ...stamp('a', 5) }, ['without-start', 1]);
  database.close();
}

/** Makes a database as version 3 of it was made, with a session whose words are in the index. */
async function makeVersion3(name: string): Promise<void> {
  await makeVersion2(name);
  const database = await openDB(name, 3, {
    upgrade(open, _before, _after, transaction) {
      open.createObjectStore('session-texts', { keyPath: 'id' });
      open.createObjectStore('search-blocks', { keyPath: 'block' });
      open.createObjectStore('search-postings', { keyPath: ['term', 'block'] });
      open.createObjectStore('transcripts', { keyPath: 'sessionId' });
      open.createObjectStore('people', { keyPath: 'key' });
      open.createObjectStore('upkeep', { keyPath: 'at' });
      const sessions = transaction.objectStore('sessions');
      sessions.createIndex('by-place', ['place', 'startedAt']);
      sessions.createIndex('by-place-title', ['place', 'titleKey', 'startedAt']);
      sessions.createIndex('by-place-participant', ['place', 'participantKey', 'startedAt']);
      sessions.createIndex('by-participant', ['participantKey', 'startedAt']);
      sessions.createIndex('by-platform', 'platformId');
      sessions.createIndex('by-tag', 'tags', { multiEntry: true });
      sessions.createIndex('by-needs-indexing', 'needsIndexing');
    },
  });
  const row = { version: 3, guideId: 'used', guideTitle: 'Small guide', guideVersion: null, formatMinutes: 30, participant: 'P7' };
  const keys = { participantKey: 'p7', platformId: '', titleKey: 'small guide', place: 'listed', tags: ['pain', 'cost'] };
  const times = { call: null, startedAt: 10, endedAt: 500_012, isLive: 0, lastEventAt: 500_012, lastSequence: 6, plannedMs: 1, usedMs: 1 };
  const marks = { noteCount: 2, starCount: 1, deletedAt: null, isKept: false, anonymizedAt: null, anonymizedSequence: null };
  await database.put('sessions', { ...row, ...keys, ...times, ...marks, id: 'held', needsIndexing: 0 });
  const place = { block: 0, place: 0, version: 1 };
  await database.put('session-texts', { id: 'held', ...place, terms: ['hurts', '^h'], notes: [{ noteId: 'n1', text: 'It hurts' }] });
  await database.put('search-blocks', { block: 0, version: 1, sessionIds: ['held'], startedAts: [10] });
  await database.put('search-postings', { term: 'hurts', block: 0, version: 1, places: Uint16Array.of(0) });
  database.close();
}

describe('database', () => {
  it('finds everything of version 1 in the present version, and what the lists need beside it', async () => {
    await makeVersion1('from-1');
    const database = await openDatabase('from-1');
    expect(database.version).toBe(5);
    expect(await database.get('guides', 'used')).toEqual({
      id: 'used',
      version: 2,
      guide: smallGuide,
      sourceMarkdown: '# Small guide',
      versionNumber: 1,
      isArchived: false,
      deletedAt: null,
      editPosition: 0,
      createdAt: 5,
      updatedAt: 7,
    });
    const rows = await database.getAllFromIndex('guide-summaries', 'by-place');
    expect(rows.map(({ id, title, lastUsedAt, sessionCount, updatedAt }) => ({ id, title, lastUsedAt, sessionCount, updatedAt }))).toEqual([
      { id: 'used', title: 'Small guide', lastUsedAt: 30, sessionCount: 2, updatedAt: 7 },
      { id: 'unused', title: 'Another', lastUsedAt: null, sessionCount: 0, updatedAt: 7 },
    ]);
    expect(await database.get('sessions', 'first')).toMatchObject({ version: 3, guideVersion: null, startedAt: 10 });
    const log = await readLog(database, 'second');
    expect([log?.events.map(({ id }) => id), log?.drafts.map(({ text }) => text)]).toEqual([['second-1'], ['half']]);
    expect((await database.getAllFromIndex('sessions', 'by-live', 1)).map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('reads from the logs of version 2 what the lists show and find sessions by', async () => {
    await makeVersion2('from-2');
    const database = await openDatabase('from-2');
    expect(await database.get('sessions', 'held')).toEqual({
      id: 'held',
      version: 3,
      guideId: 'used',
      guideTitle: 'Small guide',
      guideVersion: null,
      formatMinutes: 30,
      participant: ' Ｐ7',
      participantKey: 'p7',
      call: { platformId: 'meet', platformName: 'Google Meet', key: '', label: '' },
      platformId: 'meet',
      startedAt: 10,
      endedAt: 500_012,
      isLive: 0,
      lastEventAt: 500_012,
      lastSequence: 6,
      plannedMs: 31 * 60_000,
      usedMs: 500_000,
      noteCount: 2,
      starCount: 1,
      tags: ['pain', 'cost'],
      titleKey: 'small guide',
      place: 'listed',
      deletedAt: null,
      isKept: false,
      anonymizedAt: null,
      anonymizedSequence: null,
    });
    expect(await database.getAllKeysFromIndex('sessions', 'by-place', IDBKeyRange.bound(['listed'], ['listed', []]))).toEqual(['held']);
    expect(await database.getAllKeysFromIndex('sessions', 'by-tag', 'cost')).toEqual(['held']);
    expect(await listUnindexed(database)).toContain('held');
    // Its log has no start, so there is nothing to show of it; nothing of it is thrown away either.
    expect(await database.get('sessions', 'without-start')).toMatchObject({ version: 2 });
    expect(await database.count('events')).toBe(7);
  });

  it('makes the search index of version 3 anew from the logs', async () => {
    await makeVersion3('from-3');
    const database = await openDatabase('from-3');
    expect(await database.getAll('session-texts')).toEqual([]);
    expect(await database.getAll('search-blocks')).toEqual([]);
    expect(await database.get('sessions', 'held')).toMatchObject({ version: 3, noteCount: 2 });
    expect(await database.get('sessions', 'held')).not.toHaveProperty('needsIndexing');
    await indexSessions(database, await listUnindexed(database));
    expect((await findByTerms(database, searchTermsOf('hur'))).map(({ id }) => id)).toEqual(['held']);
  });

  it('makes the search index of version 4 anew, which knew no first letters', async () => {
    await makeVersion3('from-4');
    const before = await openDB<FieldguideSchema>('from-4', 4, {
      upgrade: (open, _before, _after, transaction) => upgrades[3]?.(open, transaction),
    });
    await before.clear('unindexed-sessions');
    await before.put('search-words', {
      beginning: 'hu',
      block: 0,
      version: 1,
      terms: 'hurts',
      places: Uint16Array.of(0),
      ends: Uint32Array.of(1),
    });
    await before.put('search-blocks', { block: 0, version: 2, sessionIds: 'held', startedAts: Float64Array.of(10) });
    before.close();
    const database = await openDatabase('from-4');
    expect(await listUnindexed(database)).toEqual(['held', 'without-start']);
    expect(await database.getAll('search-words')).toEqual([]);
    await indexSessions(database, ['held']);
    expect((await findByTerms(database, searchTermsOf('h'))).map(({ id }) => id)).toEqual(['held']);
  });

  it('makes the same stores anew as it makes of version 1', async () => {
    await makeVersion1('upgraded');
    const shape = async (name: string) => {
      const database = await openDatabase(name);
      const read = database.transaction([...database.objectStoreNames]);
      return [...database.objectStoreNames].map((store) => {
        const { keyPath, indexNames } = read.objectStore(store);
        return [store, keyPath, [...indexNames].map((index) => [index, read.objectStore(store).index(index).keyPath])];
      });
    };
    expect(await shape('fresh')).toEqual(await shape('upgraded'));
  });

  it('loses nothing when it is opened again', async () => {
    await makeVersion1('twice');
    (await openDatabase('twice')).close();
    expect(await (await openDatabase('twice')).count('guides')).toBe(2);
  });
});
