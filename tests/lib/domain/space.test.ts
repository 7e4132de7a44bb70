import { describe, expect, it } from 'vitest';

import { freeBytes, isSpaceShort } from '../../../lib/domain/space';

const MB = 1_000_000;

describe('space', () => {
  it.each([
    ['plenty', { usage: 50 * MB, quota: 10_000 * MB }, false],
    ['less than 200 MB left', { usage: 801 * MB, quota: 1_000 * MB }, true],
    ['200 MB left of little', { usage: 100 * MB, quota: 300 * MB }, false],
    ['more than 80 % used', { usage: 8_100 * MB, quota: 10_000 * MB }, true],
    ['an unknown quota', { usage: 5 * MB }, false],
    ['a quota that was used up', { usage: 20 * MB, quota: 10 * MB }, true],
  ])('with %s', (_what, estimate, isShort) => {
    expect(isSpaceShort(estimate)).toBe(isShort);
  });

  it('left is never below nothing', () => {
    expect([freeBytes({ usage: 3, quota: 2 }), freeBytes({ usage: 1, quota: 5 }), freeBytes({})]).toEqual([0, 4, null]);
  });
});
