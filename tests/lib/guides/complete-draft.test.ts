import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../../lib/guides/complete-draft';
import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { readGuide } from '../../../lib/guides/read-guide';
import { setBudget, setConsent, setFormat, setOptional, setSectionTitle, setTitle } from '../../../lib/guides/revise-draft';

function draftOf(markdown: string): GuideDraft {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error('refused');
  return reading.draft;
}

const DRAFT = draftOf('## A (X min)\n- May we record?\n\n## B (5 / 9 min)\n- q');

describe('completeDraft', () => {
  it('says what is missing', () => {
    expect(completeDraft(setSectionTitle(DRAFT, 1, ' '))).toStrictEqual({
      ok: false,
      missing: [
        { code: 'title' },
        { code: 'budget', sectionIndex: 0, formatIndex: 0 },
        { code: 'budget', sectionIndex: 0, formatIndex: 1 },
        { code: 'section-title', sectionIndex: 1 },
      ],
    });
  });

  it('makes a guide when everything is known', () => {
    const filled = setBudget(setBudget(setTitle(DRAFT, ' T '), 0, 0, 2), 0, 1, 3);
    const completion = completeDraft(setOptional(setFormat(filled, 1, 20), 1, true));
    expect(completion).toMatchObject({
      ok: true,
      guide: {
        title: 'T',
        formatsMinutes: [5, 20],
        sections: [
          { budgetsMinutes: [2, 3], isOptional: false },
          { budgetsMinutes: [5, 9], isOptional: true },
        ],
      },
    });
  });

  it('puts formats in order, with the budgets that belong to them', () => {
    const filled = setBudget(setBudget(setTitle(DRAFT, 'T'), 0, 0, 2), 0, 1, 3);
    expect(completeDraft(setFormat(filled, 0, 30))).toMatchObject({
      guide: { formatsMinutes: [9, 30], sections: [{ budgetsMinutes: [3, 2] }, { budgetsMinutes: [9, 5] }] },
    });
  });

  it('refuses two formats of one length, and minutes that no format has', () => {
    const filled = setBudget(setBudget(setTitle(DRAFT, 'T'), 0, 0, 2), 0, 1, 3);
    expect(completeDraft(setFormat(filled, 0, 9))).toStrictEqual({ ok: false, missing: [{ code: 'same-formats' }] });
    expect(completeDraft(setBudget(filled, 1, 0, -1))).toStrictEqual({
      ok: false,
      missing: [{ code: 'invalid', path: ['sections', 1, 'budgetsMinutes', 0] }],
    });
    expect(completeDraft(setBudget(filled, 1, 0, Number.NaN))).toMatchObject({ ok: false });
  });
});

describe('a revision', () => {
  it('leaves the draft it came from as it was', () => {
    const before = structuredClone(DRAFT);
    setBudget(setOptional(setSectionTitle(setFormat(setTitle(DRAFT, 'x'), 0, 1), 0, 'y'), 0, true), 0, 0, 7);
    expect(DRAFT).toStrictEqual(before);
  });

  it('chooses another consent question, or none', () => {
    const consents = (draft: GuideDraft): string[] =>
      draft.sections.flatMap(({ items }) => items.filter(({ isConsent }) => isConsent).map(({ id }) => id));
    expect(consents(DRAFT)).toStrictEqual(['s1i1']);
    expect(consents(setConsent(DRAFT, 's2i1'))).toStrictEqual(['s2i1']);
    expect(consents(setConsent(DRAFT, null))).toStrictEqual([]);
  });
});
