import type { BackupHead } from '../../lib/backup/backup-lines';
import type { BackupProblemCode } from '../../lib/backup/backup-problem';
import type { Comparison } from '../../lib/backup/compare-backup';
import type { RestoreStep } from '../../lib/backup/restore-steps';
import type { BackupResult } from '../../lib/backup/write-backup';
import type { RestoreMode } from '../../lib/protocol/backup-messages';
import type { BackedUpSetting } from '../../lib/protocol/backup-records';

/** What the worker that writes a backup is told. */
export type WriteRequest =
  /** `settings` is what lies in `storage.local`, which a worker cannot see. */
  { type: 'write'; settings: Record<string, unknown>; now: number } | { type: 'stop' };

/** What it says. After `written`, `stopped` or `failed` it says nothing more. */
export type WriteNews =
  | { type: 'progress'; done: number; total: number }
  | { type: 'written'; file: File; result: BackupResult }
  | { type: 'stopped' }
  /** `isFull` when there was no room for the file. */
  | { type: 'failed'; isFull: boolean; detail: string };

/** A backup that was read whole, held against what is here. */
export interface ReadFile {
  head: BackupHead;
  /** Bytes of its text before it was packed. */
  textBytes: number;
  comparison: Comparison;
  settings: BackedUpSetting[];
}

/** What the worker that reads a backup is told: first `read`, then, once, `restore`, and `next` after each step. */
export type RestoreRequest =
  | { type: 'read'; file: File; settings: Record<string, unknown> }
  | { type: 'restore'; mode: RestoreMode }
  | { type: 'next' };

/** What it says. */
export type RestoreNews =
  | { type: 'progress'; share: number }
  | { type: 'read'; read: ReadFile }
  | { type: 'refused'; code: BackupProblemCode; line: number }
  | { type: 'step'; step: RestoreStep }
  | { type: 'written' }
  | { type: 'failed'; detail: string };
