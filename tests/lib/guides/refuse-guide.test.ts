import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_GUIDE_CHARACTERS } from '../../../lib/guides/check-source';
import { readGuide } from '../../../lib/guides/read-guide';
import { markdownArbitrary } from './arbitrary-guide';

function problemOf(markdown: string): unknown {
  const reading = readGuide(markdown);
  return reading.ok ? null : reading.problem;
}

describe('readGuide on what is no guide', () => {
  it.each([
    ['', { code: 'empty' }],
    [' \n\t\uFEFF\u00A0', { code: 'empty' }],
    ['# T\n\nNo section here.', { code: 'no-sections' }],
    ['Just text', { code: 'no-sections' }],
    ['a\n\u0000PNG', { code: 'binary', line: 2 }],
    [`a\n${'\u0001\uFFFD'.repeat(9)}`, { code: 'binary', line: 2 }],
    ['# T\n\n## A (5 min)\n\n## Warm-up (fife min)', { code: 'budget-not-a-number', line: 5, title: 'Warm-up', found: 'fife min' }],
    [
      '---\na: b\n---\r\n# T\r\n\r\n## [Optional] W (~abc / 10 min)',
      { code: 'budget-not-a-number', line: 6, title: 'W', found: '~abc / 10 min' },
    ],
    ['# T\n\nFormats: 5 / 9 min\n\n## A (1 / 2 / 3 min)', { code: 'too-many-budgets', line: 5, title: 'A', found: 3, expected: 2 }],
    ['# T\n\n## A (5000 min)', { code: 'over-limit', limit: 'minutes', line: 3 }],
    [`# T\n\n## ${'A'.repeat(301)} (5 min)`, { code: 'over-limit', limit: 'titleLength', line: 3 }],
    [`# T\n\n## ${'<!--'.repeat(20_000)} (5 min)`, { code: 'over-limit', limit: 'titleLength', line: 3 }],
    [`# T\n\n## A (5 min)\n\n${'- q\n'.repeat(2001)}`, { code: 'over-limit', limit: 'items', line: 3 }],
    [`# T\n\n${'## A (1 min)\n'.repeat(501)}`, { code: 'over-limit', limit: 'sections', line: 503 }],
    [`# T\n\n## A (5 min)\n\n${'word '.repeat(4001)}`, { code: 'over-limit', limit: 'textLength', line: 3 }],
    [`${'> '.repeat(5000)}a`, { code: 'too-nested', line: 1 }],
    [`${'- '.repeat(5000)}a`, { code: 'too-nested', line: 1 }],
    [`${'>'.repeat(40)}\u00A0> a`, { code: 'too-nested', line: 1 }],
    [`# T\n\n- a\n${'b\n'.repeat(2001)}`, { code: 'over-limit', limit: 'textLength', line: 3 }],
  ])('refuses example %# and says why', (markdown, problem) => {
    expect(problemOf(markdown)).toStrictEqual(problem);
  });

  it('refuses a text of 5 MB without parsing it', () => {
    expect(problemOf('a'.repeat(5_000_000))).toStrictEqual({ code: 'too-large', characters: 5_000_000, limit: MAX_GUIDE_CHARACTERS });
  });

  it('refuses a long run of lines that no guide has', () => {
    expect(problemOf(`# T\n\n${'a,b,c\n'.repeat(100_000)}`)).toMatchObject({ code: 'over-limit', limit: 'textLength' });
  });
});

describe('readGuide on any text at all', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(markdownArbitrary, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (markdown) => {
        readGuide(markdown);
      }),
    );
  });
});
