import type { BackupWorker } from './backup-state';
import type { RestoreRequest, WriteRequest } from './backup-worker-messages';

/** A page's end of a worker about backups: `onNews` hears what it says, `onFailure` that it broke down. */
export function talkTo(
  worker: Worker,
  onNews: (news: never) => void,
  onFailure: (detail: string) => void,
): BackupWorker<RestoreRequest | WriteRequest> {
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => onNews(data as never));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return { post: (request) => worker.postMessage(request, []), end: () => worker.terminate() };
}
