import { BackupProblem } from '../../lib/backup/backup-problem';
import { createBackupComparer } from '../../lib/backup/compare-backup';
import type { ReplacePlan } from '../../lib/backup/compare-backup';
import { readBackup } from '../../lib/backup/read-backup';
import { restoreSteps } from '../../lib/backup/restore-steps';
import type { RestoreMode } from '../../lib/protocol/backup-messages';
import { openDatabase } from '../../lib/store/database';
import type { ReadFile, RestoreNews, RestoreRequest } from './backup-worker-messages';

/** The least part of the whole that is worth a word on the way. */
const PROGRESS_STEP = 0.01;

let read: { file: File; plan: ReplacePlan } | null = null;
let goOn: () => void = () => undefined;

function say(news: RestoreNews): void {
  postMessage(news);
}

/** Reads all of a file, and changes nothing. */
async function readFile(file: File, settingsHere: Record<string, unknown>): Promise<ReadFile> {
  const comparer = createBackupComparer(await openDatabase(), settingsHere);
  let toldShare = 0;
  const reading = readBackup(file, {
    onProgress(share) {
      if (share - toldShare < PROGRESS_STEP) return;
      toldShare = share;
      say({ type: 'progress', share });
    },
  });
  for (;;) {
    const { done, value } = await reading.next();
    if (!done) {
      for (const gathered of value) await comparer.take(gathered);
      continue;
    }
    const { comparison, plan, settings } = await comparer.finish();
    read = { file, plan };
    return { head: value.head, textBytes: value.textBytes, comparison, settings };
  }
}

/** Gives the steps of a restore one after another, each after the one before was taken. */
async function restore(mode: RestoreMode): Promise<void> {
  if (!read) throw new Error('nothing was read');
  for await (const step of restoreSteps(read.file, mode, read.plan)) {
    const isTaken = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    say({ type: 'step', step });
    await isTaken;
  }
  say({ type: 'written' });
}

function fail(error: unknown): void {
  if (error instanceof BackupProblem) say({ type: 'refused', code: error.code, line: error.line });
  else say({ type: 'failed', detail: String(error) });
}

addEventListener('message', ({ data }: MessageEvent<RestoreRequest>) => {
  if (data.type === 'next') goOn();
  else if (data.type === 'restore') void restore(data.mode).catch(fail);
  else void readFile(data.file, data.settings).then((whole) => say({ type: 'read', read: whole }), fail);
});
