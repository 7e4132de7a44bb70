/** Settings that belong to this machine and this browser: the name that its events carry, what leaves the machine, and marks of what was done here. */
const MACHINE_SETTINGS = ['author', 'isGuideSyncOn'];

/** How the names of marks about backups, copies and restores begin. */
const MACHINE_PREFIX = 'safety:';

/** Whether a setting of `storage.local` goes into a backup. */
export function isBackedUpSetting(key: string): boolean {
  return !MACHINE_SETTINGS.includes(key) && !key.startsWith(MACHINE_PREFIX);
}
