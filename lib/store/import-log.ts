import type { SessionEvent } from '../domain/events/registry';
import { createLog } from '../domain/session-log';
import type { SessionLog } from '../domain/session-log';
import { renewUse } from './guide-uses';
import { markUnindexed } from './index-sessions';
import { readEvents } from './read-events';
import { numbersOf, openWrite } from './schema';
import type { Database } from './schema';
import { FRESH_MARKS } from './session-records';
import { summarizeSession } from './summarize-session';

/**
 * What became of an imported log: it is a session now, events were added to the session that is here, everything in it was here already, or
 * nothing was done because personal data were taken out of the session here for good, or because an event here says something else in it.
 */
export type LogImport = 'added' | 'merged' | 'same' | 'anonymized' | 'differs';

/** The id of an event, also of one that cannot be read. */
const idOf = (event: { id?: unknown }): unknown => event.id;

/** Whether an event is in both logs and does not say the same. Both are read by the same schema, which puts the fields in its own order. */
function differs(here: readonly SessionEvent[], wanted: readonly SessionEvent[]): boolean {
  const known = new Map(here.map((event) => [event.id, JSON.stringify(event)]));
  return readEvents(wanted.filter(({ id }) => known.has(id))).some((event) => known.get(event.id) !== JSON.stringify(event));
}

/**
 * Writes a whole log in one transaction; resolves when it is on disk. Where the session is here already the two logs become one: every event
 * of both, each once; that holds only while no event differs. A session that was deleted and can still be brought back is brought back.
 */
export async function importLog(database: Database, log: SessionLog): Promise<LogImport> {
  const { id, guideId } = log.state;
  const write = openWrite(database, ['sessions', 'events', 'unindexed-sessions', 'guide-summaries']);
  const [sessions, store] = [write.objectStore('sessions'), write.objectStore('events')];
  const [row, here] = await Promise.all([sessions.get(id), store.getAll(numbersOf(id))]);
  const isBack = row?.place === 'deleted';
  const known = new Set(here.map(idOf));
  const fresh: SessionEvent[] = row ? log.events.filter((event) => !known.has(event.id)) : log.events;
  const readable = readEvents(here);
  const outcome = ((): LogImport => {
    if (!row) return 'added';
    if (row.anonymizedAt !== null) return 'anonymized';
    if (differs(readable, log.events)) return 'differs';
    if (isBack) return 'added';
    return fresh.length > 0 ? 'merged' : 'same';
  })();
  const merged = row ? createLog([...readable, ...fresh]) : log;
  if (merged && (outcome === 'added' || outcome === 'merged')) {
    const before = row?.lastSequence ?? 0;
    const facts = summarizeSession(merged, before + fresh.length);
    const { place, deletedAt, isKept, anonymizedAt, anonymizedSequence } = isBack ? { ...row, ...FRESH_MARKS } : (row ?? FRESH_MARKS);
    await Promise.all([
      sessions.put({ id, version: 3, ...facts, place, deletedAt, isKept, anonymizedAt, anonymizedSequence }),
      markUnindexed(write, id),
      ...fresh.map((event, index) => store.add(event, [id, before + index + 1])),
    ]);
    await renewUse(write, guideId);
  }
  await write.done;
  return outcome;
}
