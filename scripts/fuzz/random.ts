/** A source of chance that gives the same again for the same seed. */
export interface Random {
  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number;
  /** True in a share (0 to 1) of the cases. */
  chance(share: number): boolean;
  /** One of the values. Throws a RangeError without values. */
  pick<Value>(values: readonly Value[]): Value;
  /** What `make` gives, between `least` and `most` times. */
  times<Value>(least: number, most: number, make: () => Value): Value[];
}

/** Chance from a seed and a number, such as that of a text: neighbours have nothing in common. */
export function createRandom(seed: number, number = 0): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (share) => next() < share,
    pick(values) {
      const place = below(values.length);
      if (values.length === 0) throw new RangeError('There is nothing to pick from.');
      return values[place] as (typeof values)[number];
    },
    times: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}
