import { describe, expect, it } from 'vitest';
import { builtInGuides } from '../../../lib/guides/built-in-guides';
import { printGuide } from '../../../lib/guides/print-guide';

describe('builtInGuides', () => {
  it('has the end-user interview with its six sections', () => {
    const guide = builtInGuides().find(({ id }) => id === 'built-in/end-user-interview')?.guide;
    expect(guide?.title).toBe('End-user interview');
    expect(guide?.formatsMinutes).toStrictEqual([30, 60]);
    expect(guide?.sections.map(({ title, budgetsMinutes, isOptional }) => [title, budgetsMinutes, isOptional])).toStrictEqual([
      ['Housekeeping', [5, 5], false],
      ['Warm-up questions', [3, 10], false],
      ['Meaty questions', [15, 25], false],
      ['Observer questions', [0, 5], true],
      ['Turn the tables', [5, 10], false],
      ['Wrap it up', [3, 3], false],
    ]);
  });

  describe.each(builtInGuides())('$id', ({ guide, markdown }) => {
    it('is written just as it would be printed', () => {
      expect(printGuide(guide)).toBe(markdown);
    });

    it('gives every section an aim and items, and asks once for consent', () => {
      expect(guide.sections.filter(({ aim, items }) => aim === '' || items.length === 0)).toStrictEqual([]);
      expect(guide.sections.flatMap(({ items }) => items).filter(({ isConsent }) => isConsent)).toHaveLength(1);
    });
  });
});
