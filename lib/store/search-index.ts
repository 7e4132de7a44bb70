import type { Database, Write } from './schema';
import { beginningOf, entryOf, letterEntryOf } from './search-terms';
import type { SearchTerm } from './search-terms';
import { packWords, placesHolding, unpackWords } from './search-words';
import type { PlacesByTerm } from './search-words';
import type { StoredSessionText } from './session-records';

/** The stores of the search index. */
export const SEARCH_STORES = ['unindexed-sessions', 'session-texts', 'search-blocks', 'search-words'] as const;

/** What is found of a session, and by what. */
export interface SearchableText extends Pick<StoredSessionText, 'id' | 'notes'> {
  /** What a search finds it by, each once; see `termsOf`. */
  terms: string[];
  /** When it began, in ms since the epoch. */
  startedAt: number;
}

/** A session that was found. */
export type FoundSession = Pick<SearchableText, 'id' | 'startedAt'>;

/** Where a session is in the index. */
type Place = Pick<StoredSessionText, 'block' | 'place'>;

/**
 * Sessions in one block. So many that the words with one beginning are few records, and so few that each stays below the 64 KB from which Chromium
 * keeps a value in a file of its own, and is written soon where one session changes.
 */
const BLOCK_SIZE = 1024;

/** What the index holds of a session's terms: each, and its first letter. */
function entriesOf(terms: readonly string[]): Set<string> {
  const entries = new Set([...terms, ...terms.map(letterEntryOf)]);
  entries.delete('');
  return entries;
}

/** Changes of words, gathered so that each record is read and written once for all sessions and words that share it. */
function createWordChanges(write: Write) {
  const changes = new Map<string, { beginning: string; block: number; steps: { term: string; place: number; isHeld: boolean }[] }>();
  const note = (term: string, { block, place }: Place, isHeld: boolean) => {
    const beginning = beginningOf(term);
    const key = `${block} ${beginning}`;
    const known = changes.get(key) ?? { beginning, block, steps: [] };
    changes.set(key, known);
    known.steps.push({ term, place, isHeld });
  };
  return {
    /** The session at a place holds these terms from now on, and not what it held before. */
    set(at: Place, before: readonly string[], after: readonly string[]) {
      const [known, wanted] = [entriesOf(before), entriesOf(after)];
      for (const term of known) if (!wanted.has(term)) note(term, at, false);
      for (const term of wanted) if (!known.has(term)) note(term, at, true);
    },
    async apply() {
      const store = write.objectStore('search-words');
      const changed = Array.from(changes.values(), async ({ beginning, block, steps }) => {
        const record = await store.get([beginning, block]);
        const words: PlacesByTerm = record ? unpackWords(record) : new Map<string, Set<number>>();
        for (const { term, place, isHeld } of steps) {
          const places = words.get(term) ?? new Set();
          words.set(term, places);
          if (isHeld) places.add(place);
          else places.delete(place);
        }
        const packed = packWords(words);
        if (packed) await store.put({ beginning, block, version: 1, ...packed });
        else await store.delete([beginning, block]);
      });
      await Promise.all(changed);
    },
  };
}

/** Changes of blocks, gathered so that each is read and written once however many of its sessions change. */
function createBlockChanges(write: Write) {
  const store = write.objectStore('search-blocks');
  const blocks = new Map<number, { sessionIds: string[]; startedAts: number[] }>();
  let lastBlock: number | undefined;
  const read = async (block: number) => {
    const stored = blocks.has(block) ? undefined : await store.get(block);
    const known = blocks.get(block) ?? { sessionIds: stored?.sessionIds.split(' ') ?? [], startedAts: [...(stored?.startedAts ?? [])] };
    blocks.set(block, known);
    return known;
  };
  return {
    /** Finds a place in the last block, or in a new one. */
    async take(): Promise<Place> {
      lastBlock ??= (await store.openKeyCursor(null, 'prev'))?.key ?? 0;
      const { sessionIds } = await read(lastBlock);
      if (sessionIds.length < BLOCK_SIZE) return { block: lastBlock, place: sessionIds.length };
      lastBlock += 1;
      return { block: lastBlock, place: 0 };
    },
    async set({ block, place }: Place, { id, startedAt }: FoundSession) {
      const { sessionIds, startedAts } = await read(block);
      sessionIds[place] = id;
      startedAts[place] = startedAt;
    },
    async apply() {
      const written = Array.from(blocks, async ([block, { sessionIds, startedAts }]) => {
        if (sessionIds.every((id) => id === '')) await store.delete(block);
        else await store.put({ block, version: 2, sessionIds: sessionIds.join(' '), startedAts: Float64Array.from(startedAts) });
      });
      await Promise.all(written);
    },
  };
}

const listOf = (text: StoredSessionText | undefined) => text?.terms.split(' ') ?? [];

/**
 * Puts sessions into the search index as they are now, in a transaction over {@link SEARCH_STORES}; words that are not theirs any more go.
 *
 * The index lies on disk and is read a few records at a time. One in memory (MiniSearch 7) was measured with 10,000 sessions of 100 notes of twelve
 * words: 274 MB of heap, and from its kept form (58 MB) it takes seconds to be there again each time the browser starts the worker. With a record for
 * each word, the browser spent most of the time on finding, reading and writing records: those of words that begin alike are one.
 */
export async function writeTexts(write: Write, sessions: readonly SearchableText[]): Promise<void> {
  const texts = write.objectStore('session-texts');
  const words = createWordChanges(write);
  const blocks = createBlockChanges(write);
  for (const { id, startedAt, terms, notes } of sessions) {
    const before = await texts.get(id);
    const { block, place } = before ?? (await blocks.take());
    await blocks.set({ block, place }, { id, startedAt });
    words.set({ block, place }, listOf(before), terms);
    await texts.put({ id, version: 2, block, place, terms: terms.join(' '), notes });
  }
  await Promise.all([words.apply(), blocks.apply()]);
}

/** Takes sessions out of the search index, in a transaction over {@link SEARCH_STORES}: nothing of their words stays. */
export async function dropTexts(write: Write, sessionIds: readonly string[]): Promise<void> {
  const texts = write.objectStore('session-texts');
  const words = createWordChanges(write);
  const blocks = createBlockChanges(write);
  for (const id of sessionIds) {
    const before = await texts.get(id);
    if (!before) continue;
    words.set(before, listOf(before), []);
    await blocks.set(before, { id: '', startedAt: 0 });
    await texts.delete(id);
  }
  await Promise.all([words.apply(), blocks.apply()]);
}

/** The records in which an entry can be: one for each block. */
function rangeOf(entry: SearchTerm): IDBKeyRange {
  const beginning = beginningOf(entry.term);
  return IDBKeyRange.bound([beginning], [beginning, []]);
}

/** The sessions in the index that hold all terms, in no order. */
export async function findByTerms(database: Database, terms: readonly SearchTerm[]): Promise<FoundSession[]> {
  const read = database.transaction(['search-blocks', 'search-words']);
  const entries = terms.map(entryOf);
  const [blocks, ...records] = await Promise.all([
    read.objectStore('search-blocks').getAll(),
    ...entries.map((entry) => read.objectStore('search-words').getAll(rangeOf(entry))),
  ]);
  // By place, how many of the terms the session was found to hold so far.
  const counts = new Map(blocks.map(({ block }) => [block, new Uint16Array(BLOCK_SIZE)]));
  for (const [index, entry] of entries.entries()) {
    for (const record of records[index] ?? []) {
      const held = counts.get(record.block);
      if (!held) continue;
      for (const places of placesHolding(record, entry)) for (const place of places) if (held[place] === index) held[place] = index + 1;
    }
  }
  return blocks.flatMap(({ block, sessionIds, startedAts }) => {
    const held = counts.get(block);
    return sessionIds
      .split(' ')
      .flatMap((id, place) => (id !== '' && held?.[place] === terms.length ? [{ id, startedAt: startedAts[place] ?? 0 }] : []));
  });
}

/** Reads the whole index, a record at a time. Rejects when one cannot be read, or is not what was written. */
export async function checkIndex(database: Database): Promise<void> {
  const read = database.transaction(SEARCH_STORES);
  for await (const { value } of read.objectStore('session-texts').iterate()) listOf(value);
  for await (const { value } of read.objectStore('search-blocks').iterate()) value.sessionIds.split(' ').at(value.startedAts.length);
  for await (const { value } of read.objectStore('search-words').iterate()) unpackWords(value);
}
