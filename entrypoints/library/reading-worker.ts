import type { Guide } from '../../lib/domain/guide';

/** What the worker is asked: to read a text, which it answers with slices, or to rename a guide, which it answers with its new text. */
export type WorkerRequest = { type: 'read'; markdown: string } | { type: 'rename'; markdown: string; guide: Guide; title: string };

/** The answer to `rename`. */
export interface RenamedText {
  markdown: string;
  /** As it stands in the guide. */
  title: string;
}

/** Starts the worker that reads guides beside the page. */
export function startReadingWorker(): Worker {
  return new Worker(new URL('./read-guide-worker.ts', import.meta.url), { type: 'module' });
}
