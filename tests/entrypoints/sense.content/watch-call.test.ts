import { describe, expect, it } from 'vitest';

import { LOOK_IN_CALL_MS, LOOK_MS, watchCall } from '../../../entrypoints/sense.content/watch-call';
import { NOTHING_SEEN } from '../../../lib/platforms/call-sight';
import type { CallSight } from '../../../lib/platforms/call-sight';

/** A watch over a page whose sights are given, with a clock that is turned by hand. */
function watch(sights: readonly CallSight['phase'][], isWanted = () => true) {
  const told: string[] = [];
  let looks = 0;
  let next: (() => void) | null = null;
  const end = new AbortController();
  watchCall(
    {
      look: () => ({ ...NOTHING_SEEN, phase: sights[Math.min(looks++, sights.length - 1)] ?? 'unknown' }),
      tell: ({ phase }) => {
        told.push(phase);
        return Promise.resolve(isWanted());
      },
      after(delayMs, run) {
        expect([LOOK_MS, LOOK_IN_CALL_MS]).toContain(delayMs);
        next = run;
      },
    },
    end.signal,
  );
  const turn = async (times: number) => {
    for (let round = 0; round < times; round += 1) {
      await Promise.resolve();
      await Promise.resolve();
      const run = next;
      next = null;
      run?.();
    }
  };
  return { told, looks: () => looks, turn, end };
}

describe('a watch over a call', () => {
  it('looks no oftener than once in a second', () => {
    expect(Math.min(LOOK_MS, LOOK_IN_CALL_MS)).toBeGreaterThanOrEqual(1_000);
  });

  it('tells what changed, and nothing twice', async () => {
    const { told, turn } = watch(['lobby', 'lobby', 'in-call', 'in-call', 'left']);
    await turn(6);
    expect(told).toEqual(['lobby', 'in-call', 'left']);
  });

  it('looks no more once nobody wants to know', async () => {
    const { looks, turn } = watch(['lobby', 'in-call'], () => false);
    await turn(5);
    expect(looks()).toBe(1);
  });

  it('looks no more once another watch has taken over', async () => {
    const { looks, turn, end } = watch(['lobby', 'in-call', 'left']);
    await turn(1);
    end.abort();
    const before = looks();
    await turn(3);
    expect(looks()).toBe(before);
  });
});
