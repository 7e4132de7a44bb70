import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';
import { createBackupState } from './backup-state';
import { downloadFile } from './big-file/download-file';
import { talkTo } from './page-worker';

/** The backup of this tab: it goes on while the person looks at other pages of the library. */
export const backups = createBackupState({
  startWorker: (onNews, onFailure) =>
    talkTo(new Worker(new URL('./write-backup-worker.ts', import.meta.url), { type: 'module' }), onNews, onFailure),
  readSettings: () => browser.storage.local.get(null),
  download: downloadFile,
  noteBackup: () => sendRequest('note-backup', {}),
  now: () => Date.now(),
});
