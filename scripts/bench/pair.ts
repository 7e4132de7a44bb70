import type { ExtensionBrowser } from '../driver/open-browser.ts';

/** The same thing of the bare extension and of Fieldguide. */
export interface Pair<Value> {
  bare: Value;
  product: Value;
}

/** Which of the two is measured. */
export type Side = keyof Pair<unknown>;

/** The two browsers: the same Chromium, each with one of the two extensions. */
export type Browsers = Pair<ExtensionBrowser>;

/**
 * Measures both sides `rounds` times. They take turns, and every second round the other one begins, so that a machine that is slow for a
 * while is slow for both.
 */
export async function takeTurns<Value>(rounds: number, measure: (side: Side) => Promise<Value>): Promise<Pair<Value[]>> {
  const values: Pair<Value[]> = { bare: [], product: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order: Side[] = round % 2 === 0 ? ['bare', 'product'] : ['product', 'bare'];
    for (const side of order) values[side].push(await measure(side));
  }
  return values;
}

/** Turns both sides of a pair into something else. */
export function mapPair<From, To>({ bare, product }: Pair<From>, turn: (from: From) => To): Pair<To> {
  return { bare: turn(bare), product: turn(product) };
}
