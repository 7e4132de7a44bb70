import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createGuideReader } from '../../../entrypoints/library/guide-reader';
import type { StartWorker } from '../../../entrypoints/library/guide-reader';

/** Workers that answer when they are told to. */
function createWorkers() {
  const workers: { posted: string[]; isEnded: boolean; events: Parameters<StartWorker>[0] }[] = [];
  const start: StartWorker = (events) => {
    const worker = { posted: [] as string[], isEnded: false, events };
    workers.push(worker);
    return { post: (markdown) => void worker.posted.push(markdown), end: () => void (worker.isEnded = true) };
  };
  return { workers, start };
}

const EMPTY = { ok: false, problem: { code: 'empty' } } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('guide reader', () => {
  it('reads one text after the other in one worker', async () => {
    const { workers, start } = createWorkers();
    const reader = createGuideReader(start);
    for (const text of ['one', 'two']) {
      const reading = reader.read(text);
      workers[0]?.events.onSlice({ type: 'problem', problem: { code: 'empty' } });
      expect(await reading).toEqual(EMPTY);
    }
    expect(workers.map(({ posted }) => posted)).toEqual([['one', 'two']]);
  });

  it('drops a text for a newer one, and the worker that still reads it', async () => {
    const { workers, start } = createWorkers();
    const reader = createGuideReader(start);
    const [old, young] = [reader.read('old'), reader.read('new')];
    expect(await old).toBe('stopped');
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    workers[1]?.events.onSlice({ type: 'problem', problem: { code: 'empty' } });
    expect(await young).toEqual(EMPTY);
  });

  it('shows how far it is only when that takes long', async () => {
    const { workers, start } = createWorkers();
    const reader = createGuideReader(start);
    const reading = reader.read('long');
    workers[0]?.events.onSlice({ type: 'progress', share: 0.2 });
    vi.advanceTimersByTime(499);
    expect(reader.progress.value).toBeNull();
    vi.advanceTimersByTime(1);
    expect(reader.progress.value).toBe(0.2);
    workers[0]?.events.onSlice({ type: 'progress', share: 0.7 });
    expect(reader.progress.value).toBe(0.7);
    workers[0]?.events.onSlice({ type: 'problem', problem: { code: 'empty' } });
    await reading;
    expect(reader.progress.value).toBeNull();
  });

  it('can be stopped, and reads again after that', async () => {
    const { workers, start } = createWorkers();
    const reader = createGuideReader(start);
    const reading = reader.read('long');
    reader.stop();
    expect([await reading, workers[0]?.isEnded]).toEqual(['stopped', true]);
    void reader.read('other');
    expect(workers[1]?.posted).toEqual(['other']);
  });

  it('says when its worker broke down', async () => {
    const { workers, start } = createWorkers();
    const reading = createGuideReader(start).read('text');
    workers[0]?.events.onFailure();
    expect(await reading).toBe('failed');
  });
});
