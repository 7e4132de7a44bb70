import { participantKeyOf } from '../../lib/domain/session-details';
import type { peopleMessages } from '../../lib/protocol/people-messages';
import type { HeldSession } from '../../lib/protocol/people-messages';
import { deletePerson, listParticipants, listSessionsOf, savePerson } from '../../lib/store/people-store';
import type { StoredSession } from '../../lib/store/session-records';
import { listUpkeep } from '../../lib/store/upkeep-store';
import { anonymizeSession } from './anonymize-sessions';
import { Failure } from './failure';
import type { HandlersOf } from './handlers';
import { purgeSessions } from './session-list-handlers';
import type { DueSession } from './retention';
import type { Services } from './services';

/** Entries of what was done that the settings show. */
const SHOWN_UPKEEP = 20;
/** Sessions that the notice lists by name. */
const SHOWN_SOON = 200;

const toHeld = ({ id, guideTitle, startedAt, noteCount, isLive, place, isKept, anonymizedAt }: StoredSession): HeldSession => ({
  id,
  guideTitle,
  startedAt,
  noteCount,
  isLive: isLive === 1,
  isArchived: place === 'archived',
  isKept,
  anonymizedAt,
});

const dueOf = (due: readonly DueSession[]) => ({ count: due.length, firstAt: due[0]?.dueAt ?? null });

/** Writes to the store: what the disk refuses becomes a {@link Failure}. */
async function written<Result>(outcome: Promise<Result>): Promise<Result> {
  return outcome.catch((error: unknown) => {
    throw error instanceof Failure ? error : new Failure('storage-failed', String(error));
  });
}

async function deleteParticipant(services: Services, key: string): Promise<{ sessionCount: number }> {
  const database = await services.database();
  const sessions = await listSessionsOf(database, key);
  if (sessions.some(({ isLive }) => isLive === 1)) throw new Failure('session-runs', key);
  await purgeSessions(
    services,
    sessions.map(({ id }) => id),
  );
  await written(deletePerson(database, key));
  await services.listsChanged();
  return { sessionCount: sessions.length };
}

/** Answers the messages of `lib/protocol/people-messages.ts`. */
export const peopleHandlers: HandlersOf<keyof typeof peopleMessages> = {
  'list-participants': async ({ database }, { search, limit }) => {
    const wanted = participantKeyOf(search);
    const found = (await listParticipants(await database())).filter(({ key }) => key.includes(wanted));
    return { participants: found.slice(0, limit), total: found.length };
  },
  'get-participant': async ({ database }, { key }) => {
    const open = await database();
    const [person, all] = await Promise.all([open.get('people', key), listSessionsOf(open, key)]);
    const sessions = all.filter(({ place }) => place !== 'deleted');
    const details = person ? { name: person.name, company: person.company, contact: person.contact } : null;
    return { participant: sessions[0]?.participant.trim() ?? person?.participant ?? key, details, sessions: sessions.map(toHeld) };
  },
  'save-participant': async (services, { participant, ...details }) => {
    await written(savePerson(await services.database(), participant, details, Date.now()));
    await services.listsChanged();
    return null;
  },
  'delete-participant': (services, { key }) => deleteParticipant(services, key),
  'anonymize-session': async (services, { sessionId, lastSequence, data }) => {
    await anonymizeSession(services, sessionId, lastSequence, data);
    return null;
  },
  'set-sessions-kept': async (services, { sessionIds, isKept }) => {
    await written(services.retention.keep(sessionIds, isKept));
    await services.listsChanged();
    return null;
  },
  'get-retention': async ({ database, retention }) => {
    const [rule, soon, done] = await Promise.all([retention.rule(), retention.soon(), listUpkeep(await database(), SHOWN_UPKEEP)]);
    const sessions = soon.slice(0, SHOWN_SOON).map(({ session: { id, guideTitle, startedAt, participant }, dueAt }) => ({
      id,
      guideTitle,
      startedAt,
      participant,
      dueAt,
    }));
    return { rule, soon: { ...dueOf(soon), sessionIds: soon.map(({ session }) => session.id), sessions }, done };
  },
  'retention-shown': async ({ retention }, { sessionIds }) => {
    await written(retention.shown(sessionIds));
    return null;
  },
  'plan-retention': async ({ retention }, { rule }) => dueOf(await retention.soon(rule)),
  'set-retention': async (services, { rule }) => {
    await written(services.retention.setRule(rule));
    await services.listsChanged();
    return null;
  },
};
