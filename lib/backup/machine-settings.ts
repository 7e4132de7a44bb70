/** Settings that belong to this machine and this browser: the name that its events carry, what leaves the machine, the sites that this browser permits, and marks of what was done here. */
const MACHINE_SETTINGS = ['author', 'isGuideSyncOn', 'sites'];

/** How the names begin of marks about backups, copies and restores, and of the places of the overlay on permitted sites. */
const MACHINE_PREFIXES = ['safety:', 'overlay:site:'];

/** Whether a setting of `storage.local` goes into a backup. */
export function isBackedUpSetting(key: string): boolean {
  return !MACHINE_SETTINGS.includes(key) && !MACHINE_PREFIXES.some((prefix) => key.startsWith(prefix));
}
