import type { AskName, ExportAsks, FromWorker, ManyProgress, ToWorker } from './export-requests';

/** The page's end of the worker in which exports are made. */
export interface ExportClient {
  /** Asks the worker. Rejects when it fails, or is ended before it could answer. */
  ask: <Name extends AskName>(name: Name, ask: ExportAsks[Name]['ask']) => Promise<ExportAsks[Name]['answer']>;
  /** Ends the present work on several sessions, which is answered then. */
  stop: () => void;
  /** Has the worker read every log anew: they were replaced. */
  forget: () => void;
  /** Stops what is going on, and ends the worker once that is answered, so that nothing is left behind. */
  close: () => void;
  /** Ends the worker at once. A file that it made has to be downloaded before. */
  end: () => void;
}

/** How long a worker that is no longer wanted stays after its last answer, in ms: a file that it has made is its own until the page has taken it over. */
const LINGER_MS = 2_000;

function startWorker(): Worker {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
}

/** A client; its worker starts with the first question. `onProgress` hears how far the work on several sessions is. */
export function createExportClient(onProgress: (progress: ManyProgress) => void = () => undefined, start = startWorker): ExportClient {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let worker: Worker | null = null;
  let count = 0;

  const end = () => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error('the worker was ended'));
    waiting.clear();
  };
  let isClosing = false;
  const hear = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'progress') return onProgress(data.progress);
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.type === 'answer') asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.message));
    if (isClosing && waiting.size === 0) setTimeout(end, LINGER_MS);
  };
  const post = (message: ToWorker) => {
    if (!worker) {
      worker = start();
      worker.addEventListener('message', hear);
      worker.addEventListener('error', end);
    }
    worker.postMessage(message, []);
  };
  return {
    ask: (name, ask) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        post({ name, number: count, ask } as ToWorker);
      }),
    stop: () => post({ name: 'stop' }),
    forget() {
      // A worker that does not run holds nothing.
      if (worker) post({ name: 'forget' });
    },
    close() {
      isClosing = true;
      if (waiting.size === 0) end();
      else post({ name: 'stop' });
    },
    end,
  };
}
