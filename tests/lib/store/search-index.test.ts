import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SessionEvent } from '../../../lib/domain/events/registry';
import { createLog } from '../../../lib/domain/session-log';
import { openDatabase } from '../../../lib/store/database';
import { deleteSessions } from '../../../lib/store/delete-sessions';
import { indexSessions, listUnindexed, mendIndex } from '../../../lib/store/index-sessions';
import { openWrite } from '../../../lib/store/schema';
import type { Database } from '../../../lib/store/schema';
import { findByTerms, SEARCH_STORES, writeTexts } from '../../../lib/store/search-index';
import { searchTermsOf } from '../../../lib/store/search-terms';
import { appendEvents } from '../../../lib/store/session-store';
import { summarizeSession } from '../../../lib/store/summarize-session';
import { find, hold } from '../../support/held-session';

let count = 0;
const open = () => openDatabase(`index-${(count += 1)}`);

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

describe('the search index', () => {
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

  it('finds what a look through all notes finds, whatever is written, corrected, removed, indexed and deleted in whatever order', async () => {
    const session = fc.nat(3).map((number) => `s${number}`);
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const step = fc.oneof(
      fc.record({ type: fc.constant('note-added'), session, text }),
      fc.record({ type: fc.constant('note-edited'), session, note: fc.nat(3), text }),
      fc.record({ type: fc.constant('note-removed'), session, note: fc.nat(3), text: fc.constant('') }),
      fc.record({ type: fc.constant('deleted'), session }),
      fc.record({ type: fc.constant('indexed'), session }),
    );
    const search = fc.tuple(fc.array(word, { maxLength: 1 }), word, fc.integer({ min: 1, max: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), fc.array(search, { minLength: 1, maxLength: 3 }), async (steps, searches) => {
        const database = await open();
        const logs = new Map<string, SessionEvent[]>();
        for (const [number, { session: id, ...done }] of steps.entries()) {
          if (done.type === 'indexed') await indexSessions(database, [id]);
          else if (done.type === 'deleted') {
            await deleteSessions(database, [id]);
            logs.delete(id);
          } else {
            const log = logs.get(id) ?? (await hold(database, id, [])).events;
            const notes = [...(createLog(log)?.state.notes.keys() ?? [])];
            const noteId = 'note' in done ? notes[done.note] : `n${number}`;
            logs.set(id, log);
            if (noteId === undefined) continue;
            const stamp = { id: `${id}-${number}`, at: 100_000 + number, by: 'a', commandId: `${id}-${number}`, version: 1 };
            const place = { notedAt: 1000, sectionId: 's1', itemId: null, isStarred: false };
            const { type, text: written } = done;
            const event = {
              type,
              ...stamp,
              noteId,
              ...(type === 'note-removed' ? {} : { text: written }),
              ...(type === 'note-added' ? place : {}),
            };
            logs.set(id, [...log, event as SessionEvent]);
            const after = createLog(logs.get(id) ?? []);
            if (after) await appendEvents(database, id, summarizeSession(after, log.length + 1), [event as SessionEvent], []);
          }
        }
        const words = new Map(
          [...logs].map(([id, log]) => [id, [...(createLog(log)?.state.notes.values() ?? [])].map((note) => note.text.split(' '))]),
        );
        const check = async () => {
          for (const [before, last, length] of searches) {
            const wanted = [...before, last.slice(0, length)];
            const expected = [...words].flatMap(([id, notes]) => (holdsAll(notes, wanted) ? [id] : []));
            expect((await find(database, { search: wanted.join(' ') })).toSorted()).toEqual(expected.toSorted());
          }
        };
        await check();
        await indexAll(database);
        await check();
        const kept = new Set((await database.getAll('search-words')).flatMap(({ terms }) => terms.split(' ')));
        const held = new Set((await database.getAll('session-texts')).flatMap(({ terms }) => terms.split(' ')));
        const letters = [...held].flatMap((term) => (/^[\p{sc=Han}\p{sc=Thai}]/u.test(term) ? [] : [`${term.charAt(0)}*`]));
        expect(kept).toEqual(new Set([...held, ...letters]));
        expect([...kept].filter((term) => WORDS.map(plain).includes(term)).toSorted()).toEqual(
          [...new Set([...words.values()].flat(2).map(plain))].filter((term) => term !== '').toSorted(),
        );
        database.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is right over more sessions than a block of the index holds', async () => {
    const database = await open();
    const texts = Array.from({ length: 1100 }, (_, index) => ({
      id: `s${index}`,
      startedAt: index,
      terms: ['all', index % 2 === 0 ? 'even' : 'odd', `n${index}`],
      notes: '',
    }));
    const write = openWrite(database, [...SEARCH_STORES]);
    await Promise.all([writeTexts(write, texts), write.done]);
    const found = async (search: string) => (await findByTerms(database, searchTermsOf(search))).length;
    expect([await found('all'), await found('all od'), await found('n1099'), await found('n')]).toEqual([1100, 550, 1, 1100]);
    expect(await found('even odd')).toBe(0);
  });

  it('reads the logs, and makes the index anew, where a record of it cannot be read', async () => {
    const database = await open();
    for (const id of ['a', 'b']) await hold(database, id, ['zebra']);
    await indexAll(database);
    await database.put('search-words', { beginning: 'ze', block: 0, version: 1, terms: 'zebra' } as never);
    expect(await find(database, { search: 'zebra' })).toHaveLength(2);
    expect(await listUnindexed(database)).toEqual(['a', 'b']);
    await indexAll(database);
    expect(await find(database, { search: 'zebra' })).toHaveLength(2);
    expect(await mendIndex(database)).toBe(false);
  });
});
