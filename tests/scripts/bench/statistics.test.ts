import { describe, expect, it } from 'vitest';

import { medianOf, quantileOf, spreadOf } from '../../../scripts/bench/statistics';

describe('quantiles', () => {
  it('are values that were measured, whatever their order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantileOf(values, 0.95)).toBe(95);
    expect(medianOf(values)).toBe(50);
    expect(medianOf([3, 1, 2])).toBe(2);
  });

  it('of one value are that value', () => {
    expect(quantileOf([7], 0.95)).toBe(7);
    expect(spreadOf([7])).toBe(0);
  });

  it('do not exist without values', () => {
    expect(() => medianOf([])).toThrow(RangeError);
  });
});
