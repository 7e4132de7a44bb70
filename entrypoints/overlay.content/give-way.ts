import { LEAST, type Point, type Size } from './place';

/** A box in the window, in CSS px from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** CSS px between the overlay and what it makes way for. */
const GAP = 8;

const covers = ({ left, top }: Point, { width, height }: Size, box: Box): boolean =>
  left < box.left + box.width && box.left < left + width && top < box.top + box.height && box.top < top + height;

/** Whether an overlay covers none of the boxes. */
export function isClear(point: Point, size: Size, boxes: readonly Box[]): boolean {
  return !boxes.some((box) => covers(point, size, box));
}

/** The nearest point beside, above or below the boxes at which the overlay covers none of them; null when the window has none. */
function pointBeside(point: Point, size: Size, window: Size, boxes: readonly Box[]): Point | null {
  const lefts = [point.left, ...boxes.flatMap((box) => [box.left - GAP - size.width, box.left + box.width + GAP])];
  const tops = [point.top, ...boxes.flatMap((box) => [box.top - GAP - size.height, box.top + box.height + GAP])];
  const free = lefts
    .flatMap((left) => tops.map((top) => ({ left, top })))
    .filter(({ left, top }) => left >= 0 && top >= 0 && left + size.width <= window.width && top + size.height <= window.height)
    .filter((candidate) => isClear(candidate, size, boxes));
  const distance = ({ left, top }: Point) => Math.hypot(left - point.left, top - point.top);
  return free.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}

/**
 * Where an overlay that lies at `point` goes while `boxes` are shown: to the nearest place that is clear of them, else, when `canShrink`, it ends above the
 * one below it. Where neither is possible it stays.
 */
export function giveWay(
  point: Point,
  size: Size,
  { window, boxes, canShrink, scale }: { window: Size; boxes: readonly Box[]; canShrink: boolean; scale: number },
): { point: Point; size: Size } {
  if (isClear(point, size, boxes)) return { point, size };
  const beside = pointBeside(point, size, window, boxes);
  if (beside) return { point: beside, size };
  const least = LEAST.height * scale;
  const heights = boxes.map((box) => Math.floor(box.top - GAP - point.top)).filter((height) => height >= least && height < size.height);
  const lower = heights.map((height) => ({ ...size, height })).filter((candidate) => isClear(point, candidate, boxes));
  const largest = lower.toSorted((one, other) => other.height - one.height)[0];
  return canShrink && largest ? { point, size: largest } : { point, size };
}
