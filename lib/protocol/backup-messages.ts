import { z } from 'zod';

import { backedUpSettingSchema, backupUnitSchema } from './backup-records';
import { defineMessage, empty, nothing } from './define-message';

const id = z.string().min(1).max(120);
const moment = z.number().nonnegative();

/** What becomes of what is here when a backup is restored: `merge` loses nothing of it, `replace` makes everything as it is in the backup. */
export const restoreModeSchema = z.enum(['merge', 'replace']);

/** See {@link restoreModeSchema}. */
export type RestoreMode = z.infer<typeof restoreModeSchema>;

/** A restore that was begun and did not come to its end. */
export const unfinishedRestoreSchema = z.object({
  mode: restoreModeSchema,
  /** Name of the backup's file. */
  fileName: z.string().max(400),
  startedAt: moment,
});

/** See {@link unfinishedRestoreSchema}. */
export type UnfinishedRestore = z.infer<typeof unfinishedRestoreSchema>;

/** What the pages say about the safety of what is stored. Times are in ms since the epoch. */
export const safetySchema = z.object({
  /** When the last backup was written or restored; null when never. */
  savedAt: moment.nullable(),
  /** Whether it is time to be reminded of a backup. */
  isBackupDue: z.boolean(),
  /** Whether a copy of each session is written to the downloads folder when it has ended. */
  copiesSessions: z.boolean(),
  /** The sessions whose copy could not be written. */
  failedCopies: z.array(z.object({ sessionId: id, guideTitle: z.string(), participant: z.string(), startedAt: moment })),
  unfinishedRestore: unfinishedRestoreSchema.nullable(),
});

/** See {@link safetySchema}. */
export type Safety = z.infer<typeof safetySchema>;

/** Messages about backups, restoring them, and copies. */
export const backupMessages = {
  'get-safety': defineMessage('page', empty, () => safetySchema),
  /** Says that a backup lies in the downloads folder. */
  'note-backup': defineMessage('page', empty, nothing),
  /** Puts the reminder off for a week. */
  'postpone-backup': defineMessage('page', empty, nothing),
  'set-session-copies': defineMessage('page', () => z.object({ isOn: z.boolean() }), nothing),
  /** Writes the copies that failed once more. Those that fail again are told of again. */
  'retry-copies': defineMessage('page', empty, nothing),
  /** Forgets the copies that failed. */
  'forget-copies': defineMessage('page', empty, nothing),

  /** Notes that a restore begins, so that one that is interrupted is noticed. To replace while a session is live is the error `session-is-live`. */
  'begin-restore': defineMessage('page', () => z.object({ mode: restoreModeSchema, fileName: z.string().max(400) }), nothing),
  /**
   * Writes parts of a backup; acknowledged when they are on disk. `isExact` makes what they name as it is in the backup, otherwise it is merged
   * with what is here. The same parts again change nothing.
   */
  'restore-records': defineMessage('page', () => z.object({ isExact: z.boolean(), units: z.array(backupUnitSchema).max(2_000) }), nothing),
  /** Removes for good what is not in the backup that replaces it. */
  'remove-records': defineMessage(
    'page',
    () =>
      z.object({
        guideIds: z.array(id).max(2_000),
        sessionIds: z.array(id).max(2_000),
        personKeys: z.array(z.string()).max(2_000),
        upkeepTimes: z.array(moment).max(2_000),
      }),
    nothing,
  ),
  /** Writes the settings of the backup: all of them with `replace`, those that were never set here with `merge`. Then the restore is at its end. */
  'finish-restore': defineMessage(
    'page',
    () => z.object({ mode: restoreModeSchema, settings: z.array(backedUpSettingSchema).max(2_000) }),
    nothing,
  ),
  /** Forgets a restore that was interrupted. */
  'forget-restore': defineMessage('page', empty, nothing),
} as const;
