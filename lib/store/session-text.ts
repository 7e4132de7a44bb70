import { createLog } from '../domain/session-log';
import type { SessionLog } from '../domain/session-log';
import { readEvents } from './read-events';
import { numbersOf } from './schema';
import type { Database, Write } from './schema';
import type { SearchableText } from './search-index';
import { termsOf } from './search-terms';

/** Stands between the notes of a session where they are one text; no note holds it. */
export const NOTE_SEPARATOR = '\u0000';

/** What a session is found by: its notes with their tags, the participant's code, the guide's title and the questions that were added. */
function textOf({ state }: SessionLog): SearchableText {
  const notes = Array.from(state.notes.values(), ({ text }) => text.replaceAll(NOTE_SEPARATOR, ' '));
  const added = [...state.items.values()].flatMap(({ isUnplanned, text }) => (isUnplanned ? [text] : []));
  const { id, startedAt } = state;
  return { id, startedAt, terms: termsOf([state.guide.title, state.participant, ...added, ...notes]), notes: notes.join(NOTE_SEPARATOR) };
}

/** What a session is found by, read from its log in a transaction over `events`; null when it has no log that can be read. */
export async function readTextWithin(read: Pick<Write, 'objectStore'>, sessionId: string): Promise<SearchableText | null> {
  const log = createLog(readEvents(await read.objectStore('events').getAll(numbersOf(sessionId))));
  return log && { ...textOf(log), id: sessionId };
}

/** Reads what a session is found by from its log; null when it has no log that can be read. */
export async function readText(database: Database, sessionId: string): Promise<SearchableText | null> {
  const log = createLog(readEvents(await database.getAll('events', numbersOf(sessionId))));
  return log && { ...textOf(log), id: sessionId };
}
