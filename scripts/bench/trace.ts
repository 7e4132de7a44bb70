import type { Page } from 'puppeteer-core';

/** One entry of Chromium's trace; times are in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` for something with a duration. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Time on the clock. */
  dur?: number;
  /** Time on the processor: other people's programs do not lengthen it. */
  tdur?: number;
  args: {
    name?: string;
    data?: { url?: string; processId?: number; frames?: FrameEntry[] };
    chrome_mojo_event_info?: { mojo_interface_tag?: string };
  };
}

interface FrameEntry {
  url: string;
  processId: number;
}

/** One task of a thread, in ms. */
export interface Task {
  /** How long nothing else could run, also when another program had the processor. */
  clockMs: number;
  processorMs: number;
}

/** What a thread did while it was looked at, in ms. */
export interface ThreadWork {
  /** Processor time of all its tasks. */
  taskMs: number;
  /** Processor time of all script: evaluating, compiling, callbacks and what waited for a promise. */
  scriptMs: number;
  /** Processor time of script from `origin`, as far as Chromium names it. */
  ownScriptMs: number;
  /** Longest task in which script from `origin` ran or a message for it arrived; null when there was none. */
  longestOwnTask: Task | null;
}

const categories = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'];

const scriptEvents = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
const sumMs = (events: readonly TraceEvent[]) => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;

/** Records what the browser of `page` does during `act`. */
export async function recordTrace(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories });
  let buffer: Uint8Array | undefined;
  try {
    await act();
  } finally {
    buffer = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

/** Ids of the processes that held a frame whose address begins so, the last one last. */
export function processesOf(trace: readonly TraceEvent[], addressStart: string): number[] {
  const frames = trace.flatMap(({ name, args: { data } }): FrameEntry[] => {
    if (name === 'TracingStartedInBrowser') return data?.frames ?? [];
    return name === 'FrameCommittedInBrowser' && data?.url !== undefined && data.processId !== undefined ? [data as FrameEntry] : [];
  });
  return [...new Set(frames.filter(({ url }) => url.startsWith(addressStart)).map(({ processId }) => processId))];
}

/** Events with a duration that lie in no other of them. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return events
    .toSorted((a, b) => a.ts - b.ts || endOf(b) - endOf(a))
    .filter((event) => {
      if (event.ts < end) return false;
      end = endOf(event);
      return true;
    });
}

/** The longest of some tasks; null when there is none. */
export const longestOf = (tasks: readonly (Task | null)[]): Task | null =>
  tasks.reduce((longest, task) => (task && task.clockMs > (longest?.clockMs ?? 0) ? task : longest), null);

/** Adds up what the threads called `threadName` did in a process; `origin` is the beginning of the extension's addresses. */
export function workOf(trace: readonly TraceEvent[], processId: number, threadName: string, origin: string): ThreadWork {
  const threads = new Set(
    trace.filter(({ name, pid, args }) => name === 'thread_name' && pid === processId && args.name === threadName).map(({ tid }) => tid),
  );
  const events = trace.filter(({ ph, pid, tid }) => ph === 'X' && pid === processId && threads.has(tid));
  const tasks = outermost(events.filter(({ name }) => name === 'RunTask'));
  const script = events.filter(({ name }) => scriptEvents.has(name));
  const isOwnScript = ({ args }: TraceEvent) => args.data?.url?.startsWith(origin) ?? false;
  const isOwnMessage = ({ args }: TraceEvent) => args.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.') ?? false;
  const own = events.filter((event) => isOwnMessage(event) || isOwnScript(event));
  const ownTasks = tasks.filter((task) => own.some((event) => event.tid === task.tid && event.ts >= task.ts && event.ts < endOf(task)));
  return {
    taskMs: sumMs(tasks),
    scriptMs: sumMs(outermost(script)),
    ownScriptMs: sumMs(outermost(script.filter(isOwnScript))),
    longestOwnTask: longestOf(ownTasks.map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / 1000, processorMs: tdur / 1000 }))),
  };
}
