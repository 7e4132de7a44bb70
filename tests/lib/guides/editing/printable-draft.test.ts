import { describe, expect, it } from 'vitest';

import { applyEdit } from '../../../../lib/guides/editing/apply-edit';
import { carryIds } from '../../../../lib/guides/editing/carry-ids';
import { printableDraft, writtenDraft } from '../../../../lib/guides/editing/printable-draft';
import { numberItems } from '../../../../lib/guides/number-items';
import type { GuideDraft } from '../../../../lib/guides/guide-reading';
import { smallGuide } from '../../../support/guide';

const draft: GuideDraft = smallGuide;

function renumbered(edited: GuideDraft): GuideDraft {
  return { ...structuredClone(edited), sections: numberItems(structuredClone(edited.sections)) };
}

describe('a draft as it is printed', () => {
  it('is the draft itself when all is written', () => {
    expect(printableDraft(draft)).toBe(draft);
  });

  it('leaves out an item and a section that are still to be written', () => {
    const { draft: withItem } = applyEdit(draft, { type: 'insert-item', after: 's2i1' });
    const { draft: withSection } = applyEdit(withItem, { type: 'insert-section', after: 's2' });
    expect(printableDraft(withSection)).toEqual(draft);
  });

  it('keeps what is below an item that was emptied', () => {
    const below = applyEdit(draft, { type: 'indent', item: 's2i2' }).draft;
    const emptied = applyEdit(below, { type: 'set-text', item: 's2i1', text: '' }).draft;
    expect(printableDraft(emptied).sections[1]?.items.map(({ text }) => text)).toEqual(['What costs you most?']);
  });

  it('has a title for a section that lost its own, which is not taken for written', () => {
    const untitled = applyEdit(draft, { type: 'set-section-title', section: 's2', title: ' ' }).draft;
    expect(printableDraft(untitled).sections[1]?.title).toBe('Untitled');
    expect(writtenDraft(untitled).sections[1]?.title).toBe(' ');
  });

  it('leaves out blank goals', () => {
    const goals = applyEdit(draft, { type: 'set-goals', goals: ['First', ''] }).draft;
    expect(printableDraft(goals).goals).toEqual(['First']);
    expect('goals' in printableDraft(applyEdit(draft, { type: 'set-goals', goals: [''] }).draft)).toBe(false);
  });
});

describe('ids carried over to a draft that was read again', () => {
  it('are the same, and so are the objects, when nothing changed', () => {
    const { draft: inserted } = applyEdit(draft, { type: 'insert-item', after: 's2i1' });
    const written = applyEdit(inserted, { type: 'set-text', item: 'n1', text: 'New' }).draft;
    const carried = carryIds(written, renumbered(written));
    expect(carried.draft.sections.every((section, index) => section === written.sections[index])).toBe(true);
    expect([carried.ids.get('s2i2'), carried.ids.get('s2i3')]).toEqual(['n1', 's2i2']);
  });

  it('stay with what was only changed, and are new for what is new', () => {
    const changed = applyEdit(draft, { type: 'set-text', item: 's2i1', text: 'Other words' }).draft;
    const longer = applyEdit(changed, { type: 'insert-item', after: 's1' }).draft;
    const next = renumbered(applyEdit(longer, { type: 'set-text', item: 'n1', text: 'First' }).draft);
    const { draft: carried, ids } = carryIds(draft, next);
    expect(carried.sections[1]?.items.map(({ id }) => id)).toEqual(['s2i1', 's2i2']);
    expect(carried.sections[0]?.items.map(({ id }) => id)).toEqual(['n1', 's1i1', 's1i2']);
    expect(ids.get('s1i1')).toBe('n1');
    expect(carried.sections[2]).toBe(draft.sections[2]);
  });

  it('follow a section that stands elsewhere', () => {
    const moved = renumbered(applyEdit(draft, { type: 'move-down', part: 's1' }).draft);
    expect(
      carryIds(draft, moved)
        .draft.sections.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['s2', 's1']);
  });
});
