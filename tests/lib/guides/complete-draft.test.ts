import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../../lib/guides/complete-draft';
import type { DraftSection, GuideDraft } from '../../../lib/guides/guide-reading';
import { readGuide } from '../../../lib/guides/read-guide';

function draftOf(markdown: string): GuideDraft {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error('refused');
  return reading.draft;
}

const DRAFT = draftOf('## A (X min)\n- May we record?\n\n## B (5 / 9 min)\n- q');

/** The draft with a title, budgets for its first section, and other values for its sections. */
function filled(...changes: Partial<DraftSection>[]): GuideDraft {
  const sections = DRAFT.sections.map((section, index) => ({
    ...section,
    ...(index === 0 ? { budgetsMinutes: [2, 3] } : {}),
    ...changes[index],
  }));
  return { ...DRAFT, title: ' T ', sections };
}

describe('completeDraft', () => {
  it('says what is missing', () => {
    const sections = DRAFT.sections.map((section, index) => (index === 1 ? { ...section, title: ' ' } : section));
    expect(completeDraft({ ...DRAFT, sections })).toStrictEqual({
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
    expect(completeDraft({ ...filled({}, { isOptional: true }), formatsMinutes: [5, 20] })).toMatchObject({
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
    expect(completeDraft({ ...filled(), formatsMinutes: [30, 9] })).toMatchObject({
      guide: { formatsMinutes: [9, 30], sections: [{ budgetsMinutes: [3, 2] }, { budgetsMinutes: [9, 5] }] },
    });
  });

  it('refuses two formats of one length, and minutes that no format has', () => {
    expect(completeDraft({ ...filled(), formatsMinutes: [9, 9] })).toStrictEqual({ ok: false, missing: [{ code: 'same-formats' }] });
    expect(completeDraft(filled({}, { budgetsMinutes: [-1, 9] }))).toStrictEqual({
      ok: false,
      missing: [{ code: 'invalid', path: ['sections', 1, 'budgetsMinutes', 0] }],
    });
    expect(completeDraft(filled({}, { budgetsMinutes: [Number.NaN, 9] }))).toMatchObject({ ok: false });
  });

  it('leaves the draft it came from as it was', () => {
    const draft = filled();
    const before = structuredClone(draft);
    completeDraft(draft);
    expect(draft).toStrictEqual(before);
  });
});
