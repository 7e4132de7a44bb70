import type { Database } from '../../lib/store/schema';
import type { StoredSession } from '../../lib/store/session-records';
import { listLiveSessions } from '../../lib/store/session-store';
import { callKeyAt } from './call-at';
import { heldSessions } from './panel-surfaces';
import type { Services } from './services';

/** The live sessions that no tab holds and no side panel or window shows, oldest first. */
export async function readInterrupted(database: Database): Promise<StoredSession[]> {
  const held = await heldSessions();
  return (await listLiveSessions(database)).filter(({ id }) => !held.has(id));
}

/** Of the interrupted sessions the one of the call at an address; of several the one that was written to last. Null when there is none, and where the address names no call. */
export async function findInterruptedAt({ interrupted }: Services, address: string): Promise<StoredSession | null> {
  const key = await callKeyAt(address);
  if (key === null) return null;
  const ofCall = (await interrupted()).filter(({ call }) => call?.key === key);
  return ofCall.toSorted((one, other) => other.lastEventAt - one.lastEventAt)[0] ?? null;
}
