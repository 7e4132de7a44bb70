// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createTickingClock } from '../../../entrypoints/panel/ticking-clock';

const NOON = Date.UTC(2026, 10, 19, 12, 0, 0);
let visibility: DocumentVisibilityState = 'visible';
let abort = new AbortController();

function setVisible(isVisible: boolean): void {
  visibility = isVisible ? 'visible' : 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOON + 300 });
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  visibility = 'visible';
  abort = new AbortController();
});
afterEach(() => {
  abort.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('ticking clock', () => {
  it('ticks on the full second', () => {
    const now = createTickingClock(signal(true), abort.signal);
    expect(now.value).toBe(NOON + 300);
    vi.advanceTimersByTime(699);
    expect(now.value).toBe(NOON + 300);
    vi.advanceTimersByTime(1);
    expect(now.value).toBe(NOON + 1000);
    vi.advanceTimersByTime(3000);
    expect(now.value).toBe(NOON + 4000);
  });

  it('stops while the page is hidden and is right at once when it is shown again', () => {
    const now = createTickingClock(signal(true), abort.signal);
    setVisible(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    setVisible(true);
    expect(now.value).toBe(NOON + 60_300);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('runs only while it is needed', () => {
    const isNeeded = signal(false);
    const now = createTickingClock(isNeeded, abort.signal);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(5000);
    isNeeded.value = true;
    expect(now.value).toBe(NOON + 5300);
    expect(vi.getTimerCount()).toBe(1);
    isNeeded.value = false;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends for good', () => {
    createTickingClock(signal(true), abort.signal);
    abort.abort();
    expect(vi.getTimerCount()).toBe(0);
    setVisible(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
