import { describe, expect, it } from 'vitest';

import { formatElapsed, formatLeft } from '../../../lib/domain/clock-text';

describe('formatElapsed', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [1_000, '0:01'],
    [59_999, '0:59'],
    [61_900, '1:01'],
    [600_000, '10:00'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [3_661_000, '1:01:01'],
    [36_000_000, '10:00:00'],
    [-200_000, '3:20'],
    [-500, '0:00'],
    [66_666.67, '1:06'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatElapsed(ms)).toBe(text);
  });
});

describe('formatLeft', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [1_000, '0:01'],
    [61_100, '1:02'],
    [59_001, '1:00'],
    [3_599_001, '1:00:00'],
    [-1_000, '0:01'],
    [-1_999, '0:01'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatLeft(ms)).toBe(text);
  });
});
