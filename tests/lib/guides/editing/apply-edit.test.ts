import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { guideSchema } from '../../../../lib/domain/guide';
import { applyEdit } from '../../../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../../../lib/guides/editing/draft-edit';
import { printableDraft } from '../../../../lib/guides/editing/printable-draft';
import type { GuideDraft } from '../../../../lib/guides/guide-reading';
import { normaliseGuide } from '../../../../lib/guides/normalise-guide';
import { printGuide } from '../../../../lib/guides/print-guide';
import { readGuide } from '../../../../lib/guides/read-guide';
import { applyAll, smallDraft } from './small-draft';
import { draftArbitrary, idsOf, structuralEdits, wordsOf } from './arbitrary-draft';

/** A draft with minutes and words wherever some are missing, as the schema wants them. */
function filled(draft: GuideDraft): GuideDraft {
  const text = (written: string) => (written.trim() === '' ? 'written' : written);
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      title: text(section.title),
      budgetsMinutes: section.budgetsMinutes.map((minutes) => minutes ?? 1),
      items: section.items.map((item) => ({
        ...item,
        text: text(item.text),
        children: item.children.map((child) => ({ ...child, text: text(child.text) })),
      })),
    })),
  };
}

const edited = draftArbitrary.chain((draft) => fc.tuple(fc.constant(draft), fc.array(structuralEdits(draft), { maxLength: 6 })));
const draftAndEdit = draftArbitrary.chain((draft) => fc.tuple(fc.constant(draft), structuralEdits(draft)));

describe('an edit of a draft', () => {
  it('leaves a guide a guide', () => {
    fc.assert(
      fc.property(edited, ([draft, edits]) => {
        const result = guideSchema.safeParse(filled(applyAll(draft, edits)));
        expect(result.error?.issues ?? []).toEqual([]);
      }),
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(edited, ([draft, edits]) => {
        expect(wordsOf(applyAll(draft, edits))).toEqual(wordsOf(draft));
      }),
    );
  });

  it('is in the Markdown, which is read back as the same guide', () => {
    fc.assert(
      fc.property(edited, ([draft, edits]) => {
        const printable = printableDraft(applyAll(draft, edits));
        const reading = readGuide(printGuide(printable));
        expect(reading.ok && reading.draft).toEqual(normaliseGuide(printable));
      }),
    );
  });

  it('never makes the first section an alternative', () => {
    fc.assert(
      fc.property(edited, ([draft, edits]) => {
        expect(applyAll(draft, edits).sections[0]?.isAlternative).toBe(undefined);
      }),
    );
  });

  it('changes nothing of the draft it is given', () => {
    fc.assert(
      fc.property(draftAndEdit, ([draft, edit]) => {
        const before = structuredClone(draft);
        applyEdit(draft, edit);
        expect(draft).toEqual(before);
      }),
    );
  });

  it('gives the keyboard to something that is there', () => {
    fc.assert(
      fc.property(draftAndEdit, ([draft, edit]) => {
        const { draft: after, focus } = applyEdit(draft, edit);
        const { sections, items } = idsOf(after);
        expect([null, ...sections, ...items]).toContain(focus);
      }),
    );
  });

  it('makes new objects of what it changes only', () => {
    const draft = smallDraft();
    const after = applyEdit(draft, { type: 'set-text', item: 'a1', text: 'other' }).draft;
    expect(after.sections[1]).toBe(draft.sections[1]);
    expect(after.sections[0]?.items[1]).toBe(draft.sections[0]?.items[1]);
    expect(after.sections[0]?.items[0]?.children[1]).toBe(draft.sections[0]?.items[0]?.children[1]);
    expect(after.sections[0]?.items[0]?.children[0]?.text).toBe('other');
  });

  it.each<DraftEdit>([
    { type: 'set-text', item: 'nowhere', text: 'x' },
    { type: 'set-section-title', section: 'nowhere', title: 'x' },
    { type: 'set-minutes', section: 's1', formatIndex: 7, minutes: 3 },
    { type: 'indent', item: 'a' },
    { type: 'outdent', item: 'b' },
    { type: 'move-up', part: 's1' },
    { type: 'section-to-item', section: 's1', kind: 'question' },
    { type: 'remove-format', formatIndex: 0 },
    { type: 'add-format', minutes: 20 },
    { type: 'set-alternative', section: 's1', isAlternative: true },
    { type: 'set-optional', section: 's1', isOptional: false },
    { type: 'set-priority', item: 'a1', priority: 'essential' },
  ])('that cannot be done gives the same draft: $type', (edit) => {
    const draft = smallDraft();
    expect(applyEdit(draft, edit).draft).toBe(draft);
  });

  it('refuses what a guide cannot hold', () => {
    const section = { title: 'Title', isOptional: false, budgetsMinutes: [1], aim: '', items: [] };
    const full = { ...smallDraft(), sections: Array.from({ length: 500 }, (_, index) => ({ ...section, id: `s${index}` })) };
    expect(applyEdit(full, { type: 'insert-section', after: 's3' }).draft).toBe(full);
  });
});
