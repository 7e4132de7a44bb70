import { describe, expect, it } from 'vitest';
import { fixtureTexts } from '../../../scripts/fuzz/fixture-texts';
import { type Failure, fuzzRun } from '../../../scripts/fuzz/fuzz-run';

const SEED = 3;
const TEXTS = 300;

describe('a short run of the fuzz', () => {
  it('finds no text that throws, loses a word or does not come back from print', async () => {
    const failures: Failure[] = [];
    const numbers = Array.from({ length: TEXTS }, (_, number) => number);
    const tally = fuzzRun(
      { seed: SEED, numbers, fixtures: await fixtureTexts(), isTimed: false },
      { onFailure: (failure) => failures.push(failure) },
    );
    expect(failures).toStrictEqual([]);
    expect(tally.texts).toBe(TEXTS);
    // A run in which hardly anything is a guide would prove nothing.
    expect(tally.read).toBeGreaterThan(TEXTS / 3);
  }, 60_000);
});
