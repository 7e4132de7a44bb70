import { anonymizeLog } from '../../lib/domain/anonymize/anonymize-log';
import { findPersonalData } from '../../lib/domain/anonymize/find-personal-data';
import type { PersonalDatum } from '../../lib/domain/anonymize/find-personal-data';
import { participantKeyOf } from '../../lib/domain/session-details';
import { createLog } from '../../lib/domain/session-log';
import type { SessionLog } from '../../lib/domain/session-log';
import { rewriteSession } from '../../lib/store/rewrite-session';
import type { Database } from '../../lib/store/schema';
import type { StoredPerson } from '../../lib/store/session-records';
import { readLog } from '../../lib/store/session-store';
import { Failure } from './failure';
import { forgetSessions } from './forget-sessions';
import type { Services } from './services';

const said = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

/** What is replaced when nobody is there to choose: everything that can be found, with what is known of all people. */
export function findEverything(log: SessionLog, people: readonly StoredPerson[]): PersonalDatum[] {
  const key = participantKeyOf(log.state.participant);
  return findPersonalData(log, {
    participant: log.state.participant,
    names: said(people.filter((person) => person.key === key).map(({ name }) => name)),
    others: said(people.filter((person) => person.key !== key).map(({ name }) => name)),
    companies: said(people.map(({ company }) => company)),
    contacts: said(people.map(({ contact }) => contact)),
  });
}

/** Puts the anonymised log in the place of a session's own; `find` says what is replaced. False when there is no such ended session. */
export async function rewriteAnonymized(
  database: Database,
  sessionId: string,
  now: number,
  find: (log: SessionLog) => readonly PersonalDatum[],
): Promise<boolean> {
  const stored = await readLog(database, sessionId);
  const log = stored && createLog(stored.events);
  return log ? rewriteSession(database, anonymizeLog(log, find(log)), now) : false;
}

/** Takes personal data out of a session for good and tells the pages; `data` was found in its log up to event number `lastSequence`. Throws a {@link Failure}. */
export async function anonymizeSession(
  services: Services,
  sessionId: string,
  lastSequence: number,
  data: readonly PersonalDatum[],
): Promise<void> {
  const database = await services.database();
  // Between two commands, so that none of them is lost or writes behind the new log's end.
  await services.writer.aside(async () => {
    const row = await database.get('sessions', sessionId);
    if (!row || row.place === 'deleted') throw new Failure('no-such-session', sessionId);
    if (row.isLive === 1) throw new Failure('session-runs', sessionId);
    if (row.lastSequence !== lastSequence) throw new Failure('session-changed', sessionId);
    const isDone = await rewriteAnonymized(database, sessionId, Date.now(), () => data).catch((error: unknown) => {
      throw new Failure('storage-failed', String(error));
    });
    if (!isDone) throw new Failure('no-such-session', sessionId);
    await forgetSessions([sessionId]);
  });
  services.broadcast({ type: 'records-replaced' });
  services.upkeep.schedule();
  await services.listsChanged();
}
