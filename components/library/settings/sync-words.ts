import type { SyncView } from './sync-settings';

/** What is said once the switch was used. */
export function syncWords({ isOn, left }: Pick<SyncView, 'isOn' | 'left'>): string {
  if (!isOn) return 'Syncing is off. The guides on this machine stay here, and those in the sync storage stay there.';
  if (left.length === 0) return 'Your guides are synced from now on.';
  return 'Syncing is on, but not all guides could be written yet. Settings lists them.';
}
