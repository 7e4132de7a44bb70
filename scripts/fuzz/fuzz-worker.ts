import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

import { projectFolder } from '../setup/project.mjs';
import type { Failure, Tally } from './fuzz-run.ts';

/** What a worker gets. */
export interface WorkerTask {
  seed: number;
  /** The first text, and how far it is to each next one. */
  first: number;
  step: number;
  /** The first text that is no longer checked. */
  end: number;
  fixtures: readonly string[];
  /** Where the worker says which text it is at: an Int32 of shared memory, because a worker that hangs sends no messages. */
  place: SharedArrayBuffer;
}

/** What a worker answers: a failure at a time, and now and then the tally of the texts since its last one. */
export type WorkerAnswer = { failure: Failure } | { tally: Tally };

const TEXTS_A_TALLY = 100;

function* numbersOf({ step, end }: WorkerTask, first: number): Generator<number> {
  for (let count = 0; count < TEXTS_A_TALLY && first + count * step < end; count += 1) yield first + count * step;
}

const task = workerData as WorkerTask;
const place = new Int32Array(task.place);
// The library's own files are imported the way the bundler does it, without extensions.
const { module } = await runnerImport<typeof import('./fuzz-run.ts')>('/scripts/fuzz/fuzz-run.ts', {
  root: projectFolder,
  configFile: false,
  logLevel: 'error',
});
const port = parentPort;
if (port === null) throw new Error('This file is run as a worker.');
const answer = (message: WorkerAnswer) => {
  port.postMessage(message);
};
module.warmUp(task.fixtures);
for (let { first } = task; first < task.end; first += TEXTS_A_TALLY * task.step) {
  const tally = module.fuzzRun(
    { seed: task.seed, numbers: numbersOf(task, first), fixtures: task.fixtures, isTimed: true },
    {
      onText: (number) => Atomics.store(place, 0, number),
      onFailure: (failure) => answer({ failure }),
    },
  );
  answer({ tally });
}
