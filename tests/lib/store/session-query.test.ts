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
import { appendEvents, saveDraft } from '../../../lib/store/session-store';
import { summarizeSession } from '../../../lib/store/summarize-session';
import { find, hold, NOTHING } from '../../support/held-session';

let count = 0;
const open = () => openDatabase(`query-${(count += 1)}`);

const indexAll = async (database: Database) => indexSessions(database, await listUnindexed(database));

describe('the search of sessions', () => {
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
    const kept = JSON.stringify([await database.getAll('session-texts'), await database.getAll('search-words')]);
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
          { ids: [], total: 0, unindexedIds: [], unreadCount: 0 },
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

  it('give any stretch of what they leave, with the number of all', async () => {
    const database = await open();
    for (let index = 0; index < 7; index += 1)
      await hold(database, `s${index}`, index < 5 ? ['#pain'] : [], {
        at: 1000 * (index % 4),
        participant: `P${index % 3}`,
        title: `T${index % 2}`,
      });
    await setSessionsArchived(database, ['s6'], true);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          sort: fc.constantFrom('date', 'title', 'participant'),
          isDescending: fc.boolean(),
          place: fc.constantFrom('listed', 'archived'),
          from: fc.constantFrom(null, 1000),
          to: fc.constantFrom(null, 2000),
          tag: fc.constantFrom(null, 'pain'),
        }),
        fc.nat(8),
        fc.integer({ min: 1, max: 8 }),
        async (query, offset, limit) => {
          const everything = await find(database, query);
          expect(await findSessions(database, { ...NOTHING, ...query }, { offset, limit })).toMatchObject({
            ids: everything.slice(offset, offset + limit),
            total: everything.length,
          });
        },
      ),
    );
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
