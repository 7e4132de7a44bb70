import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { GuideReading } from '../../lib/guides/guide-reading';
import { createSliceCollector } from './reading-slices';
import type { ReadingSlice } from './reading-slices';
import { startReadingWorker } from './reading-worker';
import type { WorkerRequest } from './reading-worker';

/** What came of reading: `stopped` when a newer text was asked for or the person stopped it, `failed` when the worker broke down. */
export type ReadingOutcome = GuideReading | 'stopped' | 'failed';

/** Reads texts beside the page, one at a time. */
export interface GuideReader {
  /** How much is read, from 0 to 1, once reading takes so long that it is worth showing; null otherwise. */
  progress: ReadonlySignal<number | null>;
  /** Reads a text; one that is still being read is dropped for it. */
  read: (markdown: string) => Promise<ReadingOutcome>;
  /** Ends the present reading, and the worker with it; the next one starts another. */
  stop: () => void;
}

/** The worker that reads: it is sent a text and answers with slices. */
export interface ReadingWorker {
  post: (markdown: string) => void;
  end: () => void;
}

interface ReadingWorkerEvents {
  onSlice: (slice: ReadingSlice) => void;
  onFailure: () => void;
}

/** Starts a {@link ReadingWorker}. */
export type StartWorker = (events: ReadingWorkerEvents) => ReadingWorker;

/** Reading that takes longer than this shows how far it is, in ms. */
const PROGRESS_AFTER_MS = 500;

function startWorkerOfPage({ onSlice, onFailure }: ReadingWorkerEvents): ReadingWorker {
  const worker = startReadingWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<ReadingSlice>) => onSlice(data));
  worker.addEventListener('error', onFailure);
  const post = (markdown: string) => {
    const request: WorkerRequest = { type: 'read', markdown };
    worker.postMessage(request, []);
  };
  return { post, end: () => worker.terminate() };
}

/** A reader; its worker starts with the first text and is kept for the next. */
export function createGuideReader(startWorker: StartWorker = startWorkerOfPage): GuideReader {
  const progress = signal<number | null>(null);
  let worker: ReadingWorker | null = null;
  let current: { take: (slice: ReadingSlice) => void; finish: (outcome: ReadingOutcome) => void } | null = null;

  // A reading cannot be interrupted, only its worker can be ended.
  const endWorker = (outcome: 'stopped' | 'failed') => {
    worker?.end();
    worker = null;
    current?.finish(outcome);
  };

  return {
    progress,
    read(markdown) {
      if (current) endWorker('stopped');
      return new Promise((resolve) => {
        let share = 0;
        const collector = createSliceCollector();
        const timer = setTimeout(() => (progress.value = share), PROGRESS_AFTER_MS);
        const finish = (outcome: ReadingOutcome) => {
          clearTimeout(timer);
          progress.value = null;
          current = null;
          resolve(outcome);
        };
        const take = (slice: ReadingSlice) => {
          if (slice.type === 'progress') share = slice.share;
          if (slice.type === 'progress' && progress.value !== null) progress.value = share;
          const reading = collector.take(slice);
          if (reading) finish(reading);
        };
        current = { take, finish };
        worker ??= startWorker({ onSlice: (slice) => current?.take(slice), onFailure: () => endWorker('failed') });
        worker.post(markdown);
      });
    },
    stop: () => endWorker('stopped'),
  };
}
