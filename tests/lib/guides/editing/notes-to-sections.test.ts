import { describe, expect, it } from 'vitest';

import { applyEdit } from '../../../../lib/guides/editing/apply-edit';
import type { GuideDraft } from '../../../../lib/guides/guide-reading';
import { printableDraft } from '../../../../lib/guides/editing/printable-draft';
import { printGuide } from '../../../../lib/guides/print-guide';
import { readGuide } from '../../../../lib/guides/read-guide';
import { lostWords } from '../lost-words';
import { fixtureFiles } from '../person-reading';
import { outlineOf, smallDraft } from './small-draft';

const NOTES = 'Made in May.\n\n### Wrap-up (5 min)\n\n- What else?\n  - Who?\n\n#### More\n\nThank you.\n\n### Last\n\n- [ ] Say goodbye';

describe('notes that are run after all', () => {
  it('become the last sections, each of the highest headings with what stands below it', () => {
    const { draft, focus } = applyEdit({ ...smallDraft(), sourceNote: NOTES }, { type: 'notes-to-sections', notes: 'sourceNote' });
    expect(draft.sourceNote).toBe('Made in May.');
    expect(outlineOf(draft).slice(-7)).toEqual([
      '# Wrap-up',
      '- What else?: question',
      '  - Who?: probe',
      '- #### More: script',
      '- Thank you.: script',
      '# Last',
      '- Say goodbye: action',
    ]);
    expect(draft.sections.map(({ budgetsMinutes }) => budgetsMinutes[0])).toEqual([10, 10, 5, null]);
    expect(focus).toBe(draft.sections[2]?.id);
    expect(new Set(draft.sections.map(({ id }) => id)).size).toBe(4);
  });

  it('become the first sections where they stood before them', () => {
    const { draft } = applyEdit({ ...smallDraft(), preface: '## [Or] Hello\n\n- Who?' }, { type: 'notes-to-sections', notes: 'preface' });
    expect([draft.preface, outlineOf(draft).slice(0, 2), draft.sections[0]?.isAlternative]).toEqual([
      '',
      ['# [Or] Hello', '- Who?: question'],
      undefined,
    ]);
  });

  it('keep the mark of what asks for consent, where the guide has no such item', () => {
    const sourceNote = '## Intro\n\n- Consent: May I record?\n\n## Last\n\n- Consent: Shall I go on recording?';
    const edit = { type: 'notes-to-sections', notes: 'sourceNote' } as const;
    const consents = (draft: GuideDraft) =>
      draft.sections.flatMap(({ items }) => items.filter(({ isConsent }) => isConsent).map(({ text }) => text));
    const before = { ...smallDraft(), sourceNote };
    expect(consents(applyEdit(before, edit).draft)).toEqual(['May I record?']);
    const withOwn = applyEdit(before, { type: 'set-consent', item: 'a', isConsent: true }).draft;
    expect(consents(applyEdit(withOwn, edit).draft)).toEqual(['A']);
  });

  it.each(['', 'No heading here.', '```\n# code\n```'])('stay as they are without a heading: %j', (sourceNote) => {
    const before = { ...smallDraft(), sourceNote };
    expect(applyEdit(before, { type: 'notes-to-sections', notes: 'sourceNote' }).draft).toBe(before);
  });

  it.each(fixtureFiles)('keep every word, and come back from print: $name', ({ markdown }) => {
    const text = markdown.replaceAll('\r', '');
    const { draft } = applyEdit({ ...smallDraft(), preface: text }, { type: 'notes-to-sections', notes: 'preface' });
    expect(lostWords(text, draft)).toEqual([]);
    const printable = printableDraft(draft);
    const again = readGuide(printGuide(printable));
    expect(again.ok && outlineOf(again.draft)).toEqual(outlineOf(printable));
  });
});
