import { describe, expect, it } from 'vitest';
import { fuzzText } from '../../../scripts/fuzz/fuzz-text';

const FIXTURES = ['# One\n\n## A (5 min)\n\n- a?', '# Two\n\n- b'];
const textsOf = (seed: number) => Array.from({ length: 200 }, (_, number) => fuzzText(seed, number, FIXTURES));

describe('fuzzText', () => {
  it('makes the same text again for the same seed and number', () => {
    expect(textsOf(7)).toStrictEqual(textsOf(7));
  });

  it('makes other texts for another number and for another seed', () => {
    const texts = [...textsOf(7), ...textsOf(8)];
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.95);
  });
});
