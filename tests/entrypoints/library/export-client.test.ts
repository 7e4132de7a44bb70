import { describe, expect, it, vi } from 'vitest';

import { createExportClient } from '../../../entrypoints/library/export-client';
import type { FromWorker, ManyProgress, ToWorker } from '../../../entrypoints/library/export-requests';

/** A worker that answers when the test says so. */
function fakeWorker() {
  const posted: ToWorker[] = [];
  const target = new EventTarget();
  const worker = { posted, isEnded: false, say: (data: FromWorker) => target.dispatchEvent(new MessageEvent('message', { data })) };
  const start = () =>
    ({
      addEventListener: target.addEventListener.bind(target),
      postMessage: (message: ToWorker) => posted.push(message),
      terminate: () => (worker.isEnded = true),
    }) as unknown as Worker;
  return { worker, start };
}

describe('the page’s end of the export worker', () => {
  it('gives every answer to its own question, and says how far the work is', async () => {
    const { worker, start } = fakeWorker();
    const told: ManyProgress[] = [];
    const client = createExportClient((progress) => told.push(progress), start);
    const [first, second] = [client.ask('subject', { sessionId: 'a' }), client.ask('subject', { sessionId: 'b' })];
    worker.say({ type: 'progress', progress: { done: 1, total: 2, bytes: 3 } });
    worker.say({ type: 'answer', number: 2, answer: { participant: 'B', guideTitle: '', hasPerson: false } });
    worker.say({ type: 'answer', number: 1, answer: null });
    expect([await first, await second, told]).toEqual([
      null,
      { participant: 'B', guideTitle: '', hasPerson: false },
      [{ done: 1, total: 2, bytes: 3 }],
    ]);
  });

  it('tells a worker that runs when logs were replaced, and starts none for that', () => {
    const { worker, start } = fakeWorker();
    const client = createExportClient(undefined, start);
    client.forget();
    expect(worker.posted).toEqual([]);
    void client.ask('subject', { sessionId: 'a' });
    client.forget();
    expect(worker.posted.map(({ name }) => name)).toEqual(['subject', 'forget']);
  });

  it('rejects what failed, and what nobody can answer any more', async () => {
    const { worker, start } = fakeWorker();
    const client = createExportClient(undefined, start);
    const [failing, left] = [client.ask('subject', { sessionId: 'a' }), client.ask('subject', { sessionId: 'b' })];
    worker.say({ type: 'failed', number: 1, message: 'no disk' });
    await expect(failing).rejects.toThrow('no disk');
    client.end();
    await expect(left).rejects.toThrow('ended');
    expect(worker.isEnded).toBe(true);
  });

  it('stops the work when it is closed, and lets the worker clean up before it goes', async () => {
    vi.useFakeTimers();
    const { worker, start } = fakeWorker();
    const client = createExportClient(undefined, start);
    const writing = client.ask('find-many', { sessionIds: ['a'], names: [] });
    client.close();
    expect([worker.posted.at(-1), worker.isEnded]).toEqual([{ name: 'stop' }, false]);
    worker.say({ type: 'answer', number: 1, answer: null });
    expect(await writing).toBe(null);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(worker.isEnded).toBe(true);
  });
});
