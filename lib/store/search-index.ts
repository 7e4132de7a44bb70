import type { Database, Write } from './schema';
import type { SearchTerm } from './search-terms';
import type { StoredSessionText } from './session-records';

/** The stores of the search index. */
export const SEARCH_STORES = ['session-texts', 'search-blocks', 'search-postings'] as const;

/** What is found of a session, and by what. */
export type SearchableText = Pick<StoredSessionText, 'id' | 'terms' | 'notes'>;

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

/** Finds a place in the last block, or in a new one. */
async function takePlace(write: Write, sessionId: string): Promise<Pick<StoredSessionText, 'block' | 'place'>> {
  const blocks = write.objectStore('search-blocks');
  const last = (await blocks.openCursor(null, 'prev'))?.value;
  const isRoom = last !== undefined && last.sessionIds.length < BLOCK_SIZE;
  const block = isRoom ? last.block : (last?.block ?? -1) + 1;
  const before = isRoom ? last.sessionIds : [];
  await blocks.put({ block, version: 1, sessionIds: [...before, sessionId] });
  return { block, place: before.length };
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
  for (const { id, terms, notes } of sessions) {
    const before = await texts.get(id);
    const { block, place } = before ?? (await takePlace(write, id));
    const [known, wanted] = [new Set(before?.terms), new Set(terms)];
    for (const term of wanted) if (!known.has(term)) changes.add(term, { block, place });
    for (const term of known) if (!wanted.has(term)) changes.remove(term, { block, place });
    await texts.put({ id, version: 1, block, place, terms, notes });
  }
  await changes.apply();
}

/** Takes sessions out of the search index, in a transaction over {@link SEARCH_STORES}: nothing of their words stays. */
export async function dropTexts(write: Write, sessionIds: readonly string[]): Promise<void> {
  const texts = write.objectStore('session-texts');
  const blocks = write.objectStore('search-blocks');
  const changes = createPostingChanges(write);
  for (const id of sessionIds) {
    const before = await texts.get(id);
    if (!before) continue;
    for (const term of before.terms) changes.remove(term, before);
    const block = await blocks.get(before.block);
    const rest = block?.sessionIds.with(before.place, '') ?? [];
    if (rest.some((other) => other !== '')) await blocks.put({ block: before.block, version: 1, sessionIds: rest });
    else await blocks.delete(before.block);
    await texts.delete(id);
  }
  await changes.apply();
}

const rangeOf = ({ term, isPrefix }: SearchTerm) => IDBKeyRange.bound([term], [isPrefix ? `${term}\uFFFF` : term, []]);

/** The ids of the sessions in the index that hold all terms. */
export async function findByTerms(database: Database, terms: readonly SearchTerm[]): Promise<Set<string>> {
  const read = database.transaction(['search-blocks', 'search-postings']);
  const [blocks, ...postings] = await Promise.all([
    read.objectStore('search-blocks').getAll(),
    ...terms.map((term) => read.objectStore('search-postings').getAll(rangeOf(term))),
  ]);
  const idAt = new Map(blocks.map(({ block, sessionIds }) => [block, sessionIds]));
  const sets = postings.map((found) => {
    const numbers = new Set<number>();
    for (const { block, places } of found) for (const place of places) numbers.add(block * BLOCK_SIZE + place);
    return numbers;
  });
  const [smallest = new Set<number>(), ...others] = sets.toSorted((one, other) => one.size - other.size);
  const ids = [...smallest]
    .filter((number) => others.every((set) => set.has(number)))
    .map((number) => idAt.get(Math.floor(number / BLOCK_SIZE))?.[number % BLOCK_SIZE] ?? '');
  return new Set(ids.filter((id) => id !== ''));
}
