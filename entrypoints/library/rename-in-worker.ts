import type { GuideText } from './change-guide';
import { startReadingWorker } from './reading-worker';
import type { RenamedText, WorkerRequest } from './reading-worker';

/** A guide under another title, made beside the page: its text is read for it. Throws when the worker breaks down. */
export function renameInWorker(
  { guide, sourceMarkdown }: GuideText,
  title: string,
  start: () => Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'> = startReadingWorker,
): Promise<GuideText> {
  const worker = start();
  const renamed = new Promise<GuideText>((resolve, reject) => {
    const take = ({ data }: MessageEvent<RenamedText>) =>
      resolve({ guide: { ...guide, title: data.title }, sourceMarkdown: data.markdown });
    worker.addEventListener('message', (event) => take(event as MessageEvent<RenamedText>));
    worker.addEventListener('error', () => reject(new Error('The worker that renames a guide broke down')));
  });
  const request: WorkerRequest = { type: 'rename', markdown: sourceMarkdown, guide, title };
  worker.postMessage(request, []);
  return renamed.finally(() => worker.terminate());
}
