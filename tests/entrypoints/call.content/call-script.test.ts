// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Overlay } from '../../../entrypoints/overlay.content/overlay';
import type { OverlayOrder, OverlayView } from '../../../lib/protocol/overlay';

type Listener = (order: OverlayOrder, sender: unknown, respond: (isDone: true) => void) => void;

const SENSE = Symbol.for('fieldguide.sense-script');
const MAKER = Symbol.for('fieldguide.overlay-maker');
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
  vi.restoreAllMocks();
  order({ type: 'overlay-leave', hostname: location.hostname });
});

const view: OverlayView = {
  isCollapsed: false,
  isHidden: false,
  hideKeys: 'Alt+Shift+I',
  usualPlace: { horizontal: 'right', vertical: 'top', x: 16, y: 80 },
  boxes: {},
  look: { theme: 'system', textPercent: 100, opacityPercent: 100 },
};

/** Stands for the background that places the overlay's script into the page when it is told to, and for that script. */
function createLoader() {
  let resolve: (value: null) => void = () => undefined;
  const placed = new Promise<null>((settle) => {
    resolve = settle;
  });
  const overlay = { show: vi.fn<Overlay['show']>(), remove: vi.fn<Overlay['remove']>(), keyboard: { enter: vi.fn<() => void>() } };
  const make = vi.fn<() => typeof overlay>(() => overlay);
  const say = vi
    .spyOn(runtime, 'sendMessage')
    .mockImplementation(((request: { type: string }) => (request.type === 'overlay-code' ? placed : Promise.resolve(null))) as never);
  return {
    overlay,
    make,
    say,
    asked: () => say.mock.calls.filter((call: unknown[]) => (call[0] as { type: string }).type === 'overlay-code').length,
    async arrive() {
      Object.assign(world, { [MAKER]: make });
      resolve(null);
      await new Promise((settle) => setTimeout(settle));
    },
  };
}

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

  it('asks for what makes the overlay with the first that is shown, and once', async () => {
    const loader = createLoader();
    startCallScript();
    expect(loader.asked()).toBe(0);
    order({ type: 'overlay-show', view, hasFocus: true });
    await loader.arrive();
    order({ type: 'overlay-remove' });
    order({ type: 'overlay-show', view, hasFocus: false });
    await loader.arrive();
    expect([loader.asked(), loader.make.mock.calls.length]).toEqual([1, 2]);
    expect([loader.overlay.show.mock.calls.length, loader.overlay.keyboard.enter.mock.calls.length]).toEqual([2, 1]);
  });

  it('shows no overlay that was taken away while its code was on the way', async () => {
    const loader = createLoader();
    startCallScript();
    order({ type: 'overlay-show', view, hasFocus: false });
    order({ type: 'overlay-show', view: { ...view, isHidden: true }, hasFocus: false });
    await loader.arrive();
    expect(loader.make).not.toHaveBeenCalled();
  });

  it('makes one overlay of two that are shown before the code is there', async () => {
    const loader = createLoader();
    startCallScript();
    order({ type: 'overlay-show', view, hasFocus: false });
    order({ type: 'overlay-show', view: { ...view, isCollapsed: true }, hasFocus: false });
    await loader.arrive();
    expect(loader.make).toHaveBeenCalledTimes(1);
    expect(loader.overlay.show.mock.calls.map(([shown]) => shown.isCollapsed)).toEqual([false, true]);
  });

  it('drops the answer to its greeting when the page has gone on and greeted again meanwhile', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const loader = createLoader();
    const answers: ((view: OverlayView | null) => void)[] = [];
    loader.say.mockImplementation(((request: { type: string }) => {
      if (request.type !== 'overlay-hello') return Promise.resolve(null);
      return new Promise((settle) => answers.push(settle));
    }) as never);
    startCallScript();
    await loader.arrive();
    history.pushState(null, '', '/the-call');
    navigation.dispatchEvent(new Event('currententrychange'));
    answers[1]?.(view);
    await new Promise((settle) => setTimeout(settle));
    answers[0]?.(null);
    await new Promise((settle) => setTimeout(settle));
    expect([loader.overlay.show.mock.calls.length, loader.overlay.remove.mock.calls.length]).toEqual([1, 0]);
    vi.unstubAllGlobals();
  });

  it('leaves what an earlier version of it made alone', async () => {
    const old = vi.fn<() => never>();
    Object.assign(world, { [MAKER]: old });
    const loader = createLoader();
    startCallScript();
    order({ type: 'overlay-show', view, hasFocus: false });
    await loader.arrive();
    expect([old.mock.calls.length, loader.make.mock.calls.length]).toEqual([0, 1]);
  });
});
