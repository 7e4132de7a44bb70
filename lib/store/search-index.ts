import type { Database, Write } from './schema';
import type { SearchTerm } from './search-terms';
import type { StoredSearchBlock, StoredSessionText } from './session-records';

/** The stores of the search index. */
export const SEARCH_STORES = ['session-texts', 'search-blocks', 'search-postings'] as const;

/** What is found of a session, and by what. */
export interface SearchableText extends Pick<StoredSessionText, 'id' | 'terms' | 'notes'> {
  /** When it began, in ms since the epoch. */
  startedAt: number;
}

/** A session that was found. */
export type FoundSession = Pick<SearchableText, 'id' | 'startedAt'>;

/** Where a session is in the index. */
type Place = Pick<StoredSessionText, 'block' | 'place'>;

/** Sessions in one block. So many that the words with one beginning are few records, and so few that a record is small where one session changes. */
const BLOCK_SIZE = 4096;

/** Changes of postings, gathered so that each is read and written once for all sessions that share it. */
function createPostingChanges(write: Write) {
  const changes = new Map<string, { term: string; block: number; added: number[]; removed: number[] }>();
  const of = (term: string, block: number) => {
    const key = `${block} ${term}`;
    const known = changes.get(key) ?? { term, block, added: [], removed: [] };
    changes.set(key, known);
    return known;
  };
  return {
    add: (term: string, { block, place }: Pick<StoredSessionText, 'block' | 'place'>) => of(term, block).added.push(place),
    remove: (term: string, { block, place }: Pick<StoredSessionText, 'block' | 'place'>) => of(term, block).removed.push(place),
    async apply() {
      const postings = write.objectStore('search-postings');
      const changed = [...changes.values()].map(async ({ term, block, added, removed }) => {
        const places = new Set((await postings.get([term, block]))?.places);
        for (const place of removed) places.delete(place);
        for (const place of added) places.add(place);
        if (places.size === 0) await postings.delete([term, block]);
        else await postings.put({ term, block, version: 1, places: Uint16Array.from(places) });
      });
      await Promise.all(changed);
    },
  };
}

/** Changes of blocks, gathered so that each is read and written once however many of its sessions change. */
function createBlockChanges(write: Write) {
  const store = write.objectStore('search-blocks');
  const blocks = new Map<number, StoredSearchBlock>();
  let lastBlock: number | undefined;
  const read = async (block: number) => {
    const known = blocks.get(block) ?? (await store.get(block)) ?? { block, version: 1, sessionIds: [], startedAts: [] };
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
      const written = [...blocks.values()].map(async (value) => {
        if (value.sessionIds.some((id) => id !== '')) await store.put(value);
        else await store.delete(value.block);
      });
      await Promise.all(written);
    },
  };
}

/**
 * Puts sessions into the search index as they are now, in a transaction over {@link SEARCH_STORES}; words that are not theirs any more go.
 *
 * The index lies on disk and is read a few records at a time. One in memory (MiniSearch 7) was measured with 10,000 sessions of 100 notes of twelve
 * words: 274 MB of heap, and from its kept form (58 MB) it takes seconds to be there again each time the browser starts the worker.
 */
export async function writeTexts(write: Write, sessions: readonly SearchableText[]): Promise<void> {
  const texts = write.objectStore('session-texts');
  const changes = createPostingChanges(write);
  const blocks = createBlockChanges(write);
  for (const { id, startedAt, terms, notes } of sessions) {
    const before = await texts.get(id);
    const { block, place } = before ?? (await blocks.take());
    await blocks.set({ block, place }, { id, startedAt });
    const [known, wanted] = [new Set(before?.terms), new Set(terms)];
    for (const term of wanted) if (!known.has(term)) changes.add(term, { block, place });
    for (const term of known) if (!wanted.has(term)) changes.remove(term, { block, place });
    await texts.put({ id, version: 1, block, place, terms, notes });
  }
  await Promise.all([changes.apply(), blocks.apply()]);
}

/** Takes sessions out of the search index, in a transaction over {@link SEARCH_STORES}: nothing of their words stays. */
export async function dropTexts(write: Write, sessionIds: readonly string[]): Promise<void> {
  const texts = write.objectStore('session-texts');
  const changes = createPostingChanges(write);
  const blocks = createBlockChanges(write);
  for (const id of sessionIds) {
    const before = await texts.get(id);
    if (!before) continue;
    for (const term of before.terms) changes.remove(term, before);
    await blocks.set(before, { id: '', startedAt: 0 });
    await texts.delete(id);
  }
  await Promise.all([changes.apply(), blocks.apply()]);
}

const rangeOf = ({ term, isPrefix }: SearchTerm) => IDBKeyRange.bound([term], [isPrefix ? `${term}\uFFFF` : term, []]);

/** The sessions in the index that hold all terms, in no order. */
export async function findByTerms(database: Database, terms: readonly SearchTerm[]): Promise<FoundSession[]> {
  const read = database.transaction(['search-blocks', 'search-postings']);
  const [blocks, ...postings] = await Promise.all([
    read.objectStore('search-blocks').getAll(),
    ...terms.map((term) => read.objectStore('search-postings').getAll(rangeOf(term))),
  ]);
  const blockAt = new Map(blocks.map((block) => [block.block, block]));
  const sets = postings.map((found) => {
    const numbers = new Set<number>();
    for (const { block, places } of found) for (const place of places) numbers.add(block * BLOCK_SIZE + place);
    return numbers;
  });
  const [smallest = new Set<number>(), ...others] = sets.toSorted((one, other) => one.size - other.size);
  return [...smallest].flatMap((number) => {
    const { sessionIds = [], startedAts = [] } = others.every((set) => set.has(number))
      ? (blockAt.get(Math.floor(number / BLOCK_SIZE)) ?? {})
      : {};
    const [id = '', startedAt = 0] = [sessionIds[number % BLOCK_SIZE], startedAts[number % BLOCK_SIZE]];
    return id === '' ? [] : [{ id, startedAt }];
  });
}
