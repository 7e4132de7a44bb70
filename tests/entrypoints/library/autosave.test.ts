import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createAutosave } from '../../../entrypoints/library/autosave';
import type { SaveEntry, SaveOutcome } from '../../../entrypoints/library/autosave';

/** A place to save in that answers as it is told; `saved` is what was asked of it. */
function open(answers: SaveOutcome[] = []) {
  const saved: SaveEntry[] = [];
  const onChanged = vi.fn<() => void>();
  const autosave = createAutosave({
    save: (entry) => {
      saved.push(entry);
      return Promise.resolve(answers.shift() ?? { status: 'saved' });
    },
    onChanged,
  });
  return { autosave, saved, onChanged };
}

const step = (text: string, number: number): SaveEntry => ({
  text,
  position: number,
  edit: { number, patch: { from: 0, removed: '', inserted: text } },
  replaces: false,
});
const move = (text: string, position: number): SaveEntry => ({ text, position, edit: null, replaces: false });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('keeps a change within 250 ms, and a step that is still typed only once', async () => {
    const { autosave, saved } = open();
    autosave.put(step('a', 1));
    autosave.put(step('ab', 1));
    expect(autosave.state.value.status).toBe('saving');
    await vi.advanceTimersByTimeAsync(250);
    expect(saved.map(({ text }) => text)).toEqual(['ab']);
    expect(autosave.state.value.status).toBe('saved');
  });

  it('goes on keeping changes after it was asked to when there was none', async () => {
    const { autosave, saved } = open();
    // As when the tab is hidden for a moment.
    await autosave.flush();
    autosave.put(step('a', 1));
    await vi.advanceTimersByTimeAsync(250);
    expect([saved.map(({ text }) => text), autosave.state.value.status]).toEqual([['a'], 'saved']);
  });

  it('keeps every step, in order', async () => {
    const { autosave, saved } = open();
    autosave.put(step('a', 1));
    autosave.put(step('b', 2));
    autosave.put(move('a', 1));
    autosave.put(move('', 0));
    await vi.advanceTimersByTimeAsync(250);
    expect(saved.map(({ position, edit }) => [position, edit?.number])).toEqual([
      [1, 1],
      [2, 2],
      [0, undefined],
    ]);
  });

  it('tries again until it is kept, and says so meanwhile', async () => {
    const { autosave, saved } = open([{ status: 'failed', code: 'storage-failed' }]);
    autosave.put(step('a', 1));
    await vi.advanceTimersByTimeAsync(250);
    expect(autosave.state.value).toEqual({ status: 'failed', code: 'storage-failed' });
    autosave.put(step('ab', 1));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved.map(({ text }) => text)).toEqual(['a', 'ab']);
    expect(autosave.state.value.status).toBe('saved');
  });

  it('keeps nothing over what somebody else has changed, until that is decided', async () => {
    const { autosave, saved, onChanged } = open([{ status: 'changed' }]);
    autosave.put(step('a', 1));
    await vi.advanceTimersByTimeAsync(250);
    expect([autosave.state.value.status, onChanged.mock.calls.length]).toEqual(['held', 1]);
    autosave.put(step('ab', 1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saved).toHaveLength(1);
    autosave.restart();
    autosave.put(step('ab', 4));
    void autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved.map(({ position }) => position)).toEqual([1, 4]);
  });

  it('does not try again what was deleted elsewhere, until it is told to', async () => {
    const { autosave, saved } = open([{ status: 'failed', code: 'no-such-guide' }]);
    autosave.put(step('a', 1));
    await vi.advanceTimersByTimeAsync(250);
    autosave.put(step('ab', 1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([autosave.state.value.status, saved.length]).toEqual(['gone', 1]);
    autosave.restart();
    expect(autosave.state.value.status).toBe('saved');
  });

  it('has kept everything when its flush is over, also what was put meanwhile', async () => {
    const { autosave, saved } = open();
    autosave.put(step('a', 1));
    const first = autosave.flush();
    autosave.put(step('b', 2));
    await Promise.all([first, autosave.flush()]);
    expect([saved.map(({ text }) => text), autosave.state.value.status]).toEqual([['a', 'b'], 'saved']);
  });
});
