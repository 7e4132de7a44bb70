import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import { openDatabase } from '../../../lib/store/database';
import { readLog } from '../../../lib/store/session-store';
import { smallGuide } from '../../support/guide';

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
  const paused = { type: 'session-paused', at: 5, by: 'a', commandId: 'c', version: 1 };
  await database.put('events', { ...paused, id: 'e1' }, ['first', 1]);
  await database.put('events', { ...paused, id: 'e2' }, ['second', 1]);
  await database.put('drafts', { sessionId: 'second', noteId: 'n', version: 1, text: 'half', notedAt: 6, sectionId: 's1', itemId: null });
  database.close();
}

describe('database', () => {
  it('finds everything of version 1 in version 2, and what the lists need beside it', async () => {
    await makeVersion1('from-1');
    const database = await openDatabase('from-1');
    expect(database.version).toBe(2);
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
    expect(await database.get('sessions', 'first')).toMatchObject({ version: 2, guideVersion: null, participant: 'P7', endedAt: 20 });
    const log = await readLog(database, 'second');
    expect([log?.events.map(({ id }) => id), log?.drafts.map(({ text }) => text)]).toEqual([['e2'], ['half']]);
    expect((await database.getAllFromIndex('sessions', 'by-live', 1)).map(({ id }) => id)).toEqual(['second']);
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
