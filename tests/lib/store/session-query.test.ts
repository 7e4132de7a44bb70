import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SessionEvent } from '../../../lib/domain/events/registry';
import { createLog } from '../../../lib/domain/session-log';
import { openDatabase } from '../../../lib/store/database';
import { deleteSessions } from '../../../lib/store/delete-sessions';
import { indexSessions, listUnindexed } from '../../../lib/store/index-sessions';
import type { Database } from '../../../lib/store/schema';
import { readFacets } from '../../../lib/store/session-facets';
import { restoreSessions, setSessionsArchived, setSessionsDeleted } from '../../../lib/store/session-marks';
import { findSessions } from '../../../lib/store/session-query';
import type { SessionQuery } from '../../../lib/store/session-query';
import { appendEvents, saveDraft } from '../../../lib/store/session-store';
import { summarizeSession } from '../../../lib/store/summarize-session';
import { smallGuide } from '../../support/guide';

let count = 0;
const open = () => openDatabase(`query-${(count += 1)}`);

const NOTHING: SessionQuery = {
  search: '',
  place: 'listed',
  guideId: null,
  tag: null,
  participantKey: null,
  platformId: null,
  from: null,
  to: null,
  sort: 'date',
  isDescending: true,
};

const find = async (database: Database, query: Partial<SessionQuery>) => (await findSessions(database, { ...NOTHING, ...query })).ids;
const call = { platformId: 'meet', platformName: 'Google Meet', key: '', label: '' };

/** Writes a session with notes, ended a minute after it began. */
async function hold(
  database: Database,
  id: string,
  notes: readonly string[],
  more: { at?: number; participant?: string; title?: string } = {},
) {
  const { at = 1000, participant = '', title = 'Guide' } = more;
  const stamp = (number: number) => ({ id: `${id}-${number}`, at: at + number, by: 'a', commandId: `${number}`, version: 1 as const });
  const guide = { ...smallGuide, title };
  const events = [
    { type: 'session-started', ...stamp(0), sessionId: id, guideId: title, guide, formatIndex: 0, participant, call },
    ...notes.map((text, index) => ({
      type: 'note-added',
      ...stamp(index + 1),
      noteId: `n${index}`,
      text,
      notedAt: at,
      sectionId: 's1',
      itemId: null,
      isStarred: false,
    })),
    { type: 'session-ended', ...stamp(60_000), endedAt: at + 60_000 },
  ] as SessionEvent[];
  const log = createLog(events);
  if (!log) throw new Error('no log');
  await appendEvents(database, id, summarizeSession(log, events.length), events, []);
  return { log, events };
}

const indexAll = async (database: Database) => indexSessions(database, await listUnindexed(database));

const WORDS = ['price', 'pricing', 'team', 'Café', 'cafe', 'x', '会議', 'tea', 'zebra'];
const word = fc.constantFrom(...WORDS);
const someNotes = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 3 });

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What a person means: every word is in the session, the last one as a beginning. */
function holdsAll(notes: readonly string[][], search: readonly string[]): boolean {
  const words = notes.flat().map(plain);
  return search.every((wanted, index) =>
    words.some((known) => (index === search.length - 1 ? known.startsWith(plain(wanted)) : known === plain(wanted))),
  );
}

describe('the search of sessions', () => {
  it('finds exactly those that hold all words, before the index has caught up, half way, and after', async () => {
    const search = fc
      .tuple(fc.array(word, { maxLength: 2 }), word, fc.nat(5))
      .map(([before, last, length]) => [...before, last.slice(0, length + 1)]);
    await fc.assert(
      fc.asyncProperty(fc.array(someNotes, { maxLength: 6 }), search, fc.nat(6), async (sessions, wanted, indexed) => {
        const database = await open();
        const ids = sessions.map((_, index) => `s${index}`);
        for (const [index, notes] of sessions.entries())
          await hold(
            database,
            `s${index}`,
            notes.map((words) => words.join(' ')),
          );
        const expected = ids.filter((_, index) => holdsAll(sessions[index] ?? [], wanted));
        const found = async () => (await find(database, { search: wanted.join(' ') })).toSorted();
        expect(await found()).toEqual(expected);
        await indexSessions(database, ids.slice(0, indexed));
        expect(await found()).toEqual(expected);
        await indexAll(database);
        expect(await found()).toEqual(expected);
        database.close();
      }),
      { numRuns: 60 },
    );
  });

  it('does not find a removed note’s words any more, and does not keep them', async () => {
    const database = await open();
    const { log, events } = await hold(database, 's', ['a zebra', 'a team']);
    await indexAll(database);
    expect(await find(database, { search: 'zebra' })).toEqual(['s']);
    const removed = { type: 'note-removed', id: 'z', at: 99_000, by: 'a', commandId: 'z', version: 1, noteId: 'n0' } as SessionEvent;
    const after = createLog([...log.events, removed]);
    if (!after) throw new Error('no log');
    await appendEvents(database, 's', summarizeSession(after, events.length + 1), [removed], []);
    expect(await find(database, { search: 'zebra' })).toEqual([]);
    expect(await find(database, { search: 'team' })).toEqual(['s']);
    await indexAll(database);
    expect(await find(database, { search: 'zebra' })).toEqual([]);
    expect(await find(database, { search: 'team' })).toEqual(['s']);
    const kept = JSON.stringify([await database.getAll('session-texts'), await database.getAllKeys('search-postings')]);
    expect(kept).not.toContain('zebra');
    expect(kept).toContain('team');
  });

  it('finds nothing by what holds neither a letter nor a digit, and everything by an empty field', async () => {
    const database = await open();
    for (const id of ['a', 'b']) await hold(database, id, ['zebra 🙂 - …']);
    for (const isIndexed of [false, true]) {
      if (isIndexed) await indexAll(database);
      for (const search of ['🙂', '-', ' … ', '🙂 🙂'])
        expect([search, await findSessions(database, { ...NOTHING, search })]).toEqual([
          search,
          { ids: [], unindexedCount: 0, unreadCount: 0 },
        ]);
      expect(await find(database, { search: ' ' })).toHaveLength(2);
      expect(await find(database, { search: '🙂 zebra' })).toHaveLength(2);
    }
  });

  it('says how many sessions it could not read in time', async () => {
    const database = await open();
    for (let index = 0; index < 30; index += 1) await hold(database, `s${index}`, ['zebra']);
    expect((await findSessions(database, { ...NOTHING, search: 'zebra' })).unreadCount).toBe(6);
    await indexAll(database);
    expect((await findSessions(database, { ...NOTHING, search: 'zebra' })).unreadCount).toBe(0);
    expect(await find(database, { search: 'zebra' })).toHaveLength(30);
  });
});

describe('the filters of sessions', () => {
  it('narrow together, and sort both ways', async () => {
    const database = await open();
    await hold(database, 'a', ['#pain'], { at: 1000, participant: 'P2', title: 'Zebra' });
    await hold(database, 'b', ['#pain #cost'], { at: 2000, participant: 'P1', title: 'apple' });
    await hold(database, 'c', ['zebra'], { at: 3000, participant: ' Ｐ1', title: 'Zebra' });
    await indexAll(database);
    expect(await find(database, {})).toEqual(['c', 'b', 'a']);
    expect(await find(database, { isDescending: false })).toEqual(['a', 'b', 'c']);
    expect(await find(database, { sort: 'title', isDescending: false })).toEqual(['b', 'a', 'c']);
    expect(await find(database, { sort: 'participant' })).toEqual(['a', 'c', 'b']);
    expect(await find(database, { tag: 'pain' })).toEqual(['b', 'a']);
    expect(await find(database, { tag: 'pain', participantKey: 'p1' })).toEqual(['b']);
    expect(await find(database, { guideId: 'Zebra', from: 1001 })).toEqual(['c']);
    expect(await find(database, { sort: 'title', to: 2000, isDescending: false })).toEqual(['b', 'a']);
    expect(await find(database, { platformId: 'zoom' })).toEqual([]);
    expect(await find(database, { search: 'zebra', tag: 'pain' })).toEqual(['a']);
  });

  it('offer what there is, and nothing of what was deleted', async () => {
    const database = await open();
    await hold(database, 'a', ['#pain'], { participant: 'P10', title: 'Zebra' });
    await hold(database, 'b', ['#cost'], { participant: 'P9', title: 'Zebra' });
    await hold(database, 'c', ['#gone'], { participant: 'P1', title: 'Gone' });
    await setSessionsDeleted(database, ['c'], 5);
    expect(await readFacets(database)).toEqual({
      guides: [{ id: 'Zebra', title: 'Zebra' }],
      tags: ['cost', 'pain'],
      participants: ['P9', 'P10'],
      platforms: [{ id: 'meet', name: 'Google Meet' }],
    });
  });
});

describe('sessions that are put away', () => {
  it('are found where they are, and come back where they were', async () => {
    const database = await open();
    for (const id of ['a', 'b']) await hold(database, id, ['zebra']);
    await setSessionsArchived(database, ['a'], true);
    expect([await find(database, {}), await find(database, { place: 'archived', search: 'zebra' })]).toEqual([['b'], ['a']]);
    expect(await setSessionsDeleted(database, ['a', 'b', 'none'], 5)).toEqual(['a', 'b']);
    expect([await find(database, { search: 'zebra' }), await find(database, { place: 'archived' })]).toEqual([[], []]);
    await restoreSessions(database, ['a'], 'archived');
    expect([await find(database, {}), await find(database, { place: 'archived' })]).toEqual([[], ['a']]);
  });

  it('leave no byte in any store once they are deleted for good, and what others share with them stays', async () => {
    const database = await open();
    for (const id of ['marker-a', 'marker-b'])
      await hold(database, id, ['markerword shared'], { participant: 'markerP', title: 'markertitle' });
    await hold(database, 'other', ['shared']);
    await indexAll(database);
    await saveDraft(database, 'marker-a', 'markernote', { text: 'markerdraft', notedAt: 1, sectionId: 's1', itemId: null });
    await database.put('transcripts', { sessionId: 'marker-a', version: 1, fileName: 'marker.vtt', startedAt: 0, cues: [] } as never);
    await deleteSessions(database, ['marker-a', 'marker-b']);
    for (const store of database.objectStoreNames) {
      const all = [await database.getAllKeys(store), await database.getAll(store)];
      expect([store, JSON.stringify(all).includes('marker')]).toEqual([store, false]);
    }
    expect(await find(database, { search: 'shared' })).toEqual(['other']);
    expect(await database.count('session-texts')).toBe(1);
  });

  it('stay when they were brought back before they were to be deleted for good', async () => {
    const database = await open();
    for (const id of ['a', 'b']) await hold(database, id, ['zebra']);
    await setSessionsDeleted(database, ['a', 'b'], 5);
    await restoreSessions(database, ['a'], 'listed');
    await deleteSessions(database, ['a', 'b'], true);
    expect(await database.getAllKeys('sessions')).toEqual(['a']);
  });
});
