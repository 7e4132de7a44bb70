import { participantKeyOf } from '../domain/session-details';
import type { Database } from './schema';
import type { StoredPerson } from './session-records';

/** What is known of a participant besides the code; undefined for nothing, and for sessions without a code. */
export async function readPerson(database: Database, participant: string): Promise<StoredPerson | undefined> {
  const key = participantKeyOf(participant);
  return key === '' ? undefined : database.get('people', key);
}
