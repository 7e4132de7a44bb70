import type { SearchTerm } from './search-terms';
import type { StoredSearchWords } from './session-records';

/** What a record of the index says, ready to be read. */
type Packed = Pick<StoredSearchWords, 'terms' | 'places' | 'ends'>;

/** The places of a block by the term that their sessions hold. */
export type PlacesByTerm = Map<string, Set<number>>;

const SEPARATOR = ' ';

function* entriesOf({ terms, places, ends }: Packed): Generator<[term: string, places: Uint16Array]> {
  let start = 0;
  for (const [index, term] of terms.split(SEPARATOR).entries()) {
    const end = ends[index] ?? start;
    yield [term, places.subarray(start, end)];
    start = end;
  }
}

/** The places of a record whose sessions hold a term, once for each word that it stands for. */
export function* placesHolding(packed: Packed, { term, isPrefix }: SearchTerm): Generator<Uint16Array> {
  for (const [word, places] of entriesOf(packed)) if (isPrefix ? word.startsWith(term) : word === term) yield places;
}

/** The record's terms and places, to be changed. */
export function unpackWords(packed: Packed): PlacesByTerm {
  return new Map(Array.from(entriesOf(packed), ([term, places]) => [term, new Set(places)]));
}

/** The opposite of {@link unpackWords}; a term that no session holds is left out, null when there is no other. */
export function packWords(placesByTerm: PlacesByTerm): Packed | null {
  const held = [...placesByTerm].filter(([, places]) => places.size > 0);
  if (held.length === 0) return null;
  let end = 0;
  const ends = held.map(([, places]) => (end += places.size));
  const places = new Uint16Array(end);
  for (const [index, [, own]] of held.entries()) places.set([...own], ends[index - 1] ?? 0);
  return { terms: held.map(([term]) => term).join(SEPARATOR), places, ends: Uint32Array.from(ends) };
}
