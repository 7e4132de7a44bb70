import { participantKeyOf } from '../../lib/domain/session-details';
import type { RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { SessionListQuery, SessionListRow } from '../../lib/protocol/session-list-messages';
import { readSnippets } from '../../lib/store/search-snippet';
import type { SnippetPart } from '../../lib/store/search-snippet';
import { searchTermsOf } from '../../lib/store/search-terms';
import { findSessions, readSessions } from '../../lib/store/session-query';
import type { SessionQuery } from '../../lib/store/session-query';
import type { StoredSession } from '../../lib/store/session-records';
import type { Services } from './services';

/** Sessions that a list shows at first. */
const PAGE_SIZE = 50;
/** Tags that a row shows. */
const SHOWN_TAGS = 4;
/** Past sessions that tell something about the next one. */
const RECENT = 50;

function toQuery({ search = '', place = 'listed', sort = 'date', isDescending = true, ...filter }: SessionListQuery): SessionQuery {
  const { guideId = null, tag = null, participant, platformId = null, from = null, to = null } = filter;
  const participantKey = participant === undefined ? null : participantKeyOf(participant);
  return { search, place, sort, isDescending, guideId, tag, participantKey, platformId, from, to };
}

function toRow(session: StoredSession, snippet: SnippetPart[] | null): SessionListRow {
  const { id, guideId, guideTitle, guideVersion, formatMinutes, participant, call, startedAt, endedAt, lastEventAt, ...facts } = session;
  const { plannedMs, usedMs, noteCount, starCount, tags } = facts;
  const summary = { id, guideId, guideTitle, guideVersion, formatMinutes, participant, call, startedAt, endedAt, lastEventAt };
  const shown = tags.slice(0, SHOWN_TAGS);
  return { ...summary, plannedMs, usedMs, noteCount, starCount, tags: shown, moreTagCount: tags.length - shown.length, snippet };
}

const allOf = (place: StoredSession['place']) => IDBKeyRange.bound([place], [place, []]);

/** Some sessions of a list; see the message `list-sessions`. Only what is shown is read. */
export async function listSessions(
  { database, upkeep }: Services,
  { offset = 0, limit = PAGE_SIZE, ...query }: RequestOf<'list-sessions'>,
): Promise<ResponseOf<'list-sessions'>> {
  const open = await database();
  const [{ ids, total, unindexedIds, unreadCount }, archivedCount] = await Promise.all([
    findSessions(open, toQuery(query), { offset, limit }),
    open.countFromIndex('sessions', 'by-place', allOf('archived')),
  ]);
  // The next key is answered sooner.
  if (unindexedIds.length > 0) upkeep.hasten();
  const rows = await readSessions(open, ids);
  const snippets = await readSnippets(open, rows, new Set(unindexedIds), searchTermsOf(query.search ?? ''));
  const sessions = rows.map((row, index) => toRow(row, snippets[index] ?? null));
  return { sessions, total, unreadCount, archivedCount };
}

/** The ids of all sessions that match. */
export async function listSessionIds({ database }: Services, query: RequestOf<'list-session-ids'>): Promise<string[]> {
  return (await findSessions(await database(), toQuery(query))).ids;
}

/** The latest sessions, newest first, and how many there are; those in the archive count as well. */
export async function recallSessions({ database }: Services): Promise<ResponseOf<'recall-sessions'>> {
  const index = (await database()).transaction('sessions').store.index('by-start');
  const places = (await database()).transaction('sessions').store.index('by-place');
  const counts = Promise.all([places.count(allOf('listed')), places.count(allOf('archived'))]);
  const recent: ResponseOf<'recall-sessions'>['recent'] = [];
  for (let cursor = await index.openCursor(null, 'prev'); cursor && recent.length < RECENT; cursor = await cursor.continue()) {
    const { guideId, formatMinutes, participant, startedAt, place } = cursor.value;
    if (place !== 'deleted') recent.push({ guideId, formatMinutes, participant, startedAt });
  }
  const [listed, archived] = await counts;
  return { total: listed + archived, recent };
}

/** How many sessions ran a guide and one version of it. */
export async function countSessions(
  { database }: Services,
  { guideId, guideVersion }: RequestOf<'count-sessions'>,
): Promise<ResponseOf<'count-sessions'>> {
  const { store } = (await database()).transaction('sessions');
  const [total, ofVersion] = await Promise.all([
    store.index('by-guide').count(IDBKeyRange.bound([guideId], [guideId, []])),
    store.index('by-guide-version').count([guideId, guideVersion]),
  ]);
  return { total, ofVersion };
}
