import type { Box } from './give-way';

/**
 * What the script that watches a call says to the one that places the overlay: the two share a world that the page cannot see into, and are
 * loaded in either order. Nothing of it leaves the page.
 */
interface ServiceBoxes {
  boxes: readonly Box[];
  /** Of the overlay, which wants to know. */
  listener: (() => void) | null;
  /** Looks at the page for them. */
  look: (() => void) | null;
}

const KEY = Symbol.for('fieldguide.service-boxes');

const world = globalThis as { [KEY]?: ServiceBoxes };

const shared = (): ServiceBoxes => (world[KEY] ??= { boxes: [], listener: null, look: null });

/** Side panels and captions that the service shows now. */
export function serviceBoxes(): readonly Box[] {
  return shared().boxes;
}

/** Says which side panels and captions the service shows now. */
export function tellServiceBoxes(boxes: readonly Box[]): void {
  const known = shared();
  if (JSON.stringify(known.boxes) === JSON.stringify(boxes)) return;
  known.boxes = boxes;
  known.listener?.();
}

/** Whether there is an overlay that wants to know: without one nobody has to look for them. */
export const areServiceBoxesWanted = (): boolean => shared().listener !== null;

/** Has `look` called when an overlay comes that wants to know, until `signal` aborts. */
export function onServiceBoxesWanted(look: () => void, signal: AbortSignal): void {
  shared().look = look;
  signal.addEventListener('abort', () => {
    if (shared().look === look) shared().look = null;
  });
}

/** Calls back when they change, until `signal` aborts. There is one overlay, and so one listener. */
export function onServiceBoxes(listener: () => void, signal: AbortSignal): void {
  shared().listener = listener;
  shared().look?.();
  signal.addEventListener('abort', () => {
    if (shared().listener === listener) shared().listener = null;
  });
}
