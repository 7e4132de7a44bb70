import type { OverlayPlace } from '../../lib/protocol/overlay';

/** Width and height in CSS px. */
export interface Size {
  width: number;
  height: number;
}

/** The top left corner of the overlay, in CSS px from that of the window. */
export interface Point {
  left: number;
  top: number;
}

const PANEL: Size = { width: 360, height: 640 };
const PILL: Size = { width: 280, height: 44 };

/** Height of the window that the open panel leaves to the service's bars above and below it, in CSS px. */
export const RESERVED_HEIGHT = 200;

/** The panel is never lower than this while the window has the room, in CSS px: section, one question and the note field. */
const LEAST_HEIGHT = 320;

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/** The size of the overlay in a window. */
export function sizeIn(window: Size, isCollapsed: boolean): Size {
  const { width, height } = isCollapsed ? PILL : PANEL;
  const room = isCollapsed ? window.height : Math.max(window.height - RESERVED_HEIGHT, LEAST_HEIGHT);
  return { width: Math.min(width, window.width), height: Math.min(height, room, window.height) };
}

/** The nearest point at which the whole overlay is within the window. */
export function within(point: Point, size: Size, window: Size): Point {
  return { left: clamp(point.left, window.width - size.width), top: clamp(point.top, window.height - size.height) };
}

/** Where a place is in a window of this size. */
export function pointOf(place: OverlayPlace, size: Size, window: Size): Point {
  const left = place.horizontal === 'left' ? place.x : window.width - size.width - place.x;
  const top = place.vertical === 'top' ? place.y : window.height - size.height - place.y;
  return within({ left, top }, size, window);
}

/** The place of a point, measured from the edges it is nearest to. */
export function placeOf(point: Point, size: Size, window: Size): OverlayPlace {
  const { left, top } = within(point, size, window);
  const right = window.width - size.width - left;
  const bottom = window.height - size.height - top;
  return {
    horizontal: left < right ? 'left' : 'right',
    vertical: top <= bottom ? 'top' : 'bottom',
    x: Math.min(left, right),
    y: Math.min(top, bottom),
  };
}
