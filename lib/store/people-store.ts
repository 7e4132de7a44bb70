import { participantKeyOf } from '../domain/session-details';
import { openWrite } from './schema';
import type { Database } from './schema';
import type { StoredPerson, StoredSession } from './session-records';

/** Somebody who took part: a code, and what is known of it. */
export interface Participant {
  /** See `participantKeyOf`. */
  key: string;
  /** The code as it was last written. */
  participant: string;
  sessionCount: number;
  /** When the last session began, in ms since the epoch; null for none. */
  lastAt: number | null;
  /** Whether a name, a company or a contact is kept for it. */
  hasDetails: boolean;
}

/** What is kept of a person besides the code. */
export type PersonDetails = Pick<StoredPerson, 'name' | 'company' | 'contact'>;

/** Everybody who took part in a session or of whom something is kept, the last to take part first. Sessions that were deleted and can be brought back do not count. */
export async function listParticipants(database: Database): Promise<Participant[]> {
  const read = database.transaction(['sessions', 'people']);
  const [sessions, people] = await Promise.all([read.objectStore('sessions').getAll(), read.objectStore('people').getAll()]);
  const byKey = new Map<string, Participant>();
  for (const { key, participant } of people) byKey.set(key, { key, participant, sessionCount: 0, lastAt: null, hasDetails: true });
  for (const { place, participantKey: key, participant, startedAt } of sessions) {
    if (place === 'deleted' || !key) continue;
    const known = byKey.get(key);
    const isLater = known === undefined || startedAt > (known.lastAt ?? -1);
    byKey.set(key, {
      key,
      participant: isLater ? participant.trim() : known.participant,
      sessionCount: (known?.sessionCount ?? 0) + 1,
      lastAt: isLater ? startedAt : known.lastAt,
      hasDetails: known?.hasDetails ?? false,
    });
  }
  return [...byKey.values()].toSorted((one, other) => (other.lastAt ?? 0) - (one.lastAt ?? 0) || (one.key < other.key ? -1 : 1));
}

/** All sessions of a participant, the newest first; also those that were deleted and can be brought back. */
export async function listSessionsOf(database: Database, key: string): Promise<StoredSession[]> {
  if (key === '') return [];
  const sessions = await database.getAllFromIndex('sessions', 'by-participant', IDBKeyRange.bound([key], [key, []]));
  return sessions.toReversed();
}

/** Keeps what is known of a participant, or forgets it when nothing is; resolves when that is on disk. Of no code nothing is kept. */
export async function savePerson(database: Database, participant: string, details: PersonDetails, now: number): Promise<void> {
  const key = participantKeyOf(participant);
  if (key === '') return;
  const [name, company, contact] = [details.name.trim(), details.company.trim(), details.contact.trim()];
  const write = openWrite(database, ['people']);
  const people = write.objectStore('people');
  if (name === '' && company === '' && contact === '') await people.delete(key);
  else await people.put({ key, version: 1, participant: participant.trim(), name, company, contact, updatedAt: now });
  await write.done;
}

/** Forgets what is known of a participant; resolves when that is on disk. */
export async function deletePerson(database: Database, key: string): Promise<void> {
  const write = openWrite(database, ['people']);
  await write.objectStore('people').delete(key);
  await write.done;
}

/** Everything that is known of anybody. */
export function listPeople(database: Database): Promise<StoredPerson[]> {
  return database.getAll('people');
}
