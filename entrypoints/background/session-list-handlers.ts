import type { sessionListMessages } from '../../lib/protocol/session-list-messages';
import { chunksOf } from '../../lib/store/chunks-of';
import { deleteSessions } from '../../lib/store/delete-sessions';
import { readFacets } from '../../lib/store/session-facets';
import { listLiveSessions } from '../../lib/store/session-store';
import { restoreSessions, setSessionsArchived, setSessionsDeleted } from '../../lib/store/session-marks';
import { Failure } from './failure';
import { forgetSessions } from './forget-sessions';
import type { HandlersOf } from './handlers';
import { countSessions, listSessionIds, listSessions, recallSessions } from './list-sessions';
import type { Services } from './services';

/** Sessions that are deleted for good between two commands. */
const BATCH = 25;

/** Writes to the store: what the disk refuses becomes a {@link Failure}. */
async function written<Result>(outcome: Promise<Result>): Promise<Result> {
  return outcome.catch((error: unknown) => {
    throw new Failure('storage-failed', String(error));
  });
}

/** Deletes sessions for good, a few at a time, so that a live one is not held up. Throws a {@link Failure}. */
export async function purgeSessions(services: Services, sessionIds: readonly string[]): Promise<void> {
  const database = await services.database();
  await forgetSessions(sessionIds);
  for (const batch of chunksOf(sessionIds, BATCH)) await services.writer.aside(() => written(deleteSessions(database, batch)));
  await services.listsChanged();
}

/** Answers the messages of `lib/protocol/session-list-messages.ts`. */
export const sessionListHandlers: HandlersOf<keyof typeof sessionListMessages> = {
  'list-sessions': listSessions,
  'list-session-ids': listSessionIds,
  'list-session-facets': async ({ database }) => readFacets(await database()),
  'recall-sessions': recallSessions,
  'count-sessions': countSessions,
  'archive-sessions': async (services, { sessionIds, isArchived }) => {
    await written(setSessionsArchived(await services.database(), sessionIds, isArchived));
    await services.listsChanged();
    return null;
  },
  'delete-sessions': async (services, { sessionIds }) => {
    const database = await services.database();
    // Between two commands: none may be acknowledged for what is hidden already.
    const deletedIds = await services.writer.aside(() => written(setSessionsDeleted(database, sessionIds, Date.now())));
    await forgetSessions(deletedIds);
    services.upkeep.schedulePurge();
    await services.listsChanged();
    return { deletedIds };
  },
  'restore-sessions': async (services, { sessionIds, place }) => {
    await written(restoreSessions(await services.database(), sessionIds, place));
    await services.listsChanged();
    return null;
  },
  'purge-sessions': async (services, { sessionIds }) => {
    const live = new Set((await listLiveSessions(await services.database())).map(({ id }) => id));
    if (sessionIds.some((id) => live.has(id))) throw new Failure('session-runs');
    await purgeSessions(services, sessionIds);
    return null;
  },
};
