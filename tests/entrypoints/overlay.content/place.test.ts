import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cornerOf,
  placeOf,
  pointOf,
  pulledTo,
  sizeIn,
  snapped,
  within,
  type Corner,
  type Shape,
  type Size,
} from '../../../entrypoints/overlay.content/place';
import { platforms } from '../../../lib/platforms/registry';
import type { OverlayPlace } from '../../../lib/protocol/overlay';

const windows = fc.record({ width: fc.integer({ min: 120, max: 4000 }), height: fc.integer({ min: 60, max: 3000 }) });
const places: fc.Arbitrary<OverlayPlace> = fc.record({
  horizontal: fc.constantFrom('left', 'right'),
  vertical: fc.constantFrom('top', 'bottom'),
  x: fc.integer({ min: 0, max: 5000 }),
  y: fc.integer({ min: 0, max: 5000 }),
});
const scales = fc.integer({ min: 80, max: 160 }).map((percent) => percent / 100);
const points = fc.record({ left: fc.integer({ min: -5000, max: 5000 }), top: fc.integer({ min: -5000, max: 5000 }) });

const shapes: fc.Arbitrary<Shape> = fc.record({
  isCollapsed: fc.boolean(),
  wanted: fc.option(fc.record({ width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) })),
  scale: scales,
});

/** The open panel or the pill as they usually are. */
const usual = (isCollapsed: boolean, scale = 1): Shape => ({ isCollapsed, wanted: null, scale });
/** The open panel as a person made it. */
const made = (width: number, height: number, scale = 1): Shape => ({ isCollapsed: false, wanted: { width, height }, scale });

function expectWithin(point: { left: number; top: number }, size: Size, window: Size): void {
  expect(point.left).toBeGreaterThanOrEqual(0);
  expect(point.top).toBeGreaterThanOrEqual(0);
  expect(point.left + size.width).toBeLessThanOrEqual(window.width);
  expect(point.top + size.height).toBeLessThanOrEqual(window.height);
}

describe('the size of the overlay', () => {
  it.each([
    [{ width: 1280, height: 900 }, usual(false), { width: 360, height: 640 }],
    [{ width: 1280, height: 720 }, usual(false), { width: 360, height: 520 }],
    [{ width: 1280, height: 400 }, usual(false), { width: 360, height: 320 }],
    [{ width: 300, height: 250 }, usual(false), { width: 300, height: 250 }],
    [{ width: 1280, height: 720 }, usual(true), { width: 280, height: 44 }],
    [{ width: 200, height: 720 }, usual(true), { width: 200, height: 44 }],
    // With the size of the text, as far as the window leaves the room.
    [{ width: 1920, height: 1300 }, usual(false, 1.6), { width: 576, height: 1024 }],
    [{ width: 1280, height: 800 }, usual(false, 1.6), { width: 576, height: 600 }],
    [{ width: 1024, height: 600 }, usual(false, 1.6), { width: 576, height: 416 }],
    [{ width: 1280, height: 800 }, usual(false, 0.8), { width: 288, height: 512 }],
    [{ width: 1280, height: 800 }, usual(true, 1.6), { width: 448, height: 70 }],
    [{ width: 1280, height: 800 }, usual(true, 0.8), { width: 224, height: 35 }],
  ])('in %j is, for %j, %j', (window, shape, size) => {
    expect(sizeIn(window, shape)).toEqual(size);
  });

  it('never exceeds the window', () => {
    fc.assert(
      fc.property(windows, shapes, (window, shape) => {
        expectWithin({ left: 0, top: 0 }, sizeIn(window, shape), window);
      }),
    );
  });
});

describe('the size that a person chose', () => {
  it('is kept, but for what the window or a glance does not allow', () => {
    expect(sizeIn({ width: 1280, height: 800 }, made(420, 700))).toEqual({ width: 420, height: 700 });
    expect(sizeIn({ width: 1280, height: 800 }, made(100, 50))).toEqual({ width: 300, height: 260 });
    expect(sizeIn({ width: 1280, height: 500 }, made(420, 700))).toEqual({ width: 420, height: 500 });
    expect(sizeIn({ width: 1280, height: 800 }, { ...made(420, 700), isCollapsed: true })).toEqual({ width: 280, height: 44 });
  });

  it('goes with the size of the text, and is the same again when that is', () => {
    expect(sizeIn({ width: 1280, height: 800 }, made(400, 300, 1.5))).toEqual({ width: 600, height: 450 });
    fc.assert(
      fc.property(fc.integer({ min: 480, max: 1280 }), fc.integer({ min: 416, max: 800 }), scales, (width, height, scale) => {
        const pulled = made(width / scale, height / scale, scale);
        expect(sizeIn({ width: 1280, height: 800 }, pulled)).toEqual({ width, height });
      }),
    );
  });

  it('follows the corner that is pulled, while the corner across stays', () => {
    fc.assert(
      fc.property(windows, shapes, points, points, fc.constantFrom<Corner>('left', 'right'), (window, shape, from, to, corner) => {
        const open = { ...shape, isCollapsed: false };
        const before = sizeIn(window, open);
        const start = within(from, before, window);
        const { point, size } = pulledTo(corner, to, { point: start, size: before, scale: open.scale }, window);
        expectWithin(point, size, window);
        expect(point.top).toBe(start.top);
        const across = corner === 'left' ? 'right' : 'left';
        expect(cornerOf(across, point, size).left).toBe(cornerOf(across, start, before).left);
      }),
    );
  });

  it('changes back when the corner is pulled back', () => {
    const window = { width: 1280, height: 800 };
    const start = { left: 400, top: 100 };
    const size = { width: 360, height: 500 };
    for (const corner of ['left', 'right'] as const) {
      const pulled = pulledTo(corner, { left: corner === 'left' ? 350 : 900, top: 700 }, { point: start, size, scale: 1 }, window);
      expect(pulled.size).not.toEqual(size);
      expect(pulledTo(corner, cornerOf(corner, start, size), { ...pulled, scale: 1 }, window)).toEqual({ point: start, size });
    }
  });
});

describe('the edges of the window', () => {
  const window = { width: 1280, height: 800 };
  const size = { width: 360, height: 600 };

  it.each([
    [
      { left: 19, top: 100 },
      { left: 8, top: 100 },
    ],
    [
      { left: 21, top: 100 },
      { left: 21, top: 100 },
    ],
    [
      { left: 905, top: 3 },
      { left: 912, top: 8 },
    ],
    [
      { left: 400, top: 195 },
      { left: 400, top: 192 },
    ],
  ])('draw what is held at %j to %j', (held, expected) => {
    expect(snapped(held, size, window)).toEqual(expected);
  });

  it('leave it where it is when there is less room than for both gaps', () => {
    const tight = { width: 1280, height: 601 };
    expect(snapped({ left: 400, top: 0 }, size, tight).top).toBe(0);
    expect(snapped({ left: 400, top: 1 }, size, tight).top).toBe(1);
  });

  it('never draw it out of the window, and draw it no further once it is there', () => {
    fc.assert(
      fc.property(points, windows, shapes, (held, anyWindow, shape) => {
        const own = sizeIn(anyWindow, shape);
        const once = snapped(within(held, own, anyWindow), own, anyWindow);
        expectWithin(once, own, anyWindow);
        expect(snapped(once, own, anyWindow)).toEqual(once);
      }),
    );
  });
});

describe('the place of the overlay', () => {
  it('is always wholly within the window', () => {
    fc.assert(
      fc.property(places, windows, shapes, (place, window, shape) => {
        const size = sizeIn(window, shape);
        expectWithin(pointOf(place, size, window), size, window);
      }),
    );
  });

  it('is where it was dropped', () => {
    fc.assert(
      fc.property(points, windows, shapes, (dropped, window, shape) => {
        const size = sizeIn(window, shape);
        const point = within(dropped, size, window);
        expect(pointOf(placeOf(point, size, window), size, window)).toEqual(point);
      }),
    );
  });

  it('keeps its distance from the nearest edges when the window grows', () => {
    fc.assert(
      fc.property(points, windows, fc.nat(1000), (dropped, window, growth) => {
        const size = sizeIn(window, usual(true));
        const place = placeOf(dropped, size, window);
        const grown = { width: window.width + growth, height: window.height + growth };
        const grownSize = sizeIn(grown, usual(true));
        expect(placeOf(pointOf(place, grownSize, grown), grownSize, grown)).toEqual(place);
      }),
    );
  });

  it('comes back after the window was too small for it', () => {
    const place: OverlayPlace = { horizontal: 'right', vertical: 'bottom', x: 300, y: 40 };
    const wide = { width: 1280, height: 800 };
    const narrow = { width: 400, height: 500 };
    expect(pointOf(place, sizeIn(narrow, usual(false)), narrow)).toEqual({ left: 0, top: 140 });
    expect(pointOf(place, sizeIn(wide, usual(false)), wide)).toEqual({ left: 620, top: 160 });
  });
});

describe.each(platforms.map((platform) => [platform.id, platform] as const))(
  'the overlay by default on %s',
  (_id, { clearOf, defaultPlace }) => {
    it('lies clear of the controls of the service', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1000, max: 4000 }), fc.integer({ min: 520, max: 3000 }), (width, height) => {
          const window = { width, height };
          const size = sizeIn(window, usual(false));
          const { left, top } = pointOf(defaultPlace, size, window);
          expect(left).toBeGreaterThanOrEqual(clearOf.left);
          expect(left + size.width).toBeLessThanOrEqual(width - clearOf.right);
          expect(top).toBeGreaterThanOrEqual(clearOf.top);
          expect(top + size.height).toBeLessThanOrEqual(height - clearOf.bottom);
        }),
      );
    });
  },
);
