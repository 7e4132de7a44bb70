import type { SyncState } from '../../lib/protocol/records';
import type { StoredGuideSummary } from '../../lib/store/schema';

/** How a guide of the person's own stands to the browser's sync storage. */
export function syncStateOf(
  { updatedAt, syncedAt, syncProblem }: Pick<StoredGuideSummary, 'updatedAt' | 'syncedAt' | 'syncProblem'>,
  isOn: boolean,
): SyncState {
  if (!isOn) return 'off';
  if (syncProblem !== null) return syncProblem;
  return syncedAt === updatedAt ? 'synced' : 'waiting';
}
