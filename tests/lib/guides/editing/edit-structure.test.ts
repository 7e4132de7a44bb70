import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyEdit } from '../../../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../../../lib/guides/editing/draft-edit';
import { draftArbitrary, idsOf } from './arbitrary-draft';
import { applyAll, outlineOf, smallDraft } from './small-draft';

const outlineAfter = (...edits: DraftEdit[]) => outlineOf(applyAll(smallDraft(), edits));

describe('moving', () => {
  it('up and then down is as before, and so is down and then up', () => {
    fc.assert(
      fc.property(
        draftArbitrary.chain((draft) => {
          const { sections, items } = idsOf(draft);
          return fc.tuple(fc.constant(draft), fc.constantFrom(...sections, ...items), fc.boolean());
        }),
        ([draft, part, isUpFirst]) => {
          const there = applyEdit(draft, { type: isUpFirst ? 'move-up' : 'move-down', part }).draft;
          fc.pre(there !== draft);
          expect(applyEdit(there, { type: isUpFirst ? 'move-down' : 'move-up', part }).draft).toEqual(draft);
        },
      ),
    );
  });

  it('takes an item with what is below it over the one beside it, and on into the next section', () => {
    expect(outlineAfter({ type: 'move-down', part: 'a' })).toEqual([
      '# Title s1',
      '- B: question',
      '- A: question',
      '  - A1: probe',
      '  - A2: probe',
      '# Title s2',
      '- C: question',
      '  - C1: probe',
    ]);
    expect(outlineAfter({ type: 'move-down', part: 'b' }).slice(4)).toEqual([
      '# Title s2',
      '- B: question',
      '- C: question',
      '  - C1: probe',
    ]);
  });

  it('takes a probe from one question to the next', () => {
    expect(outlineAfter({ type: 'move-down', part: 'a2' }).slice(1, 5)).toEqual([
      '- A: question',
      '  - A1: probe',
      '- B: question',
      '  - A2: probe',
    ]);
  });

  it('takes a section with its alternatives', () => {
    const draft = applyAll(smallDraft(), [
      { type: 'insert-section', after: 's1' },
      { type: 'set-alternative', section: 'n1', isAlternative: true },
      { type: 'move-down', part: 's1' },
    ]);
    expect(draft.sections.map(({ id, isAlternative }) => `${id}${isAlternative ? ' or' : ''}`)).toEqual(['s2', 's1', 'n1 or']);
  });
});

describe('levels', () => {
  it('in and out again is as before, for a question without marks', () => {
    fc.assert(
      fc.property(draftArbitrary, fc.nat(), (draft, seed) => {
        const plain = draft.sections.flatMap(({ items }) =>
          items.slice(1).filter((item) => item.kind !== 'probe' && !item.isConsent && item.priority === undefined),
        );
        const item = plain[seed % (plain.length || 1)];
        fc.pre(item !== undefined);
        const inside = applyEdit(draft, { type: 'indent', item: item.id }).draft;
        expect(inside).not.toEqual(draft);
        expect(applyEdit(inside, { type: 'outdent', item: item.id }).draft).toEqual(draft);
      }),
    );
  });

  it('makes a question a probe of the one before it', () => {
    expect(outlineAfter({ type: 'indent', item: 'b' }).slice(1, 5)).toEqual([
      '- A: question',
      '  - A1: probe',
      '  - A2: probe',
      '  - B: probe',
    ]);
    expect(outlineAfter({ type: 'set-kind', item: 'b', kind: 'probe' })).toEqual(outlineAfter({ type: 'indent', item: 'b' }));
  });

  it('makes a probe a question, with the probes after it below it', () => {
    const out = ['- A: question', '- A1: question', '  - A2: probe', '- B: question'];
    expect(outlineAfter({ type: 'outdent', item: 'a1' }).slice(1, 5)).toEqual(out);
    expect(outlineAfter({ type: 'set-kind', item: 'a1', kind: 'question' }).slice(1, 5)).toEqual(out);
  });
});

describe('sections', () => {
  it('begins one with the text of an item, and what follows goes with it', () => {
    const { draft, focus } = applyEdit(smallDraft(), { type: 'item-to-section', item: 'a1' });
    expect(outlineOf(draft).slice(0, 5)).toEqual(['# Title s1', '- A: question', '# A1', '- A2: question', '- B: question']);
    expect(draft.sections[1]?.budgetsMinutes).toEqual([null]);
    expect(focus).toBe('a1');
  });

  it.each([
    { text: '**2. Set-up (15m, optional)**', title: '2. Set-up', minutes: 15, isOptional: true },
    { text: 'Wrap-up (5-7 min)', title: 'Wrap-up', minutes: 7, isOptional: false },
    { text: 'No minutes here', title: 'No minutes here', minutes: null, isOptional: false },
  ])('reads the title that an item becomes as a heading: $text', ({ text, title, minutes, isOptional }) => {
    const { draft } = applyEdit(applyAll(smallDraft(), [{ type: 'set-text', item: 'b', text }]), { type: 'item-to-section', item: 'b' });
    const section = draft.sections.find(({ id }) => id === 'b');
    expect(section).toMatchObject({ title, isOptional });
    expect(section?.budgetsMinutes.every((found) => found === minutes)).toBe(true);
  });

  it('keeps what is no title of a long text', () => {
    const text = `${'word '.repeat(80)}end\nsecond line`;
    const { draft } = applyEdit(applyAll(smallDraft(), [{ type: 'set-text', item: 'b', text }]), { type: 'item-to-section', item: 'b' });
    const [title, item] = [draft.sections[1]?.title ?? '', draft.sections[1]?.items[0]];
    expect(title.length).toBeLessThanOrEqual(300);
    expect(`${title} ${item?.text}`.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
    expect(item?.kind).toBe('script');
  });

  it('makes a title an item of the section before, with aim and minutes', () => {
    const draft = applyAll(smallDraft(), [
      { type: 'set-aim', section: 's2', aim: 'Why' },
      { type: 'section-to-item', section: 's2', kind: 'question' },
    ]);
    expect(outlineOf(draft).slice(4)).toEqual(['- B: question', '- Title s2: question', '- Why: script', '- C: question', '  - C1: probe']);
    expect(draft.sections[0]?.budgetsMinutes).toEqual([20]);
  });

  it('splits one at an item, and joins the parts again', () => {
    const draft = smallDraft();
    const split = applyEdit(draft, { type: 'split-section', item: 'b' });
    expect(outlineOf(split.draft).slice(0, 6)).toEqual([
      '# Title s1',
      '- A: question',
      '  - A1: probe',
      '  - A2: probe',
      '# ',
      '- B: question',
    ]);
    expect(applyEdit(split.draft, { type: 'section-to-item', section: split.focus ?? '', kind: 'question' }).draft).toEqual(draft);
  });
});

describe('removing', () => {
  it('takes an item with what is below it, and gives the keyboard to the row before', () => {
    const { draft, focus } = applyEdit(smallDraft(), { type: 'remove', part: 'c' });
    expect(outlineOf(draft).at(-1)).toBe('# Title s2');
    expect(focus).toBe('s2');
  });

  it('takes an empty item alone: what was below it belongs to the item before', () => {
    expect(outlineAfter({ type: 'set-text', item: 'c', text: '' }, { type: 'remove', part: 'c' }).at(-1)).toBe('- C1: question');
  });

  it('leaves the alternatives to a section as a choice of their own', () => {
    const draft = applyAll(smallDraft(), [
      { type: 'insert-section', after: 's2' },
      { type: 'insert-section', after: 'n1' },
      { type: 'set-alternative', section: 'n1', isAlternative: true },
      { type: 'set-alternative', section: 'n2', isAlternative: true },
      { type: 'remove', part: 's2' },
    ]);
    expect(draft.sections.map(({ id, isAlternative }) => `${id}${isAlternative ? ' or' : ''}`)).toEqual(['s1', 'n1', 'n2 or']);
  });

  it('leaves the last section', () => {
    expect(outlineAfter({ type: 'remove', part: 's2' }, { type: 'remove', part: 's1' })[0]).toBe('# Title s1');
  });
});

describe('consent', () => {
  it('is asked for by one item', () => {
    const draft = applyAll(smallDraft(), [
      { type: 'set-consent', item: 'a', isConsent: true },
      { type: 'set-consent', item: 'c', isConsent: true },
    ]);
    expect(draft.sections.flatMap(({ items }) => items.filter(({ isConsent }) => isConsent).map(({ id }) => id))).toEqual(['c']);
  });
});
