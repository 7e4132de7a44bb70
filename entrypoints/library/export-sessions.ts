import { findPersonalData } from '../../lib/domain/anonymize/find-personal-data';
import type { PersonalDatum } from '../../lib/domain/anonymize/find-personal-data';
import { createLog } from '../../lib/domain/session-log';
import type { SessionLog } from '../../lib/domain/session-log';
import { readPerson } from '../../lib/store/read-person';
import type { Database } from '../../lib/store/schema';
import type { StoredPerson } from '../../lib/store/session-records';
import { readLog } from '../../lib/store/session-store';
import { leavingSession } from '../../lib/exporters/export-file';
import type { LeavingSession } from '../../lib/exporters/export-file';
import { personalKey } from './export-requests';
import type { FailedSession, ManyChoice } from './export-requests';

/** A session as it is read for an export. */
export interface ReadSession {
  /** Null when it cannot be read at all. */
  log: SessionLog | null;
  /** Number of the last event of its log; 0 when it is not there. */
  lastSequence: number;
  person: StoredPerson | undefined;
  /** Why it is not, or not whole, there; null when it is. */
  failed: FailedSession | null;
}

/** Reads one session from the database. Never more of them than one is asked for is held. */
export async function readSession(database: Database, sessionId: string): Promise<ReadSession> {
  const row = await database.get('sessions', sessionId);
  const stored = row && (await readLog(database, sessionId));
  const log = stored ? createLog(stored.events) : null;
  const title = [row?.participant ?? '', row?.guideTitle ?? ''].filter((part) => part !== '').join(' · ');
  const fail = (problem: FailedSession['problem']): FailedSession => ({ sessionId, title, problem });
  if (!stored) return { log: null, lastSequence: 0, person: undefined, failed: fail('missing') };
  const { lastSequence } = stored;
  if (!log) return { log: null, lastSequence, person: undefined, failed: fail('damaged') };
  const person = await readPerson(database, log.state.participant);
  // Numbers have no gaps, so that fewer events than the last number says means that some could not be read.
  return { log, lastSequence, person, failed: stored.events.length < lastSequence ? fail('partly') : null };
}

/** Reads the session that is asked for again and again, while choices change. */
export interface SessionReader {
  /** Reads its log anew only when it has grown or was anonymised. Null when it is not there or cannot be read. */
  read: (sessionId: string) => Promise<{ log: SessionLog; person: StoredPerson | undefined } | null>;
  /** Reads anew the next time, whatever its row says: logs were replaced. */
  forget: () => void;
}

/** A reader over a database. */
export function createSessionReader(database: () => Promise<Database>): SessionReader {
  let last: { key: string; log: SessionLog | null } | null = null;
  let replacedCount = 0;
  return {
    async read(sessionId) {
      const opened = await database();
      const row = await opened.get('sessions', sessionId);
      if (!row) return null;
      // The number is the one before reading: what is read while logs are replaced is not kept for later.
      const key = JSON.stringify([sessionId, row.lastSequence, row.anonymizedAt, replacedCount]);
      if (last?.key !== key) last = { key, log: (await readSession(opened, sessionId)).log };
      const { log } = last;
      return log && { log, person: await readPerson(opened, log.state.participant) };
    },
    forget: () => {
      replacedCount += 1;
      last = null;
    },
  };
}

/** What is replaced in a session when it is anonymised: with what is known of the participant and the names that were typed in. */
export function personalDataOf(log: SessionLog, person: StoredPerson | undefined, names: readonly string[]): PersonalDatum[] {
  const known = (text: string | undefined) => (text === undefined || text.trim() === '' ? [] : [text.trim()]);
  return findPersonalData(log, {
    participant: log.state.participant,
    names: known(person?.name),
    // Nobody said whose they are: a company or an observer must not read as the participant.
    others: names,
    companies: known(person?.company),
    contacts: known(person?.contact),
  });
}

/** A session as it leaves among several: where they are anonymised, without what is found in it. Throws what anonymising throws. */
export function leavingAmongMany(
  log: SessionLog,
  person: StoredPerson | undefined,
  choice: Pick<ManyChoice, 'anonymize' | 'options' | 'summaryTemplate'>,
  now: number,
): LeavingSession {
  const { anonymize, options, summaryTemplate } = choice;
  if (!anonymize) return leavingSession(log, { options, summaryTemplate }, now, person);
  const kept = new Set(anonymize.kept);
  const data = personalDataOf(log, person, anonymize.names).filter((datum) => !kept.has(personalKey(datum)));
  return leavingSession(log, { options, summaryTemplate, anonymize: { data } }, now, person);
}
