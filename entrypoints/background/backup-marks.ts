import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import { unfinishedRestoreSchema } from '../../lib/protocol/backup-messages';
import { createSerialQueue } from './serial-queue';

const marksSchema = z.object({
  /** When the last backup was written or restored; null when never. */
  savedAt: z.number().nullable(),
  /** Until when the reminder is put off; null when it is not. */
  remindAt: z.number().nullable(),
  unfinishedRestore: unfinishedRestoreSchema.nullable(),
  /** Sessions that have ended and whose copy is still to be written. */
  dueCopies: z.array(z.string()),
  /** Sessions whose copy could not be written, until the person was told. */
  failedCopies: z.array(z.string()),
});

/** What was done on this machine for the safety of what is stored. Times are in ms since the epoch. */
export type BackupMarks = z.infer<typeof marksSchema>;

/** No backup holds it: it says what was done on this machine. */
const KEY = 'safety:marks';

const NO_MARKS: BackupMarks = { savedAt: null, remindAt: null, unfinishedRestore: null, dueCopies: [], failedCopies: [] };

const inOrder = createSerialQueue();

/** The marks as they are now. */
export async function readBackupMarks(): Promise<BackupMarks> {
  const marks = marksSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return marks.success ? marks.data : NO_MARKS;
}

/** Changes the marks, one change after another. */
export function changeBackupMarks(change: (marks: BackupMarks) => Partial<BackupMarks>): Promise<void> {
  return inOrder(async () => {
    const marks = await readBackupMarks();
    await browser.storage.local.set({ [KEY]: { ...marks, ...change(marks) } });
  });
}
