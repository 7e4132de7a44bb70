import { createLog } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { importLog } from '../../../lib/store/import-log';
import { run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';
import type { createTestServices } from '../../support/services';

/** What a session is made of; it begins at `startedAt` (ms since the epoch) and ends a minute later unless it is live. */
interface SessionWish {
  id: string;
  participant?: string;
  startedAt?: number;
  notes?: readonly string[];
  isLive?: boolean;
}

/** Writes a session into the database of some services, as an import does. */
export async function putLog(
  services: ReturnType<typeof createTestServices>,
  { id, participant = 'P7', startedAt = SESSION_START, notes = [], isLive = false }: SessionWish,
): Promise<SessionLog> {
  const begun = startLog(sixSections, 0, participant, startedAt);
  const log = createLog(begun.events.map((event) => (event.type === 'session-started' ? { ...event, sessionId: id } : event))) ?? begun;
  for (const [index, text] of notes.entries()) {
    run(log, { type: 'add-note', noteId: `n${index}`, text, notedAt: startedAt, itemId: null, isStarred: false }, startedAt + index);
  }
  if (!isLive) run(log, { type: 'end-session' }, startedAt + 60_000);
  await importLog(await services.database(), log);
  return log;
}

/** Everything that is in the database, whatever the store, as one text. */
export async function wholeDatabase(services: ReturnType<typeof createTestServices>): Promise<string> {
  const database = await services.database();
  const stores = await Promise.all(
    [...database.objectStoreNames].map(async (name) => [name, await database.getAllKeys(name), await database.getAll(name)]),
  );
  return JSON.stringify(stores);
}
