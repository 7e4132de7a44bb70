import { guideText } from './guide-text.ts';
import { hardText } from './hard-text.ts';
import { mutateText } from './mutate-text.ts';
import { createRandom, type Random } from './random.ts';
import { unicodeText, wildText } from './wild-text.ts';

/** How many texts in ten are made which way. */
const KINDS = ['mutated', 'mutated', 'mutated', 'guide', 'guide', 'guide', 'wild', 'wild', 'unicode', 'hard'] as const;

function makeText(random: Random, fixtures: readonly string[]): string {
  switch (random.pick(KINDS)) {
    case 'mutated':
      return mutateText(random.pick(fixtures), random, fixtures);
    case 'guide':
      return guideText(random);
    case 'wild':
      return wildText(random);
    case 'unicode':
      return unicodeText(random);
    case 'hard':
      return hardText(random);
  }
}

/** The text with a number in the run of a seed; `fixtures` are the texts to change. */
export function fuzzText(seed: number, number: number, fixtures: readonly string[]): string {
  const random = createRandom(seed, number);
  const text = makeText(random, fixtures);
  return random.chance(0.1) ? mutateText(text, random, fixtures) : text;
}
