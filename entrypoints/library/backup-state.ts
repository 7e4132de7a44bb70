import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { BackupView } from '../../components/library/backup/backup-view';
import { errorWords } from '../../components/ui/error-words';
import { errorCodeOf } from '../../lib/client/send-request';
import { backupName } from './backup-name';
import type { WriteNews, WriteRequest } from './backup-worker-messages';

/** A backup that is being made, for all places of the library that show it. */
export interface BackupState {
  view: ReadonlySignal<BackupView>;
  /** Makes a backup; one that is being made already goes on. Never rejects. */
  start: () => Promise<void>;
  stop: () => void;
}

/** The worker that writes: it is told something and answers with news. */
export interface BackupWorker<Request> {
  post: (request: Request) => void;
  end: () => void;
}

/** Starts a {@link BackupWorker}; `onNews` hears what it says, `onFailure` that it broke down. */
export type StartBackupWorker<Request, News> = (onNews: (news: News) => void, onFailure: (detail: string) => void) => BackupWorker<Request>;

/** What making a backup needs of the page. */
export interface BackupContext {
  startWorker: StartBackupWorker<WriteRequest, WriteNews>;
  /** What lies in `storage.local`, by key. */
  readSettings: () => Promise<Record<string, unknown>>;
  /** Saves the file to the downloads folder; resolves to the name it got. */
  download: (file: File, filename: string) => Promise<string>;
  /** Says that a backup lies in the downloads folder. */
  noteBackup: () => Promise<unknown>;
  /** Ms since the epoch. */
  now: () => number;
}

const FULL_WORDS =
  'There is too little space on this machine for a backup, so none was made. Everything is safe in Fieldguide; free some disk space and try again.';
const FAILED_WORDS =
  'The backup could not be made, and no file was left behind. Everything is safe in Fieldguide; try again, or reload this page.';

/** The state of making backups. */
export function createBackupState(context: BackupContext): BackupState {
  const view = signal<BackupView>({ status: 'idle' });
  let worker: BackupWorker<WriteRequest> | null = null;

  const settle = (after: BackupView) => {
    worker?.end();
    worker = null;
    view.value = after;
  };
  const save = async ({ file, result }: Extract<WriteNews, { type: 'written' }>) => {
    view.value = { status: 'saving' };
    try {
      const filename = await context.download(file, backupName(context.now()));
      await context.noteBackup();
      settle({ status: 'done', filename, bytes: file.size, sessions: result.counts.sessions, leftOut: result.leftOut });
    } catch (error) {
      settle({ status: 'failed', words: errorWords(errorCodeOf(error)) });
    }
  };
  const take = (news: WriteNews) => {
    if (news.type === 'progress') view.value = { status: 'writing', share: news.total === 0 ? 1 : news.done / news.total };
    else if (news.type === 'written') void save(news);
    else if (news.type === 'stopped') settle({ status: 'idle' });
    else settle({ status: 'failed', words: news.isFull ? FULL_WORDS : FAILED_WORDS });
  };

  return {
    view,
    async start() {
      if (view.value.status === 'writing' || view.value.status === 'saving') return;
      view.value = { status: 'writing', share: 0 };
      try {
        const settings = await context.readSettings();
        worker = context.startWorker(take, () => settle({ status: 'failed', words: FAILED_WORDS }));
        worker.post({ type: 'write', settings, now: context.now() });
      } catch {
        settle({ status: 'failed', words: FAILED_WORDS });
      }
    },
    stop: () => worker?.post({ type: 'stop' }),
  };
}
