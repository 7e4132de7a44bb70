/** After so long without a backup the person is reminded, in ms. */
const BACKUP_REST_MS = 30 * 24 * 60 * 60_000;

/** What the reminder depends on. Times are in ms since the epoch. */
export interface BackupTimes {
  now: number;
  /** When the last backup was written or restored; null when never. */
  savedAt: number | null;
  /** Until when the reminder is put off; null when it is not. */
  remindAt: number | null;
  /** Since when there is something of the person's own; null when there is nothing. */
  ownSince: number | null;
}

/** Whether it is time to remind the person of a backup: what was done here for 30 days lies nowhere else. */
export function isBackupDue({ now, savedAt, remindAt, ownSince }: BackupTimes): boolean {
  if (ownSince === null || (remindAt !== null && now < remindAt)) return false;
  return now - (savedAt ?? ownSince) >= BACKUP_REST_MS;
}
