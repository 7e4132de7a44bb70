import { describe, expect, it } from 'vitest';

import { LOOK_BEFORE_MS, LOOK_MS, SOONEST_LOOK_MS, watchCall } from '../../../entrypoints/sense.content/watch-call';
import { NOTHING_SEEN } from '../../../lib/platforms/call-sight';
import type { CallSight } from '../../../lib/platforms/call-sight';

/** A watch over a page whose sights are given, with a clock that is turned by hand. */
function watch(sights: readonly CallSight['phase'][], isWanted = () => true) {
  const told: string[] = [];
  const delays: number[] = [];
  let looks = 0;
  let next: (() => void) | null = null;
  let hint = () => {};
  const end = new AbortController();
  watchCall(
    {
      look: () => ({ ...NOTHING_SEEN, phase: sights[Math.min(looks++, sights.length - 1)] ?? 'unknown' }),
      tell: ({ phase }) => {
        told.push(phase);
        return Promise.resolve(isWanted());
      },
      after(delayMs, run) {
        expect(next).toBeNull();
        delays.push(delayMs);
        next = run;
        return () => {
          next = null;
        };
      },
      onHint: (run) => {
        hint = run;
      },
    },
    end,
  );
  const settle = async () => {
    await Promise.resolve();
    await Promise.resolve();
  };
  const turn = async (times: number) => {
    for (let round = 0; round < times; round += 1) {
      await settle();
      const run = next;
      next = null;
      run?.();
    }
    await settle();
  };
  return { told, delays, looks: () => looks, isWaiting: () => next !== null, turn, end, hint: () => hint() };
}

describe('a watch over a call', () => {
  it('looks no oftener than once in a second, and ever more seldom while nothing changes', async () => {
    const { delays, turn } = watch(['in-call']);
    await turn(6);
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, LOOK_MS, LOOK_MS, LOOK_MS]);
    expect(Math.min(SOONEST_LOOK_MS, LOOK_BEFORE_MS, LOOK_MS)).toBeGreaterThanOrEqual(1_000);
  });

  it('looks oftener while the person waits to get into the call', async () => {
    const { delays, turn } = watch(['waiting']);
    await turn(5);
    expect(Math.max(...delays)).toBe(LOOK_BEFORE_MS);
  });

  it('tells what changed, and nothing twice', async () => {
    const { told, turn } = watch(['lobby', 'lobby', 'in-call', 'in-call', 'left']);
    await turn(6);
    expect(told).toEqual(['lobby', 'in-call', 'left']);
  });

  it('looks soon after a hint, once for many of them', async () => {
    const { delays, looks, turn, hint } = watch(['in-call']);
    await turn(5);
    const [looksBefore, delaysBefore] = [looks(), delays.length];
    hint();
    hint();
    hint();
    expect(delays.slice(delaysBefore)).toEqual([SOONEST_LOOK_MS]);
    await turn(1);
    expect(looks()).toBe(looksBefore + 1);
    expect(delays.at(-1)).toBe(2_000);
  });

  it('waits for nothing once nobody wants to know', async () => {
    const { looks, turn, isWaiting, end } = watch(['lobby', 'in-call'], () => false);
    await turn(5);
    expect([looks(), isWaiting(), end.signal.aborted]).toEqual([1, false, true]);
  });

  it('waits for nothing once it was ended, also between two looks', async () => {
    const { looks, turn, isWaiting, end } = watch(['lobby', 'in-call', 'left']);
    await turn(1);
    expect(isWaiting()).toBe(true);
    end.abort();
    const before = looks();
    await turn(3);
    expect([looks(), isWaiting()]).toEqual([before, false]);
  });
});
