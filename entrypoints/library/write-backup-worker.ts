import { writeBackup } from '../../lib/backup/write-backup';
import { openDatabase } from '../../lib/store/database';
import type { WriteNews, WriteRequest } from './backup-worker-messages';
import { createBigFile } from './big-file/create-big-file';

/** Time between two words on how far it is, in ms. */
const PROGRESS_MS = 100;

const stop = new AbortController();

function say(news: WriteNews): void {
  postMessage(news);
}

function failure(error: unknown): WriteNews {
  if (stop.signal.aborted) return { type: 'stopped' };
  return { type: 'failed', isFull: error instanceof DOMException && error.name === 'QuotaExceededError', detail: String(error) };
}

async function write(settings: Record<string, unknown>, now: number): Promise<void> {
  const file = await createBigFile();
  let toldAt = 0;
  try {
    const result = await writeBackup({
      database: await openDatabase(),
      settings,
      now,
      write: file.write,
      onProgress(done, total) {
        if (Date.now() - toldAt < PROGRESS_MS) return;
        toldAt = Date.now();
        say({ type: 'progress', done, total });
      },
      signal: stop.signal,
    });
    say({ type: 'written', file: await file.finish(), result });
  } catch (error) {
    await file.discard().catch(() => undefined);
    throw error;
  }
}

addEventListener('message', ({ data }: MessageEvent<WriteRequest>) => {
  if (data.type === 'stop') stop.abort();
  else void write(data.settings, data.now).catch((error: unknown) => say(failure(error)));
});
