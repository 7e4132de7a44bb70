import { describe, expect, it, vi } from 'vitest';

import { createUpdateGate } from '../../../entrypoints/background/update-gate';

function gateOver(world: { isWaiting: boolean; live: number; pages: number }) {
  const reload = vi.fn<() => void>();
  const gate = createUpdateGate({
    isWaiting: () => Promise.resolve(world.isWaiting),
    setWaiting: () => Promise.resolve(void (world.isWaiting = true)),
    countLive: () => Promise.resolve(world.live),
    countPages: () => Promise.resolve(world.pages),
    reload,
  });
  return { gate, reload };
}

describe('an update', () => {
  it('is applied at once when nothing is going on', async () => {
    const { gate, reload } = gateOver({ isWaiting: false, live: 0, pages: 0 });
    await gate.arrived();
    expect(reload).toHaveBeenCalledOnce();
  });

  it.each([
    ['a session is live', { live: 1, pages: 0 }],
    ['a page of ours is open', { live: 0, pages: 1 }],
  ])('waits while %s, and is applied once that has ended', async (_what, busy) => {
    const world = { isWaiting: false, ...busy };
    const { gate, reload } = gateOver(world);
    await gate.arrived();
    await gate.check();
    expect(reload).not.toHaveBeenCalled();
    Object.assign(world, { live: 0, pages: 0 });
    await gate.check();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('that has not arrived reloads nothing', async () => {
    const { gate, reload } = gateOver({ isWaiting: false, live: 0, pages: 0 });
    await gate.check();
    expect(reload).not.toHaveBeenCalled();
  });
});
