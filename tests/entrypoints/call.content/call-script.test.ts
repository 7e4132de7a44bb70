// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { OverlayOrder } from '../../../lib/protocol/overlay';

type Listener = (order: OverlayOrder, sender: unknown, respond: (isDone: true) => void) => void;

const SENSE = Symbol.for('fieldguide.sense-script');
const world = globalThis as unknown as { [SENSE]?: AbortController };
const listeners = new Set<Listener>();
const runtime = {
  id: 'fieldguide',
  getURL: (path: string) => path,
  sendMessage: () => Promise.resolve(null),
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
Object.assign(globalThis, { chrome: { runtime } });
// It takes the API of the page's world when it is loaded.
const { startCallScript } = await import('../../../entrypoints/call.content/call-script');

const order = (message: OverlayOrder): unknown[] => {
  const answers: unknown[] = [];
  for (const listener of listeners) listener(message, null, (isDone) => answers.push(isDone));
  return answers;
};

beforeEach(() => {
  order({ type: 'overlay-leave', hostname: location.hostname });
});

describe('the script in a call page', () => {
  it('ends itself and what watches the call when its site is taken back, and says so', () => {
    startCallScript();
    const watch = new AbortController();
    world[SENSE] = watch;
    expect(order({ type: 'overlay-leave', hostname: location.hostname })).toEqual([true]);
    expect([watch.signal.aborted, world[SENSE], listeners.size]).toEqual([true, undefined, 0]);
  });

  it('stays when another site is taken back', () => {
    startCallScript();
    expect(order({ type: 'overlay-leave', hostname: 'elsewhere.example' })).toEqual([]);
    expect(listeners.size).toBe(1);
  });

  it('can begin again once its site is allowed anew, and never twice', () => {
    const say = vi.spyOn(runtime, 'sendMessage');
    startCallScript();
    startCallScript();
    order({ type: 'overlay-leave', hostname: location.hostname });
    startCallScript();
    expect([listeners.size, say.mock.calls.length]).toEqual([1, 2]);
  });
});
