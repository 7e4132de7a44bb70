import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitText } from '../../../lib/domain/fit-text';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';

describe('a text in a width', () => {
  it('stays whole where there is room, is cut with an ellipsis where there is less, and goes where too little would be left', () => {
    expect([20, 6, 2, 0, -5].map((width) => fitText('Warm-up questions', width))).toEqual(['Warm-up questions', 'Warm-up…', '', '', '']);
  });

  it('is cut between the characters that people see', () => {
    expect(fitText('\u{1f1e9}\u{1f1ea}'.repeat(10), 5.5)).toBe(`${'\u{1f1e9}\u{1f1ea}'.repeat(4)}…`);
  });

  it('never grows beyond a wider room, and is the text or its beginning', () => {
    fc.assert(
      fc.property(arbitraryHostileText, fc.double({ min: -1, max: 40, noNaN: true }), (text, width) => {
        const fitted = fitText(text, width);
        expect(fitted === text || text.startsWith(fitted.replace(/…$/u, ''))).toBe(true);
        expect(fitText(text, width + 5).length).toBeGreaterThanOrEqual(fitted.length);
      }),
    );
  });
});
