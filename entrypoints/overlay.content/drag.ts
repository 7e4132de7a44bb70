import { listen } from './listen';
import type { Point } from './place';

/** What is dragged. */
export interface Draggable {
  /** Where it is now. */
  point(): Point;
  /** Moves it, as far as the window allows; `isFree` when it is not to snap to an edge. */
  moveTo(point: Point, isFree: boolean): void;
  /** It was moved and stays where it is. */
  drop(): void;
  /** Tells when a pointer takes hold and lets go. */
  hold(isHeld: boolean): void;
}

/** Pointer movement up to this many CSS px is a click. */
const CLICK_DISTANCE = 3;

/** CSS px that an arrow key moves, alone and with Shift. */
const KEY_STEP = { alone: 16, withShift: 64 };

const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves `dragged` by a pointer on `bar`, on any of `grips` in it but on no other button. */
export function dragByPointer(bar: HTMLElement, grips: readonly Element[], dragged: Draggable, signal: AbortSignal): void {
  /** The pointer that holds the bar, and where it stands in the overlay. */
  let held: { id: number; x: number; y: number; start: Point; hasMoved: boolean } | null = null;
  let isClickSpent = false;

  listen(
    bar,
    'pointerdown',
    (event) => {
      const { target } = event;
      isClickSpent = false;
      if (held !== null || event.button !== 0 || !(target instanceof Element)) return;
      if (target !== bar && !grips.includes(target)) return;
      // The pressed element itself holds the pointer, so that a click stays a click on it.
      target.setPointerCapture(event.pointerId);
      held = { id: event.pointerId, x: event.clientX, y: event.clientY, start: dragged.point(), hasMoved: false };
      dragged.hold(true);
    },
    signal,
  );

  listen(
    bar,
    'pointermove',
    (event) => {
      if (event.pointerId !== held?.id) return;
      const x = Math.round(event.clientX - held.x);
      const y = Math.round(event.clientY - held.y);
      held.hasMoved ||= Math.hypot(x, y) > CLICK_DISTANCE;
      if (held.hasMoved) dragged.moveTo({ left: held.start.left + x, top: held.start.top + y }, event.altKey);
    },
    signal,
  );

  // Also comes when the browser takes the pointer away, and when the pressed element leaves the page.
  listen(
    bar,
    'lostpointercapture',
    () => {
      if (held === null) return;
      isClickSpent = held.hasMoved;
      held = null;
      dragged.hold(false);
      if (isClickSpent) dragged.drop();
    },
    signal,
  );

  // The keyboard's clicks count none.
  bar.addEventListener('click', (event) => void (isClickSpent && event.detail > 0 && event.stopImmediatePropagation()), {
    capture: true,
    signal,
  });
}

/** Moves `dragged` by the arrow keys on `grip`; it is dropped when the key is let go. */
export function dragByKeys(grip: HTMLElement, dragged: Draggable, signal: AbortSignal): void {
  let isMoved = false;

  function drop(): void {
    if (isMoved) dragged.drop();
    isMoved = false;
  }

  listen(
    grip,
    'keydown',
    (event) => {
      const direction = DIRECTIONS[event.key];
      if (direction === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const step = event.shiftKey ? KEY_STEP.withShift : KEY_STEP.alone;
      const { left, top } = dragged.point();
      // A step that an edge would take back could never leave it.
      dragged.moveTo({ left: left + direction[0] * step, top: top + direction[1] * step }, true);
      isMoved = true;
    },
    signal,
  );
  listen(grip, 'keyup', drop, signal);
  listen(grip, 'blur', drop, signal);
}
