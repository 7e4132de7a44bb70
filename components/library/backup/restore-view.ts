import type { BackupHead } from '../../../lib/backup/backup-lines';
import type { Comparison } from '../../../lib/backup/compare-backup';
import type { RestoreMode } from '../../../lib/protocol/backup-messages';

/** How far a restore is; `share` from 0 to 1. */
export type RestoreView =
  /** `problem` says why the last file was refused; null when none was. */
  | { status: 'choosing'; problem: string | null }
  | { status: 'reading'; fileName: string; share: number }
  /** `problem` says why it was not begun; null when it was not tried. */
  | { status: 'reviewing'; fileName: string; head: BackupHead; comparison: Comparison; problem: string | null }
  | { status: 'writing'; share: number }
  | { status: 'interrupted'; words: string }
  | { status: 'done'; mode: RestoreMode; comparison: Comparison };
