/**
 * Why a file is no backup that can be restored: `not-a-backup`, `newer` (a later Fieldguide made it), `cut-off` (its end is missing) or `damaged`
 * (its bytes or its records are not what was written).
 */
export type BackupProblemCode = 'not-a-backup' | 'newer' | 'cut-off' | 'damaged';

/** A file that is refused. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode;
  /** The line that cannot be read, from 1. */
  readonly line: number;

  /** `detail` is for a bug report. */
  constructor(code: BackupProblemCode, line: number, detail = '') {
    super(`${code} in line ${line} ${detail}`.trimEnd());
    this.name = 'BackupProblem';
    this.code = code;
    this.line = line;
  }
}
