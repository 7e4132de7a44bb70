/** How far a backup is; `share` from 0 to 1. */
export type BackupView =
  | { status: 'idle' }
  | { status: 'writing'; share: number }
  /** The file is whole and goes to the downloads folder. */
  | { status: 'saving' }
  | {
      status: 'done';
      filename: string;
      bytes: number;
      sessions: number;
      /** Sessions that cannot be read, which is why they are not in it. */
      leftOut: number;
    }
  | { status: 'failed'; words: string };
