import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { SessionEvent } from '../../../lib/domain/events/registry';
import { deleteSessions } from '../../../lib/store/delete-sessions';
import { indexSessions, listUnindexed } from '../../../lib/store/index-sessions';
import { openDatabase } from '../../../lib/store/database';
import type { Database } from '../../../lib/store/schema';
import type { SessionFacts } from '../../../lib/store/session-records';
import { readUses } from '../../../lib/store/guide-uses';
import { appendEvents, listDrafts, listLiveSessions, readLog, saveDraft } from '../../../lib/store/session-store';

let database: Database;
let count = 0;

const facts = (lastSequence: number, change: Partial<SessionFacts> = {}): SessionFacts => ({
  guideId: 'g',
  guideTitle: 'Guide',
  guideVersion: null,
  formatMinutes: 30,
  participant: 'P7',
  participantKey: 'p7',
  call: null,
  platformId: '',
  startedAt: 1000,
  endedAt: null,
  isLive: 1,
  lastEventAt: 1000,
  lastSequence,
  plannedMs: 0,
  usedMs: 0,
  noteCount: 0,
  starCount: 0,
  tags: [],
  titleKey: 'guide',
  ...change,
});

const paused = (id: string): SessionEvent => ({ type: 'session-paused', id, at: 5, by: 'a', commandId: id, version: 1 });

beforeEach(async () => {
  count += 1;
  database = await openDatabase(`test-${count}`);
});

describe('session store', () => {
  it('reads back what was appended, in the order of writing', async () => {
    await appendEvents(database, 's', facts(1), [paused('b')], []);
    await appendEvents(database, 's', facts(3), [paused('a'), paused('c')], []);
    const log = await readLog(database, 's');
    expect(log?.events.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(log?.lastSequence).toBe(3);
  });

  it('asks the browser to wait for the disk with all that a person typed', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await appendEvents(database, 's', facts(1), [paused('a')], []);
    await saveDraft(database, 's', 'n', { text: 'half', notedAt: 6, sectionId: 's1', itemId: null });
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
    asked.mockRestore();
  });

  it('keeps the logs of two sessions apart', async () => {
    await appendEvents(database, 's', facts(1), [paused('a')], []);
    await appendEvents(database, 's2', facts(1), [paused('b')], []);
    expect((await readLog(database, 's'))?.events.map(({ id }) => id)).toEqual(['a']);
  });

  it('writes neither events nor the row when one event cannot be written', async () => {
    await appendEvents(database, 's', facts(1), [paused('a')], []);
    // The number 1 is taken, so the first of the two is refused.
    await expect(appendEvents(database, 's', facts(2, { participant: 'changed' }), [paused('b'), paused('c')], [])).rejects.toMatchObject({
      name: 'ConstraintError',
    });
    expect((await readLog(database, 's'))?.events.map(({ id }) => id)).toEqual(['a']);
    expect((await database.get('sessions', 's'))?.participant).toBe('P7');
  });

  it('passes over an event it cannot read, and keeps it', async () => {
    await appendEvents(database, 's', facts(2), [paused('a'), { ...paused('b'), type: 'from-the-future' } as unknown as SessionEvent], []);
    expect((await readLog(database, 's'))?.events.map(({ id }) => id)).toEqual(['a']);
    expect(await database.count('events')).toBe(2);
  });

  it('drops the draft that became a note, and no other', async () => {
    const draft = { text: 'half', notedAt: 77, sectionId: 's1', itemId: null };
    await appendEvents(database, 's', facts(1), [paused('a')], []);
    await saveDraft(database, 's', 'n1', draft);
    await saveDraft(database, 's', 'n2', { ...draft, notedAt: 70 });
    expect((await readLog(database, 's'))?.drafts.map(({ noteId }) => noteId)).toEqual(['n2', 'n1']);
    await appendEvents(database, 's', facts(2), [paused('b')], ['n1', 'n3']);
    expect(await listDrafts(database, 's')).toEqual([{ ...draft, notedAt: 70, sessionId: 's', noteId: 'n2', version: 1 }]);
    await saveDraft(database, 's', 'n2', null);
    expect(await listDrafts(database, 's')).toEqual([]);
  });

  it('keeps no draft of a session that is not there', async () => {
    await saveDraft(database, 'gone', 'n1', { text: 'half', notedAt: 77, sectionId: 's1', itemId: null });
    expect(await database.count('drafts')).toBe(0);
  });

  it('lists the sessions that have not ended', async () => {
    await appendEvents(database, 'old', facts(1, { isLive: 0, endedAt: 2 }), [paused('a')], []);
    await appendEvents(database, 'new', facts(1), [paused('b')], []);
    expect((await listLiveSessions(database)).map(({ id }) => id)).toEqual(['new']);
  });

  it('leaves what was said of a session otherwise as it is when it appends, but for the search, which has more to read', async () => {
    await appendEvents(database, 's', facts(1), [paused('a')], []);
    const marks = { place: 'archived', deletedAt: null, isKept: true, anonymizedAt: 7, anonymizedSequence: 1 } as const;
    await database.put('sessions', { id: 's', version: 3, ...facts(1), ...marks });
    await indexSessions(database, ['s']);
    await appendEvents(database, 's', facts(2, { noteCount: 1 }), [paused('b')], []);
    expect(await database.get('sessions', 's')).toMatchObject({ ...marks, noteCount: 1 });
    expect(await listUnindexed(database)).toEqual(['s']);
  });

  it('knows how often, and when last, a guide was used', async () => {
    await appendEvents(database, 'a', facts(1, { guideId: 'g1', startedAt: 10 }), [paused('a')], []);
    await appendEvents(database, 'b', facts(1, { guideId: 'g1', startedAt: 30 }), [paused('a')], []);
    await appendEvents(database, 'c', facts(1, { guideId: 'g2', startedAt: 20 }), [paused('a')], []);
    expect(await readUses(database, ['g1', 'g2', 'g3'])).toEqual(
      new Map([
        ['g1', { lastUsedAt: 30, sessionCount: 2 }],
        ['g2', { lastUsedAt: 20, sessionCount: 1 }],
        ['g3', { lastUsedAt: null, sessionCount: 0 }],
      ]),
    );
  });

  it('leaves nothing of a deleted session', async () => {
    await appendEvents(database, 's', facts(1), [paused('a')], []);
    await saveDraft(database, 's', 'n1', { text: 'half', notedAt: 1, sectionId: 's1', itemId: null });
    await deleteSessions(database, ['s']);
    expect([await database.count('sessions'), await database.count('events'), await database.count('drafts')]).toEqual([0, 0, 0]);
  });
});
