import type { Database } from './schema';
import { findByTerms } from './search-index';
import type { FoundSession } from './search-index';
import { holdsTerm, searchTermsOf } from './search-terms';
import type { SearchTerm } from './search-terms';
import { listUnindexed, mendIndex } from './index-sessions';
import type { StoredSession } from './session-records';
import { readText } from './session-text';

/** Which sessions are wanted, and in what order. What is null does not narrow. */
export interface SessionQuery {
  /** Words that all have to be in the session; see `searchTermsOf`. */
  search: string;
  place: 'listed' | 'archived';
  guideId: string | null;
  /** Without its sign, in small letters. */
  tag: string | null;
  /** See `participantKeyOf`. */
  participantKey: string | null;
  platformId: string | null;
  /** The first and the last moment at which it may have begun, in ms since the epoch. */
  from: number | null;
  to: number | null;
  sort: 'date' | 'title' | 'participant';
  isDescending: boolean;
}

/** Which of the sessions that were found are wanted. */
export interface SessionRange {
  /** Sessions before the first that is wanted. */
  offset: number;
  limit: number;
}

/** Ids of sessions in the order that was asked for. */
export interface FoundSessions {
  /** Those that are wanted, */
  ids: string[];
  /** and how many were found. */
  total: number;
  /** Sessions that may hold what was searched for and are not in the index yet, */
  unindexedIds: string[];
  /** and those of them that were too many to be read for it. */
  unreadCount: number;
}

/** Sessions that are not in the index yet and are read for a search. More there are only after an upgrade or a restored backup, and then not for long. */
const READ_DIRECTLY = 24;

// An array sorts after every number and text, so this holds all keys that begin so.
const all = (...start: string[]) => IDBKeyRange.bound(start, [...start, []]);

const within = (start: string[], from: number | null, to: number | null) =>
  IDBKeyRange.bound([...start, from ?? -Infinity], [...start, to ?? Infinity]);

const SORT_INDEXES = { date: 'by-place', title: 'by-place-title', participant: 'by-place-participant' } as const;

/** The keys, in the index of the order asked for, of all sessions of a place; those of the dates asked for where they are sorted by date. */
const sortedRange = ({ place, sort, from, to }: SessionQuery) => (sort === 'date' ? within([place], from, to) : all(place));

/** The ids of all sessions of a place, in order. */
async function sortedIds(database: Database, query: SessionQuery): Promise<string[]> {
  const ids = await database.getAllKeysFromIndex('sessions', SORT_INDEXES[query.sort], sortedRange(query));
  return query.isDescending ? ids.toReversed() : ids;
}

/** Some of the sessions of a place, in order, without the ids of the others, of which there may be ten thousand. */
async function readRange(database: Database, query: SessionQuery, { offset, limit }: SessionRange): Promise<FoundSessions> {
  const index = database.transaction('sessions').store.index(SORT_INDEXES[query.sort]);
  const readIds = async () => {
    const ids: string[] = [];
    let cursor = await index.openKeyCursor(sortedRange(query), query.isDescending ? 'prev' : 'next');
    if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null;
    while (cursor) {
      ids.push(cursor.primaryKey);
      cursor = ids.length < limit ? await cursor.continue() : null;
    }
    return ids;
  };
  const [total, ids] = await Promise.all([index.count(sortedRange(query)), readIds()]);
  return { ids, total, unindexedIds: [], unreadCount: 0 };
}

/** Whether nothing narrows the sessions of a place, but dates where they are sorted by date. */
const isWhole = ({ search, guideId, tag, participantKey, platformId, sort, from, to }: SessionQuery): boolean =>
  search.trim() === '' &&
  [guideId, tag, participantKey, platformId, ...(sort === 'date' ? [] : [from, to])].every((value) => value === null);

/** The ids that each filter leaves. */
function filterIds(database: Database, query: SessionQuery): Promise<string[]>[] {
  const { guideId, tag, participantKey, platformId, sort, from, to, place } = query;
  const found: Promise<string[]>[] = [];
  if (guideId !== null) found.push(database.getAllKeysFromIndex('sessions', 'by-guide', all(guideId)));
  if (tag !== null) found.push(database.getAllKeysFromIndex('sessions', 'by-tag', tag));
  if (participantKey !== null) found.push(database.getAllKeysFromIndex('sessions', 'by-participant', all(participantKey)));
  if (platformId !== null) found.push(database.getAllKeysFromIndex('sessions', 'by-platform', platformId));
  if (sort !== 'date' && (from !== null || to !== null))
    found.push(database.getAllKeysFromIndex('sessions', 'by-place', within([place], from, to)));
  return found;
}

/** Whether a session that is not in the index yet holds all terms: it is read for that. */
async function holdsAll(database: Database, sessionId: string, terms: readonly SearchTerm[]): Promise<boolean> {
  const known = new Set((await readText(database, sessionId))?.terms);
  return terms.every((term) => holdsTerm(known, term));
}

/** The sessions that hold all terms, and those that are not in the index yet. An index that cannot be read holds nothing any more. */
async function readIndex(database: Database, terms: readonly SearchTerm[]): Promise<[FoundSession[], string[]]> {
  try {
    return await Promise.all([findByTerms(database, terms), listUnindexed(database)]);
  } catch (error) {
    if (!(await mendIndex(database))) throw error;
    return [[], await listUnindexed(database)];
  }
}

const byDate = (one: FoundSession, other: FoundSession) => one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1);

/**
 * What was found, in order. The ids of ten thousand sessions take longer to read than what was found of them, so that by date, which the search index
 * knows, only those are read that are in another place: mostly few.
 */
async function putInOrder(database: Database, query: SessionQuery, found: readonly FoundSession[]): Promise<string[]> {
  const { place, sort, isDescending, from, to } = query;
  if (sort !== 'date' || place !== 'listed') {
    const ids = new Set(found.map(({ id }) => id));
    return (await sortedIds(database, query)).filter((id) => ids.has(id));
  }
  const [archived, deleted] = await Promise.all(
    (['archived', 'deleted'] as const).map((other) => database.getAllKeysFromIndex('sessions', 'by-place', all(other))),
  );
  const elsewhere = new Set([...(archived ?? []), ...(deleted ?? [])]);
  const here = found.filter(({ id, startedAt }) => startedAt >= (from ?? -Infinity) && startedAt <= (to ?? Infinity) && !elsewhere.has(id));
  const ids = here.toSorted(byDate).map(({ id }) => id);
  return isDescending ? ids.toReversed() : ids;
}

const EVERYTHING: SessionRange = { offset: 0, limit: Infinity };

/**
 * Finds sessions by their indexes alone, without reading them: those that every filter and the search hold, and of these the ones in `range`. What is not in
 * the search index yet is read, so that the answer is right; `unreadCount` says how many were too many for that.
 */
export async function findSessions(database: Database, query: SessionQuery, range: SessionRange = EVERYTHING): Promise<FoundSessions> {
  if (isWhole(query) && range.limit < Infinity) return readRange(database, query, range);
  const { ids, ...found } = await findIds(database, query);
  return { ids: ids.slice(range.offset, range.offset + range.limit), total: ids.length, ...found };
}

/** The ids of all sessions that every filter and the search hold. */
async function findIds(database: Database, query: SessionQuery): Promise<Omit<FoundSessions, 'total'>> {
  const terms = searchTermsOf(query.search);
  const filtered = Promise.all(filterIds(database, query)).then((found) => found.map((ids) => new Set(ids)));
  if (terms.length === 0) {
    // Signs alone, such as an emoji, are in no word and so in no index: nothing is found by them, rather than everything.
    const [sets, sorted] = await Promise.all([filtered, query.search.trim() === '' ? sortedIds(database, query) : []]);
    return { ids: sorted.filter((id) => sets.every((set) => set.has(id))), unindexedIds: [], unreadCount: 0 };
  }
  const [sets, [byTerms, unindexed]] = await Promise.all([filtered, readIndex(database, terms)]);
  const isUnindexed = new Set(unindexed);
  const fresh = unindexed.filter((id) => sets.every((set) => set.has(id)));
  const rows = await readSessions(database, fresh.slice(0, READ_DIRECTLY));
  const held = await Promise.all(rows.map(({ id }) => holdsAll(database, id, terms)));
  const found = [
    ...byTerms.filter(({ id }) => !isUnindexed.has(id) && sets.every((set) => set.has(id))),
    ...rows.filter((_, index) => held[index]),
  ];
  const ids = await putInOrder(database, query, found);
  return { ids, unindexedIds: fresh, unreadCount: Math.max(0, fresh.length - READ_DIRECTLY) };
}

/** The rows of some sessions, in the order of their ids; one that has gone meanwhile is left out. */
export async function readSessions(database: Database, sessionIds: readonly string[]): Promise<StoredSession[]> {
  const { store } = database.transaction('sessions');
  const rows = await Promise.all(sessionIds.map((id) => store.get(id)));
  return rows.filter((row) => row !== undefined);
}
