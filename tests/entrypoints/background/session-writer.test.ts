import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { createSessionWriter } from '../../../entrypoints/background/session-writer';
import type { SessionWriter } from '../../../entrypoints/background/session-writer';
import { foldEvents } from '../../../lib/domain/session-log';
import { deleteSessions } from '../../../lib/store/delete-sessions';
import { openDatabase } from '../../../lib/store/database';
import type { Database } from '../../../lib/store/schema';
import { readLog } from '../../../lib/store/session-store';
import { smallGuide } from '../../support/guide';

let database: Promise<Database>;
let runs = 0;
let now = 0;
let ids = 0;
let announced: { firstSequence: number; types: string[] }[] = [];

const start = { guideId: 'g', guide: smallGuide, formatIndex: 0, participant: 'P7', call: null };

function writerOver(source: Promise<Database>): SessionWriter {
  return createSessionWriter({
    database: () => source,
    now: () => now,
    randomId: () => `id-${(ids += 1)}`,
    author: () => Promise.resolve('author'),
    announce: (_sessionId, firstSequence, events) => announced.push({ firstSequence, types: events.map(({ type }) => type) }),
  });
}

const note = (text: string, noteId = text) => ({ type: 'add-note' as const, noteId, text, notedAt: now, itemId: null, isStarred: false });

const draftOf = (text: string, noteId = 'n1') => ({ noteId, text, notedAt: now, sectionId: 's1', itemId: null });

async function stored(sessionId: string) {
  return readLog(await database, sessionId);
}

beforeEach(() => {
  runs += 1;
  database = openDatabase(`writer-${runs}`);
  now = 1_000_000;
  announced = [];
});

describe('session writer', () => {
  it('starts in the first section and has that on disk before it answers', async () => {
    const { sessionId, lastSequence } = await writerOver(database).start(start);
    const log = await stored(sessionId);
    expect(lastSequence).toBe(2);
    expect(log?.events.map(({ type }) => type)).toEqual(['session-started', 'section-entered']);
    expect(foldEvents(log?.events ?? [])?.currentSectionId).toBe('s1');
  });

  it('has a note on disk before it answers, and announces it with its number', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    const { lastSequence } = await writer.run(sessionId, 'c1', note('heard'));
    expect((await stored(sessionId))?.events.at(-1)).toMatchObject({ type: 'note-added', text: 'heard' });
    expect(announced.at(-1)).toEqual({ firstSequence: lastSequence, types: ['note-added'] });
  });

  it('writes the events of the same command only once', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await writer.run(sessionId, 'c1', note('once'));
    const again = await writer.run(sessionId, 'c1', note('once', 'other-id'));
    expect(again).toMatchObject({ events: [], lastSequence: 3 });
    expect((await stored(sessionId))?.events).toHaveLength(3);
  });

  it('writes the events of the same command only once also after the worker was stopped', async () => {
    const { sessionId } = await writerOver(database).start(start);
    await writerOver(database).run(sessionId, 'c1', note('once'));
    await writerOver(database).run(sessionId, 'c1', note('once', 'other-id'));
    expect((await stored(sessionId))?.events).toHaveLength(3);
  });

  it('goes on where a stopped worker left off', async () => {
    const { sessionId } = await writerOver(database).start(start);
    await writerOver(database).run(sessionId, 'c1', { type: 'next-section' });
    const writer = writerOver(database);
    await writer.run(sessionId, 'c2', { type: 'next-section' });
    expect((await writer.read(sessionId)).state.currentSectionId).toBe('s3');
  });

  it('numbers commands that come at the same moment without a gap and in their order', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await Promise.all(Array.from({ length: 30 }, (_, index) => writer.run(sessionId, `c${index}`, note(`note ${index}`))));
    const log = await stored(sessionId);
    expect(log?.lastSequence).toBe(32);
    expect([...(foldEvents(log?.events ?? [])?.notes.values() ?? [])].map(({ text }) => text)).toEqual(
      Array.from({ length: 30 }, (_, index) => `note ${index}`),
    );
  });

  it('keeps the order of writing when the clock is set back', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    now += 60_000;
    await writer.run(sessionId, 'c1', { type: 'next-section' });
    now -= 3_600_000;
    await writer.run(sessionId, 'c2', { type: 'next-section' });
    expect(foldEvents((await stored(sessionId))?.events ?? [])?.currentSectionId).toBe('s3');
  });

  it('refuses with the reason, and writes nothing', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await expect(writer.run(sessionId, 'c1', { type: 'ask-item', itemId: 'nowhere' })).rejects.toMatchObject({ code: 'no-such-item' });
    await expect(writer.run('no session', 'c2', { type: 'pause' })).rejects.toMatchObject({ code: 'no-such-session' });
    expect((await stored(sessionId))?.events).toHaveLength(2);
  });

  it('acknowledges nothing that is not on disk, and goes on from what is', async () => {
    const open = await database;
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    const real = open.transaction.bind(open);
    let isFull = true;
    Object.defineProperty(open, 'transaction', {
      configurable: true,
      value: (...parameters: Parameters<typeof real>) => {
        if (isFull && parameters[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
        return real(...parameters);
      },
    });
    await expect(writer.run(sessionId, 'c1', note('lost?'))).rejects.toMatchObject({ code: 'storage-failed' });
    isFull = false;
    expect((await writer.read(sessionId)).state.notes.size).toBe(0);
    await writer.run(sessionId, 'c1', note('lost?'));
    expect((await stored(sessionId))?.events.at(-1)).toMatchObject({ type: 'note-added', text: 'lost?' });
  });

  it('drops the draft that became a note', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await writer.saveDraft(sessionId, 'n1', draftOf('hea'));
    await writer.run(sessionId, 'c1', note('heard', 'n1'));
    expect((await stored(sessionId))?.drafts).toEqual([]);
  });

  it('makes notes of the drafts when the session ends, and keeps them when the end is taken back', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await writer.run(sessionId, 'c1', note('first', 'n0'));
    await writer.saveDraft(sessionId, 'n0', draftOf('first, corrected', 'n0'));
    await writer.saveDraft(sessionId, 'n1', { ...draftOf('half a thought'), itemId: 'a question that was taken back' });
    await writer.run(sessionId, 'c2', { type: 'end-session' });
    const texts = async () => [...((await writer.read(sessionId)).state.notes.values() ?? [])].map(({ text }) => text);
    expect(await texts()).toEqual(['first, corrected', 'half a thought']);
    expect((await stored(sessionId))?.drafts).toEqual([]);
    await writer.run(sessionId, 'c3', { type: 'undo' });
    expect((await writer.read(sessionId)).state.endedAt).toBeNull();
    expect(await texts()).toEqual(['first, corrected', 'half a thought']);
  });

  it('takes other words under the id of a note as a correction', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await writer.run(sessionId, 'c1', note('heard', 'n1'));
    await writer.run(sessionId, 'c2', note('heard', 'n1'));
    await writer.run(sessionId, 'c3', note('heard more', 'n1'));
    expect((await stored(sessionId))?.events.slice(2).map(({ type }) => type)).toEqual(['note-added', 'note-edited']);
  });

  it('keeps what is typed of a note that is tagged, moved or re-timed elsewhere meanwhile', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    await writer.run(sessionId, 'c1', note('before'));
    const noteId = [...(await writer.read(sessionId)).state.notes.keys()][0] ?? '';
    await writer.saveDraft(sessionId, noteId, { ...draftOf('being corrected'), noteId });
    await writer.run(sessionId, 'c2', { type: 'change-notes', noteIds: [noteId], change: { kind: 'tag', tag: 'pain' } });
    await writer.run(sessionId, 'c3', { type: 'edit-note', noteId, notedAt: now });
    expect((await readLog(await database, sessionId))?.drafts).toMatchObject([{ noteId, text: 'being corrected' }]);
    await writer.run(sessionId, 'c4', { type: 'edit-note', noteId, text: 'corrected' });
    expect((await readLog(await database, sessionId))?.drafts).toEqual([]);
  });

  it('leaves nothing of a session that is deleted while something is written', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    const results = await Promise.allSettled([
      writer.run(sessionId, 'c1', note('before')),
      writer.aside(async () => deleteSessions(await database, [sessionId])),
      writer.run(sessionId, 'c2', note('after')),
      writer.saveDraft(sessionId, 'n1', draftOf('after')),
    ]);
    // A draft that is not kept is not said to be.
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
    const open = await database;
    expect([await open.count('sessions'), await open.count('events'), await open.count('drafts')]).toEqual([0, 0, 0]);
  });

  it('marks a session as no longer live when it ends, and live again when the end is taken back', async () => {
    const writer = writerOver(database);
    const { sessionId } = await writer.start(start);
    now += 1000;
    await writer.run(sessionId, 'c1', { type: 'end-session', endedAt: now - 400 });
    expect(await (await database).get('sessions', sessionId)).toMatchObject({ isLive: 0, endedAt: now - 400 });
    await writer.run(sessionId, 'c2', { type: 'undo', commandId: 'c1' });
    expect(await (await database).get('sessions', sessionId)).toMatchObject({ isLive: 1, endedAt: null });
  });
});
