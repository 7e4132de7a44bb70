import type { OverlayOrder, OverlayRequest, OverlayView, WatchOrder } from '../../lib/protocol/overlay';
import type { createOverlay, Overlay } from '../overlay.content/overlay';
import { extensionApi } from './extension-api';
import { HOST_MARK } from './host-mark';
import { OVERLAY_MAKER } from './overlay-maker';
import { SENSE_COPY } from './sense-copy';

interface Copy {
  /** False once its extension was reloaded or removed. */
  isAlive(): boolean;
  end(): void;
}

/** Under a symbol, which no element id of the page can answer to. */
const COPY = Symbol.for('fieldguide.call-script');

const world = globalThis as { [COPY]?: Copy; [SENSE_COPY]?: AbortController; [OVERLAY_MAKER]?: typeof createOverlay };

function isAlive(): boolean {
  return extensionApi.runtime?.id !== undefined;
}

/** The others are for the script that watches the call. */
const isForOverlay = (order: OverlayOrder | WatchOrder): order is OverlayOrder => order.type.startsWith('overlay');

/**
 * Runs the overlay of this tab. Started a second time in the same page it does nothing; started after the extension was reloaded, it takes
 * over from the copy that was left behind.
 */
export function startCallScript(): void {
  if (world[COPY]?.isAlive()) return;
  world[COPY]?.end();
  // An earlier version of the extension may have left its own.
  delete world[OVERLAY_MAKER];
  for (const remains of document.querySelectorAll(`[${HOST_MARK}]`)) remains.remove();

  const { runtime } = extensionApi;
  let overlay: Overlay | null = null;
  // Counts greetings and what the background said, so that an answer which one of them has overtaken is dropped.
  let orders = 0;
  // Counts how often the overlay was taken away, so that one that waits for its code does not come after that.
  let removals = 0;
  let greetedPath = '';

  function remove(): void {
    removals += 1;
    overlay?.remove();
    overlay = null;
  }

  function end(): void {
    remove();
    removeEventListener('pageshow', onPageShow);
    window.navigation?.removeEventListener('currententrychange', onEntryChange);
    if (isAlive()) runtime.onMessage.removeListener(onOrder);
  }

  /** False for an orphan, which then leaves the page as it found it. */
  function isWanted(): boolean {
    if (isAlive()) return true;
    end();
    return false;
  }

  /** Sends once more when no answer came: the worker may have been stopped before it could give one. Throws when there is none again. */
  async function send(request: OverlayRequest): Promise<OverlayView | null> {
    if (!isWanted()) return null;
    try {
      return await runtime.sendMessage(request);
    } catch {
      return isWanted() ? runtime.sendMessage(request) : null;
    }
  }

  /** What makes the overlay, loaded with the first that is shown; undefined where the page does not get it. */
  async function overlayMaker(): Promise<typeof createOverlay | undefined> {
    if (!world[OVERLAY_MAKER]) await send({ type: 'overlay-code' });
    return world[OVERLAY_MAKER];
  }

  async function show(view: OverlayView, hasFocus: boolean): Promise<void> {
    if (view.isHidden) return remove();
    const removalsBefore = removals;
    const makeOverlay = await overlayMaker();
    if (!makeOverlay || removals !== removalsBefore) return;
    overlay ??= makeOverlay({
      // A panel that is only being loaded cannot be told later that its note field is wanted.
      panelUrl: runtime.getURL(`panel.html?surface=overlay${hasFocus ? '#note' : ''}`),
      onChange(change) {
        if (change.isHidden) remove();
        void send({ type: 'overlay-changed', change });
      },
      onSidePanel: () => void send({ type: 'overlay-to-side-panel' }),
      onPopOut: () => void send({ type: 'overlay-popped-out' }),
      isWanted,
    });
    overlay.show(view);
    if (hasFocus) overlay.keyboard.enter();
  }

  function leave(): void {
    end();
    delete world[COPY];
    world[SENSE_COPY]?.abort();
    delete world[SENSE_COPY];
  }

  function onOrder(order: OverlayOrder | WatchOrder, _sender: unknown, respond: (isDone: true) => void): void {
    if (!isForOverlay(order)) return;
    if (order.type === 'overlay-leave') {
      if (order.hostname !== location.hostname) return;
      leave();
      respond(true);
      return;
    }
    orders += 1;
    if (order.type === 'overlay-remove') remove();
    else if (order.type === 'overlay-keyboard') overlay?.keyboard[order.move]();
    else void show(order.view, order.hasFocus);
  }

  async function sayHello(): Promise<void> {
    greetedPath = location.pathname;
    orders += 1;
    const ordersBefore = orders;
    const view = await send({ type: 'overlay-hello' });
    if (orders !== ordersBefore) return;
    if (view === null) remove();
    else await show(view, false);
  }

  /** A page that comes back from the back/forward cache has missed what was said meanwhile. */
  function onPageShow({ persisted }: PageTransitionEvent): void {
    if (persisted) void sayHello();
  }

  /** Zoom's shell goes into a call without a load. Where the overlay is, the session's own watch sees where the page went. */
  function onEntryChange(): void {
    if (!overlay && location.pathname !== greetedPath) void sayHello();
  }

  world[COPY] = { isAlive, end };
  runtime.onMessage.addListener(onOrder);
  addEventListener('pageshow', onPageShow);
  // Not in every browser yet; a page there is greeted when it is loaded.
  window.navigation?.addEventListener('currententrychange', onEntryChange);
  void sayHello();
}
