import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { patchBetween } from '../../../components/library/patch-between';
import { applyPatch, invertPatch, joinPatches, touches } from '../../../entrypoints/library/text-patch';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
/** Texts that have much in common, as two moments of one text do. */
const similar = fc.tuple(text, text, text, text).map(([head, a, b, tail]): [string, string] => [head + a + tail, head + b + tail]);

const isWhole = (part: string) => !/\p{Surrogate}/u.test(part);

describe('a patch between two texts', () => {
  it('makes the one of the other, and is taken back by its inverse', () => {
    fc.assert(
      fc.property(similar, ([before, after]) => {
        const patch = patchBetween(before, after);
        if (patch === null) return before === after;
        return applyPatch(before, patch) === after && applyPatch(after, invertPatch(patch)) === before;
      }),
    );
  });

  it('is as small as it can be', () => {
    expect(patchBetween('one two three', 'one 2 three')).toEqual({ from: 4, removed: 'two', inserted: '2' });
    expect(patchBetween('aa', 'aaa')).toEqual({ from: 2, removed: '', inserted: 'a' });
  });

  it('cuts no character in half', () => {
    const patch = patchBetween('a😀b', 'a😁b');
    expect(patch && [patch.removed, patch.inserted].every(isWhole)).toBe(true);
    fc.assert(
      fc.property(similar, ([before, after]) => {
        const found = patchBetween(before, after);
        return found === null || [found.removed, found.inserted].every(isWhole);
      }),
    );
  });

  it('is refused by a text that it does not belong to', () => {
    expect(applyPatch('short', { from: 9, removed: '', inserted: 'x' })).toBeNull();
    expect(applyPatch('short', { from: 0, removed: 'long', inserted: 'x' })).toBeNull();
  });
});

describe('two patches that touch', () => {
  it('are joined to one that does what both do', () => {
    fc.assert(
      fc.property(text, text, text, (first, second, third) => {
        const [one, two] = [patchBetween(first, second), patchBetween(second, third)];
        if (!one || !two || !touches(one, two)) return true;
        const joined = joinPatches(one, two);
        return applyPatch(first, joined) === third && applyPatch(third, invertPatch(joined)) === first;
      }),
      { numRuns: 2_000 },
    );
  });

  it('lie in the same place or beside one another', () => {
    const typed = { from: 3, removed: '', inserted: 'abc' };
    expect(touches(typed, { from: 6, removed: '', inserted: 'd' })).toBe(true);
    expect(touches(typed, { from: 2, removed: 'x', inserted: '' })).toBe(true);
    expect(touches(typed, { from: 8, removed: '', inserted: 'd' })).toBe(false);
  });
});
