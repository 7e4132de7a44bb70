/** The value that a share `quantile` (0 to 1) of the values does not exceed, taken from the values themselves. Throws a RangeError without values. */
export function quantileOf(values: readonly number[], quantile: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is nothing that was measured.');
  return value;
}

/** The value in the middle; the lower one of the two when their number is even. */
export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5);

/** Half the width of the middle half of the values: how far a single one lies off without a reason. */
export const spreadOf = (values: readonly number[]): number => (quantileOf(values, 0.75) - quantileOf(values, 0.25)) / 2;
