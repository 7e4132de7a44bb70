import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Failure, Tally } from './fuzz-run.ts';
import { fixtureTexts } from './fixture-texts.ts';
import type { WorkerAnswer, WorkerTask } from './fuzz-worker.ts';

/** A text on which a worker spends that long hangs, in ms of the processor; shrinking a failure takes its time too. */
const HANG_MS = 120_000;
const PROGRESS_MS = 5_000;

interface Figures {
  tallies: Tally[];
  failures: Map<string, number>;
}

function numberOption(value: string | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`Not a number of texts, or a seed: ${value ?? ''}`);
  return number;
}

function showFailure(seed: number, { number, law, detail, text }: Failure): void {
  console.log(`\nA text ${law.startsWith('is') ? 'is not quick' : `breaks: ${law}`}. ${detail}`);
  console.log(`  again: npm run fuzz -- --seed ${seed} --only ${number}`);
  console.log(JSON.stringify(text.length > 2_000 ? `${text.slice(0, 2_000)}… (${text.length} characters)` : text));
}

/** Runs one worker to its end; one that hangs is stopped, and another goes on behind that text. */
async function runWorker(
  task: Omit<WorkerTask, 'place'>,
  place: Int32Array<SharedArrayBuffer>,
  onAnswer: (answer: WorkerAnswer) => void,
): Promise<void> {
  Atomics.store(place, 0, task.first);
  const worker = new Worker(new URL('fuzz-worker.ts', import.meta.url), { workerData: { ...task, place: place.buffer } });
  let [at, since] = [task.first, 0];
  let isHanging = false;
  const look = async () => {
    const { user, system } = await worker.cpuUsage();
    const [now, usedMs] = [Atomics.load(place, 0), (user + system) / 1_000];
    if (now !== at) [at, since] = [now, usedMs];
    isHanging = usedMs - since > HANG_MS;
    if (isHanging) await worker.terminate();
  };
  // A worker that has ended uses nothing any more, and says so with an error.
  const watch = setInterval(() => void look().catch(() => {}), 1_000);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', onAnswer);
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  } finally {
    clearInterval(watch);
  }
  if (!isHanging) return;
  onAnswer({
    failure: { number: at, law: 'is quick', detail: `It took over ${HANG_MS / 1_000} s of the processor and was stopped.`, text: '' },
  });
  if (at + task.step < task.end) await runWorker({ ...task, first: at + task.step }, place, onAnswer);
}

function showFigures(figures: Figures, seed: number, seconds: number): void {
  const sum = (valueOf: (tally: Tally) => number) => figures.tallies.reduce((total, tally) => total + valueOf(tally), 0);
  const worst = figures.tallies.toSorted((a, b) => b.worstMsPerKb - a.worstMsPerKb)[0];
  const count = new Intl.NumberFormat('en');
  console.log(
    `\n${count.format(sum(({ texts }) => texts))} texts, ${(sum(({ characters }) => characters) / 1_048_576).toFixed(1)} million characters (2^20), seed ${seed}, ${seconds.toFixed(0)} s: ` +
      `${count.format(sum(({ read }) => read))} read, the others refused with a reason.`,
  );
  if (worst) console.log(`Slowest: ${worst.worstMsPerKb.toFixed(2)} ms per KB (text ${worst.worstNumber}).`);
  const failures = [...figures.failures].map(([law, times]) => `${law}: ${times}`).join(', ');
  console.log(failures === '' ? 'None throws, none hangs, none loses a word, each comes back from print.' : `BROKEN: ${failures}.`);
}

/** Checks `--runs` texts made from `--seed`, or `--only` the one with that number. */
async function runFuzz(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } });
  const seed = numberOption(values.seed, Date.now() % 1_000_000);
  const only = values.only === undefined ? null : numberOption(values.only, 0);
  const [start, end] = only === null ? [0, numberOption(values.runs, 100_000)] : [only, only + 1];
  const fixtures = await fixtureTexts();
  const workers = Math.min(availableParallelism(), end - start);
  const places = Array.from({ length: workers }, () => new Int32Array(new SharedArrayBuffer(4)));
  const figures: Figures = { tallies: [], failures: new Map() };
  const began = Date.now();
  const progress = setInterval(() => {
    const furthest = Math.min(...places.map((place) => Atomics.load(place, 0)));
    console.error(`  ${furthest} of ${end} texts…`);
  }, PROGRESS_MS);

  function take(answer: WorkerAnswer): void {
    if ('tally' in answer) {
      figures.tallies.push(answer.tally);
      return;
    }
    const { law } = answer.failure;
    const times = (figures.failures.get(law) ?? 0) + 1;
    figures.failures.set(law, times);
    if (times <= 10) showFailure(seed, answer.failure);
  }

  try {
    const tasks = places.map((place, index) => runWorker({ seed, first: start + index, step: workers, end, fixtures }, place, take));
    await Promise.all(tasks);
  } finally {
    clearInterval(progress);
  }
  showFigures(figures, seed, (Date.now() - began) / 1_000);
  if (figures.failures.size > 0) process.exitCode = 1;
}

try {
  await runFuzz();
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
