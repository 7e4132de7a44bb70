import type { SessionEvent } from '../domain/events/registry';
import type { SessionLog } from '../domain/session-log';
import { markUnindexed } from './index-sessions';
import { numbersOf, openWrite } from './schema';
import type { Database } from './schema';
import { dropTexts, SEARCH_STORES } from './search-index';
import { summarizeSession } from './summarize-session';

/** Longest id that an event may have. */
const ID_LENGTH = 80;

/**
 * The event with an id that begins with its place in the log, as ids do: those of notes that are written later begin with a higher number, and sort
 * behind it also when their time is the same.
 */
const numbered = (event: SessionEvent, index: number): SessionEvent => ({
  ...event,
  id: `${String(index).padStart(8, '0')}-${event.id.replace(/^\d{8}-/u, '')}`.slice(0, ID_LENGTH),
});

/**
 * Puts an anonymised log in the place of a session's own, in one transaction: afterwards nothing of the old one is in the database, nor its drafts,
 * its transcript, whose speakers have names, or its words in the search index. Events that could not be read are gone as well, since nobody can
 * tell what they say. False when the session is not there, is live or was deleted; then nothing is changed. `now` is ms since the epoch.
 */
export async function rewriteSession(database: Database, log: SessionLog, now: number): Promise<boolean> {
  const { id } = log.state;
  const write = openWrite(database, ['sessions', 'events', 'drafts', 'transcripts', ...SEARCH_STORES]);
  const row = await write.objectStore('sessions').get(id);
  const isThere = row !== undefined && row.isLive === 0 && row.place !== 'deleted';
  if (isThere) {
    const events = write.objectStore('events');
    await events.delete(numbersOf(id));
    await Promise.all([
      ...log.events.map((event, index) => events.add(numbered(event, index), [id, index + 1])),
      write.objectStore('sessions').put({
        ...row,
        ...summarizeSession(log, log.events.length),
        anonymizedAt: now,
        anonymizedSequence: log.events.length,
      }),
      // An array sorts after every text, so this holds all ids of notes.
      write.objectStore('drafts').delete(IDBKeyRange.bound([id, ''], [id, []])),
      write.objectStore('transcripts').delete(id),
      dropTexts(write, [id]),
      markUnindexed(write, id),
    ]);
  }
  await write.done;
  return isThere;
}
