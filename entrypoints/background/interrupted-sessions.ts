import { latestOfCall } from '../../lib/domain/latest-of-call';
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

/** The interrupted session of the call at an address, see {@link latestOfCall}. */
export async function findInterruptedAt({ interrupted }: Services, address: string): Promise<StoredSession | null> {
  const key = await callKeyAt(address);
  return key === null ? null : latestOfCall(await interrupted(), key);
}
