import type { IDBPIndex } from 'idb';

import type { Database, FieldguideSchema, StoreName } from './schema';

/** What there is to filter sessions by. */
export interface SessionFacets {
  /** By title. */
  guides: { id: string; title: string }[];
  /** Without their sign, by name. */
  tags: string[];
  /** As they were last written, by code. */
  participants: string[];
  /** By name. */
  platforms: { id: string; name: string }[];
}

/** Values of one kind that are offered; a participant beyond them can still be typed. */
const MOST = 300;

type SessionIndex = IDBPIndex<FieldguideSchema, StoreName[], 'sessions', 'by-guide' | 'by-participant' | 'by-platform' | 'by-tag'>;

/** A session for each value of an index, reached by a leap over all others of that value. */
async function valuesOf(index: SessionIndex, isDeleted: (sessionId: string) => boolean): Promise<{ value: string; sessionId: string }[]> {
  const found: { value: string; sessionId: string }[] = [];
  const isCompound = Array.isArray(index.keyPath);
  let cursor = await index.openKeyCursor();
  while (cursor && found.length < MOST) {
    const value = Array.isArray(cursor.key) ? cursor.key[0] : cursor.key;
    // A session that was deleted says nothing of the next one with the same value.
    const leaps = value === '' || !isDeleted(cursor.primaryKey);
    if (leaps && value !== '') found.push({ value, sessionId: cursor.primaryKey });
    cursor = await (leaps ? cursor.continue((isCompound ? [value, []] : `${value}\u0000`) as never) : cursor.continue());
  }
  return found;
}

const inOrder = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

/** What all sessions that were not deleted can be filtered by. */
export async function readFacets(database: Database): Promise<SessionFacets> {
  const sessions = database.transaction(['sessions'] as StoreName[]).objectStore('sessions');
  const deleted = new Set(await sessions.index('by-place').getAllKeys(IDBKeyRange.bound(['deleted'], ['deleted', []])));
  const read = async (name: 'by-guide' | 'by-participant' | 'by-platform' | 'by-tag') => {
    const values = await valuesOf(sessions.index(name) as SessionIndex, (id) => deleted.has(id));
    return Promise.all(values.map(async ({ value, sessionId }) => ({ value, session: await sessions.get(sessionId) })));
  };
  const [guides, tags, participants, platforms] = await Promise.all([
    read('by-guide'),
    read('by-tag'),
    read('by-participant'),
    read('by-platform'),
  ]);
  return {
    guides: guides
      .map(({ value, session }) => ({ id: value, title: session?.guideTitle ?? value }))
      .toSorted((one, other) => inOrder(one.title, other.title)),
    tags: tags.map(({ value }) => value).toSorted(inOrder),
    participants: participants.map(({ value, session }) => session?.participant.trim() ?? value).toSorted(inOrder),
    platforms: platforms
      .map(({ value, session }) => ({ id: value, name: session?.call?.platformName ?? value }))
      .toSorted((one, other) => inOrder(one.name, other.name)),
  };
}
