import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../lib/guides/clean-text';
import { parseBlocks } from '../../../lib/guides/parse-blocks';
import { markdownArbitrary } from './arbitrary-guide';

describe('parseBlocks', () => {
  it('finds the same blocks in the same places, in one part or in many', () => {
    fc.assert(
      fc.property(markdownArbitrary, fc.integer({ min: 1, max: 40 }), (markdown, partLength) => {
        const source = cleanSource(markdown);
        expect(parseBlocks(source, { partLength })).toStrictEqual(parseBlocks(source));
      }),
    );
  });

  it('goes on with a list behind a blank line at which a part ended', () => {
    const source = '1. b\n  more\n\n1. b\n    more\n- a\n';
    expect(parseBlocks(source, { partLength: 4 })).toStrictEqual(parseBlocks(source));
  });

  it('says where a block begins that is too long for any guide', () => {
    expect(parseBlocks(`# a\n\n${'word\n'.repeat(120_000)}`)).toStrictEqual({ tooLongLine: 1 });
  });
});
