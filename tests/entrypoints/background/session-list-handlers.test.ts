import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readBindings } from '../../../entrypoints/background/tab-bindings';
import type { MessageName, RequestOf } from '../../../lib/protocol/messages';
import { ask as askBackground } from '../../support/ask';
import { smallGuide } from '../../support/guide';
import { createTestServices } from '../../support/services';
import { bindSession } from '../../support/bind-session';

const START = 1_795_358_040_000;

let services: ReturnType<typeof createTestServices>;

const ask = <Name extends MessageName>(name: Name, request: RequestOf<Name>) => askBackground(services, name, request);

async function hold(participant: string, notes: readonly string[], isEnded = true): Promise<string> {
  vi.setSystemTime(Date.now() + 1000);
  const { sessionId } = await services.writer.start({ guideId: 'g', guide: smallGuide, formatIndex: 0, participant, call: null });
  for (const [index, text] of notes.entries()) {
    const note = { noteId: `n${index}`, text, notedAt: Date.now(), itemId: null, isStarred: index === 0 };
    await services.writer.run(sessionId, `note-${index}`, { type: 'add-note', ...note });
  }
  if (isEnded) await services.writer.run(sessionId, 'end', { type: 'end-session' });
  return sessionId;
}

const listed = async (request: RequestOf<'list-sessions'> = {}) => (await ask('list-sessions', request)).sessions.map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  services = createTestServices();
});

afterEach(() => vi.useRealTimers());

describe('the list of sessions', () => {
  it('shows what a row needs, and where a search found it', async () => {
    const id = await hold('P7', ['The price hurts #Pain #a #b #c #d', 'more']);
    const { sessions, total } = await ask('list-sessions', { search: 'PRICE hu' });
    expect(total).toBe(1);
    expect(sessions[0]).toMatchObject({
      id,
      participant: 'P7',
      noteCount: 2,
      starCount: 1,
      tags: ['pain', 'a', 'b', 'c'],
      moreTagCount: 1,
    });
    expect(sessions[0]?.snippet?.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['price', 'hurts']);
    await services.upkeep.run();
    expect((await ask('list-sessions', { search: 'PRICE hu' })).sessions).toEqual(sessions);
  });

  it('shows the note in which a word begins so, not one that has it in its middle', async () => {
    await hold('P7', ['copies', 'the price', 'ein Café, 会議mtg']);
    const shown = async (search: string) =>
      (await ask('list-sessions', { search })).sessions[0]?.snippet?.find(({ isMatch }) => isMatch)?.text;
    expect([await shown('p'), await shown('pri'), await shown('cafe'), await shown('議'), await shown('mt')]).toEqual([
      'price',
      'price',
      'Café',
      '会議mtg',
      '会議mtg',
    ]);
  });

  it('reads on when a search could not see all sessions, until it can', async () => {
    for (let count = 0; count < 30; count += 1) await hold('P1', ['zebra']);
    expect((await ask('list-sessions', { search: 'zebra' })).unreadCount).toBe(6);
    await expect.poll(async () => (await ask('list-sessions', { search: 'zebra' })).unreadCount).toBe(0);
    expect((await ask('list-sessions', { search: 'zebra' })).total).toBe(30);
    expect(services.told).toContainEqual({ type: 'lists-changed' });
  });

  it('gives a part of the list, and all ids when they are asked for', async () => {
    const ids = [await hold('P1', []), await hold('P2', []), await hold('P3', [])].toReversed();
    expect(await listed({ offset: 1, limit: 1 })).toEqual([ids[1]]);
    expect((await ask('list-sessions', { limit: 1 })).total).toBe(3);
    expect(await ask('list-session-ids', {})).toEqual(ids);
  });

  it('tells the popup of the latest sessions, also archived ones, and of none that was deleted', async () => {
    const [first, second] = [await hold('P1', []), await hold('P2', [])];
    await hold('P3', []);
    await ask('archive-sessions', { sessionIds: [first], isArchived: true });
    await ask('delete-sessions', { sessionIds: [second] });
    const { total, recent } = await ask('recall-sessions', {});
    expect([total, recent.map(({ participant }) => participant)]).toEqual([2, ['P3', 'P1']]);
  });
});

describe('sessions that are deleted', () => {
  it('are gone at once, come back when asked for in time, and are deleted for good after a minute', async () => {
    const [kept, gone] = [await hold('P1', ['zebra']), await hold('P2', ['zebra'])];
    await services.upkeep.run();
    expect(await ask('delete-sessions', { sessionIds: [kept, gone] })).toEqual({ deletedIds: [kept, gone] });
    expect([await listed(), await listed({ search: 'zebra' })]).toEqual([[], []]);
    await expect(ask('get-session', { sessionId: kept })).rejects.toThrow('no-such-session');
    await ask('restore-sessions', { sessionIds: [kept], place: 'listed' });
    vi.setSystemTime(Date.now() + 30_000);
    await services.upkeep.run();
    expect(await (await services.database()).count('sessions')).toBe(2);
    vi.setSystemTime(Date.now() + 31_000);
    await services.upkeep.run();
    expect(await (await services.database()).getAllKeys('sessions')).toEqual([kept]);
    expect(await listed({ search: 'zebra' })).toEqual([kept]);
  });

  it('are never live ones, not even for good', async () => {
    const live = await hold('P1', [], false);
    await bindSession(live, 7, null);
    Object.assign(fakeBrowser.tabs, { sendMessage: () => Promise.resolve(null) });
    expect(await ask('delete-sessions', { sessionIds: [live] })).toEqual({ deletedIds: [] });
    expect(await listed()).toEqual([live]);
    await expect(ask('purge-sessions', { sessionIds: [live] })).rejects.toThrow('session-runs');
    expect(await listed()).toEqual([live]);
    await services.writer.run(live, 'end', { type: 'end-session' });
    await ask('purge-sessions', { sessionIds: [live] });
    expect([await listed(), await readBindings(), await (await services.database()).count('events')]).toEqual([[], [], 0]);
  });

  it('take no note any more from the moment they are hidden', async () => {
    const sessionId = await hold('P1', []);
    await ask('delete-sessions', { sessionIds: [sessionId] });
    const note = { type: 'add-note', noteId: 'late', text: 'late', notedAt: 0, itemId: null, isStarred: false } as const;
    await expect(services.writer.run(sessionId, 'late', note)).rejects.toMatchObject({ code: 'no-such-session' });
  });

  it('can be many at once', async () => {
    const ids = await Promise.all(Array.from({ length: 120 }, (_, index) => hold(`P${index}`, [])));
    await ask('archive-sessions', { sessionIds: ids, isArchived: true });
    expect((await ask('list-sessions', { place: 'archived' })).total).toBe(120);
    expect((await ask('delete-sessions', { sessionIds: ids })).deletedIds).toHaveLength(120);
    await ask('restore-sessions', { sessionIds: ids, place: 'listed' });
    expect((await ask('list-sessions', {})).total).toBe(120);
    await ask('purge-sessions', { sessionIds: ids });
    expect(await (await services.database()).count('events')).toBe(0);
  });
});
