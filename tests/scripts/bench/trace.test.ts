import { describe, expect, it } from 'vitest';

import { type TraceEvent, processesOf, workOf } from '../../../scripts/bench/trace';

const origin = 'chrome-extension://abc/';
const page = { pid: 1, tid: 10 };

/** An event of the page's main thread; times in ms, with half of the time on the processor. */
function event(name: string, startMs: number, durationMs: number, args: TraceEvent['args'] = {}): TraceEvent {
  return { name, ph: 'X', ...page, ts: startMs * 1000, dur: durationMs * 1000, tdur: durationMs * 500, args };
}

const thread: TraceEvent = { name: 'thread_name', ph: 'M', ...page, ts: 0, args: { name: 'Main' } };
const ours = { data: { url: `${origin}call.js` } };

describe('the work of a thread', () => {
  it('counts nested script and tasks once, by processor time', () => {
    const work = workOf(
      [
        thread,
        event('RunTask', 0, 40),
        event('EvaluateScript', 2, 20, ours),
        event('v8.compile', 3, 4, ours),
        event('FunctionCall', 30, 4),
      ],
      page.pid,
      'Main',
      origin,
    );
    expect(work).toEqual({ taskMs: 20, scriptMs: 12, ownScriptMs: 10, longestOwnTask: { clockMs: 40, processorMs: 20 } });
  });

  it('finds the longest task with our script or with a message for it, and no other', () => {
    const message = { chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.MessagePort' } };
    const trace = [
      thread,
      event('RunTask', 0, 90),
      event('FunctionCall', 1, 80, { data: { url: 'https://meet.google.com/' } }),
      event('RunTask', 100, 10),
      event('EvaluateScript', 101, 2, ours),
      event('RunTask', 200, 60),
      event('Receive mojo message', 201, 1, message),
    ];
    expect(workOf(trace, page.pid, 'Main', origin).longestOwnTask).toEqual({ clockMs: 60, processorMs: 30 });
  });

  it('leaves out other threads and processes', () => {
    const elsewhere = { ...event('RunTask', 0, 40), pid: 2 };
    expect(workOf([thread, elsewhere, { ...elsewhere, ...page, tid: 11 }], page.pid, 'Main', origin).taskMs).toBe(0);
  });
});

describe('the processes of an address', () => {
  it('are those that had it when the trace began, and those that were given it later', () => {
    const frames = [
      { url: 'https://meet.google.com/a', processId: 1 },
      { url: `${origin}panel.html`, processId: 2 },
    ];
    const trace = [
      { ...event('TracingStartedInBrowser', 0, 0), args: { data: { frames } } },
      { ...event('FrameCommittedInBrowser', 1, 0), args: { data: { url: 'https://meet.google.com/a', processId: 3 } } },
    ];
    expect(processesOf(trace, 'https://meet.google.com/')).toEqual([1, 3]);
    expect(processesOf(trace, origin)).toEqual([2]);
  });
});
