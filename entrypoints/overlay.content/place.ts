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

/** A person cannot make the panel smaller than this, at the usual size of text: what is shown in one glance has to fit. */
export const LEAST: Size = { width: 300, height: 260 };

/** Held this near to an edge of the window, or nearer, the overlay lies at it, in CSS px. */
const SNAP_DISTANCE = 20;

/** CSS px that then stay between the two. */
const EDGE_GAP = 8;

/** Height of the window that the open panel leaves to the service's bars above and below it, in CSS px. */
export const RESERVED_HEIGHT = 200;

/** The panel is never lower than this by itself while the window has the room, in CSS px: section, one question and the note field. */
const LEAST_HEIGHT = 320;

/** What the size of the overlay follows from. */
export interface Shape {
  isCollapsed: boolean;
  /** What a person has made of the open panel, in CSS px at the usual size of text; null for the usual size. */
  wanted: Size | null;
  /** Size of the panel's text; 1 is the usual one. */
  scale: number;
}

function clamp(value: number, most: number, least = 0): number {
  return Math.max(least, Math.min(value, most));
}

function scaled({ width, height }: Size, scale: number): Size {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** The size of the overlay in a window. */
export function sizeIn(window: Size, { isCollapsed, wanted, scale }: Shape): Size {
  const least = scaled(LEAST, scale);
  if (wanted && !isCollapsed) {
    const { width, height } = scaled(wanted, scale);
    return {
      width: Math.min(Math.max(width, least.width), window.width),
      height: Math.min(Math.max(height, least.height), window.height),
    };
  }
  const { width, height } = scaled(isCollapsed ? PILL : PANEL, scale);
  const room = isCollapsed ? window.height : Math.max(window.height - RESERVED_HEIGHT, LEAST_HEIGHT, least.height);
  return { width: Math.min(width, window.width), height: Math.min(height, room, window.height) };
}

/** The nearest point at which the whole overlay is within the window. */
export function within(point: Point, size: Size, window: Size): Point {
  return { left: clamp(point.left, window.width - size.width), top: clamp(point.top, window.height - size.height) };
}

function snap(from: number, length: number, room: number): number {
  const most = room - length;
  const isNearStart = from <= most - from;
  if ((isNearStart ? from : most - from) > SNAP_DISTANCE) return from;
  // With less room than for both gaps it would go to and fro between the two.
  const gap = Math.min(EDGE_GAP, Math.floor(most / 2));
  return isNearStart ? gap : most - gap;
}

/** The point, or the one at the edge or corner of the window that it is nearly at. */
export function snapped({ left, top }: Point, size: Size, window: Size): Point {
  return { left: snap(left, size.width, window.width), top: snap(top, size.height, window.height) };
}

/** The two lower corners, by which the panel is made larger or smaller. */
export type Corner = 'left' | 'right';

/** Where a corner of the overlay is. */
export function cornerOf(corner: Corner, point: Point, size: Size): Point {
  return { left: corner === 'left' ? point.left : point.left + size.width, top: point.top + size.height };
}

/** The overlay with a corner pulled to `to`, as far as the window and the least size allow; the corner across stays where it is. */
export function pulledTo(
  corner: Corner,
  to: Point,
  { point, size, scale }: { point: Point; size: Size; scale: number },
  window: Size,
): { point: Point; size: Size } {
  const right = point.left + size.width;
  const { width: leastWidth, height: leastHeight } = scaled(LEAST, scale);
  const least = { width: Math.min(leastWidth, window.width), height: Math.min(leastHeight, window.height) };
  const height = clamp(to.top - point.top, window.height - point.top, least.height);
  if (corner === 'right') return { point, size: { width: clamp(to.left - point.left, window.width - point.left, least.width), height } };
  const width = clamp(right - to.left, right, least.width);
  return { point: { left: right - width, top: point.top }, size: { width, height } };
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
