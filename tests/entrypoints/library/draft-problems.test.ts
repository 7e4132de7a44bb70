import { describe, expect, it } from 'vitest';

import { findMissing } from '../../../entrypoints/library/draft-problems';
import { smallDraft } from '../../lib/guides/editing/small-draft';

describe('what is missing in a draft', () => {
  it('names a section without a title by its place, and says each thing once', () => {
    const draft = smallDraft();
    const [first, second] = draft.sections;
    if (!first || !second) throw new Error('The draft has two sections');
    const sections = [
      { ...first, budgetsMinutes: [null, null] },
      { ...second, title: '', budgetsMinutes: [5, null] },
    ];
    expect([...findMissing({ ...draft, formatsMinutes: [20, 40], sections })]).toEqual([
      ['budget:s1', '“Title s1” has no minutes for 20 or 40 min.'],
      ['s2', 'Section 2 has no title. Give it one.'],
      ['budget:s2', 'Section 2 has no minutes for 40 min.'],
    ]);
  });
});
