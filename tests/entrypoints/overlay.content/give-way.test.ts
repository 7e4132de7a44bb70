import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { giveWay, isClear, type Box } from '../../../entrypoints/overlay.content/give-way';
import { within } from '../../../entrypoints/overlay.content/place';

const window = { width: 1280, height: 800 };
const size = { width: 360, height: 600 };
const usual = { window, canShrink: true, scale: 1 };

const sides = fc.integer({ min: 30, max: 1500 });
const boxes: fc.Arbitrary<Box[]> = fc.array(
  fc.record({ left: fc.integer({ min: -100, max: 1300 }), top: fc.integer({ min: -100, max: 820 }), width: sides, height: sides }),
  { maxLength: 4 },
);
const overlays = fc.record({
  point: fc.record({ left: fc.integer({ min: 0, max: 1280 }), top: fc.integer({ min: 0, max: 800 }) }),
  size: fc.record({ width: fc.integer({ min: 200, max: 700 }), height: fc.integer({ min: 35, max: 800 }) }),
});

describe('an overlay that a service opens something below', () => {
  it.each([
    [
      'stays beside a panel that it is clear of',
      { left: 12, top: 76 },
      { left: 904, top: 64, width: 360, height: 648 },
      { left: 12, top: 76 },
    ],
    ['goes left of a panel on the right', { left: 768, top: 60 }, { left: 965, top: 0, width: 315, height: 800 }, { left: 597, top: 60 }],
    ['goes right of a panel on the left', { left: 8, top: 60 }, { left: 0, top: 0, width: 315, height: 800 }, { left: 323, top: 60 }],
    ['goes up from low captions', { left: 600, top: 160 }, { left: 300, top: 668, width: 700, height: 64 }, { left: 600, top: 60 }],
  ])('%s', (_what, point, box, expected) => {
    expect(giveWay(point, size, { ...usual, boxes: [box] })).toEqual({ point: expected, size });
  });

  it('ends above wide captions, but not when a person chose its size', () => {
    const captions = { left: 16, top: 448, width: 1248, height: 216 };
    const point = { left: 12, top: 76 };
    expect(giveWay(point, size, { ...usual, boxes: [captions] })).toEqual({ point, size: { width: 360, height: 364 } });
    expect(giveWay(point, size, { ...usual, boxes: [captions], canShrink: false })).toEqual({ point, size });
    // Less than a glance needs would be left of it.
    expect(giveWay(point, size, { ...usual, boxes: [captions], scale: 1.6 })).toEqual({ point, size });
  });

  it('stays where it is when the whole window is covered', () => {
    const point = { left: 12, top: 76 };
    expect(giveWay(point, size, { ...usual, boxes: [{ left: 0, top: 0, width: 1280, height: 800 }] })).toEqual({ point, size });
  });

  it('is in the window, clear of the boxes wherever it was moved to, and rests there', () => {
    fc.assert(
      fc.property(overlays, boxes, fc.boolean(), (overlay, opened, canShrink) => {
        const start = within(overlay.point, overlay.size, window);
        const context = { window, boxes: opened, canShrink, scale: 1 };
        const now = giveWay(start, overlay.size, context);
        expect(now.point).toEqual(within(now.point, now.size, window));
        const hasChanged = now.point !== start || now.size !== overlay.size;
        expect(hasChanged).toBe(!isClear(start, overlay.size, opened) && isClear(now.point, now.size, opened));
        expect(giveWay(now.point, now.size, context)).toEqual(now);
      }),
    );
  });
});
