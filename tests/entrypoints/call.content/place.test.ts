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
  type Size,
} from '../../../entrypoints/call.content/place';
import { platforms } from '../../../lib/platforms/registry';
import type { OverlayPlace } from '../../../lib/protocol/overlay';

const windows = fc.record({ width: fc.integer({ min: 120, max: 4000 }), height: fc.integer({ min: 60, max: 3000 }) });
const places: fc.Arbitrary<OverlayPlace> = fc.record({
  horizontal: fc.constantFrom('left', 'right'),
  vertical: fc.constantFrom('top', 'bottom'),
  x: fc.integer({ min: 0, max: 5000 }),
  y: fc.integer({ min: 0, max: 5000 }),
});
const points = fc.record({ left: fc.integer({ min: -5000, max: 5000 }), top: fc.integer({ min: -5000, max: 5000 }) });

function expectWithin(point: { left: number; top: number }, size: Size, window: Size): void {
  expect(point.left).toBeGreaterThanOrEqual(0);
  expect(point.top).toBeGreaterThanOrEqual(0);
  expect(point.left + size.width).toBeLessThanOrEqual(window.width);
  expect(point.top + size.height).toBeLessThanOrEqual(window.height);
}

describe('the size of the overlay', () => {
  it.each([
    [{ width: 1280, height: 900 }, false, { width: 360, height: 640 }],
    [{ width: 1280, height: 720 }, false, { width: 360, height: 520 }],
    [{ width: 1280, height: 400 }, false, { width: 360, height: 320 }],
    [{ width: 300, height: 250 }, false, { width: 300, height: 250 }],
    [{ width: 1280, height: 720 }, true, { width: 280, height: 44 }],
    [{ width: 200, height: 720 }, true, { width: 200, height: 44 }],
  ])('in %j, collapsed: %s', (window, isCollapsed, size) => {
    expect(sizeIn(window, isCollapsed)).toEqual(size);
  });

  it('never exceeds the window', () => {
    fc.assert(
      fc.property(windows, fc.boolean(), (window, isCollapsed) => {
        expectWithin({ left: 0, top: 0 }, sizeIn(window, isCollapsed), window);
      }),
    );
  });
});

describe('the size that a person chose', () => {
  const sizes = fc.record({ width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) });

  it('is kept, but for what the window or a glance does not allow', () => {
    expect(sizeIn({ width: 1280, height: 800 }, false, { width: 420, height: 700 })).toEqual({ width: 420, height: 700 });
    expect(sizeIn({ width: 1280, height: 800 }, false, { width: 100, height: 50 })).toEqual({ width: 300, height: 260 });
    expect(sizeIn({ width: 1280, height: 500 }, false, { width: 420, height: 700 })).toEqual({ width: 420, height: 500 });
    expect(sizeIn({ width: 1280, height: 800 }, true, { width: 420, height: 700 })).toEqual({ width: 280, height: 44 });
  });

  it('follows the corner that is pulled, while the corner across stays', () => {
    fc.assert(
      fc.property(windows, sizes, points, points, fc.constantFrom<Corner>('left', 'right'), (window, wanted, from, to, corner) => {
        const before = sizeIn(window, false, wanted);
        const start = within(from, before, window);
        const { point, size } = pulledTo(corner, to, start, before, window);
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
      const pulled = pulledTo(corner, { left: corner === 'left' ? 350 : 900, top: 700 }, start, size, window);
      expect(pulled.size).not.toEqual(size);
      expect(pulledTo(corner, cornerOf(corner, start, size), pulled.point, pulled.size, window)).toEqual({ point: start, size });
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
      fc.property(points, windows, fc.boolean(), (held, anyWindow, isCollapsed) => {
        const own = sizeIn(anyWindow, isCollapsed);
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
      fc.property(places, windows, fc.boolean(), (place, window, isCollapsed) => {
        const size = sizeIn(window, isCollapsed);
        expectWithin(pointOf(place, size, window), size, window);
      }),
    );
  });

  it('is where it was dropped', () => {
    fc.assert(
      fc.property(points, windows, fc.boolean(), (dropped, window, isCollapsed) => {
        const size = sizeIn(window, isCollapsed);
        const point = within(dropped, size, window);
        expect(pointOf(placeOf(point, size, window), size, window)).toEqual(point);
      }),
    );
  });

  it('keeps its distance from the nearest edges when the window grows', () => {
    fc.assert(
      fc.property(points, windows, fc.nat(1000), (dropped, window, growth) => {
        const size = sizeIn(window, true);
        const place = placeOf(dropped, size, window);
        const grown = { width: window.width + growth, height: window.height + growth };
        const grownSize = sizeIn(grown, true);
        expect(placeOf(pointOf(place, grownSize, grown), grownSize, grown)).toEqual(place);
      }),
    );
  });

  it('comes back after the window was too small for it', () => {
    const place: OverlayPlace = { horizontal: 'right', vertical: 'bottom', x: 300, y: 40 };
    const wide = { width: 1280, height: 800 };
    const narrow = { width: 400, height: 500 };
    expect(pointOf(place, sizeIn(narrow, false), narrow)).toEqual({ left: 0, top: 140 });
    expect(pointOf(place, sizeIn(wide, false), wide)).toEqual({ left: 620, top: 160 });
  });
});

describe.each(platforms.map((platform) => [platform.id, platform] as const))(
  'the overlay by default on %s',
  (_id, { clearOf, defaultPlace }) => {
    it('lies clear of the controls of the service', () => {
      fc.assert(
        fc.property(fc.integer({ min: 1000, max: 4000 }), fc.integer({ min: 520, max: 3000 }), (width, height) => {
          const window = { width, height };
          const size = sizeIn(window, false);
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
