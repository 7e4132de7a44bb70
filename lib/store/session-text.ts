import { createLog } from '../domain/session-log';
import type { SessionLog } from '../domain/session-log';
import { readEvents } from './read-events';
import { numbersOf } from './schema';
import type { Database } from './schema';
import type { SearchableText } from './search-index';
import { termsOf } from './search-terms';

/** What a session is found by: its notes with their tags, the participant's code, the guide's title and the questions that were added. */
export function textOf({ state }: SessionLog): SearchableText {
  const notes = [...state.notes.values()].map(({ id, text }) => ({ noteId: id, text }));
  const added = [...state.items.values()].flatMap(({ isUnplanned, text }) => (isUnplanned ? [text] : []));
  return { id: state.id, terms: termsOf([state.guide.title, state.participant, ...added, ...notes.map(({ text }) => text)]), notes };
}

/** Reads what a session is found by from its log, with the number of the log's last event; null when it has no log that can be read. */
export async function readText(database: Database, sessionId: string): Promise<{ text: SearchableText; lastSequence: number } | null> {
  const read = database.transaction(['sessions', 'events']);
  const [session, events] = await Promise.all([
    read.objectStore('sessions').get(sessionId),
    read.objectStore('events').getAll(numbersOf(sessionId)),
  ]);
  const log = session && createLog(readEvents(events));
  return log ? { text: { ...textOf(log), id: sessionId }, lastSequence: session.lastSequence } : null;
}
