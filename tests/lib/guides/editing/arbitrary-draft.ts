import fc from 'fast-check';

import type { DraftEdit } from '../../../../lib/guides/editing/draft-edit';
import type { DraftSection, GuideDraft } from '../../../../lib/guides/guide-reading';

const KINDS = ['question', 'probe', 'action', 'script', 'hint'] as const;

const kind = fc.constantFrom(...KINDS);
const minutes = fc.integer({ min: 0, max: 40 });
/** A kind of item, its marks, and the kinds of what is below it. */
const shape = fc.record({
  kind,
  priority: fc.option(fc.constantFrom('essential' as const, 'if-time' as const)),
  below: fc.array(kind, { maxLength: 3 }),
});

type Item = DraftSection['items'][number];

/** Drafts in which every text is a word of its own, so that a lost one is seen. Some budgets may be unknown. */
export const draftArbitrary: fc.Arbitrary<GuideDraft> = fc
  .uniqueArray(fc.integer({ min: 5, max: 120 }), { minLength: 1, maxLength: 3 })
  .chain((formats) =>
    fc
      .array(
        fc.record({
          isOptional: fc.boolean(),
          isAlternative: fc.boolean(),
          hasAim: fc.boolean(),
          budgets: fc.array(fc.option(minutes, { freq: 8 }), { minLength: formats.length, maxLength: formats.length }),
          items: fc.array(shape, { maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 5 },
      )
      .map((sections) => buildDraft(formats, sections)),
  );

interface SectionShape {
  isOptional: boolean;
  isAlternative: boolean;
  hasAim: boolean;
  budgets: (number | null)[];
  items: { kind: Item['kind']; priority: 'essential' | 'if-time' | null; below: Item['kind'][] }[];
}

function buildDraft(formats: number[], shapes: SectionShape[]): GuideDraft {
  const sections = shapes.map((section, index): DraftSection => {
    const id = `s${index + 1}`;
    const items = section.items.map(({ kind: itemKind, priority, below }, itemIndex): Item => {
      const itemId = `${id}i${itemIndex + 1}`;
      const children = below.map((childKind, place) => ({
        id: `${itemId}c${place + 1}`,
        kind: childKind,
        text: `Word${itemId}c${place + 1}`,
      }));
      return {
        id: itemId,
        kind: itemKind,
        text: `Word${itemId}`,
        isConsent: index === 0 && itemIndex === 0,
        ...(priority && { priority }),
        children,
      };
    });
    return {
      id,
      title: `Title${id}`,
      isOptional: section.isOptional,
      ...(section.isAlternative && index > 0 && { isAlternative: true as const }),
      budgetsMinutes: section.budgets,
      aim: section.hasAim ? `Aim${id}` : '',
      items,
    };
  });
  return { title: 'Guide', formatsMinutes: formats.toSorted((one, other) => one - other), preface: '', sections, sourceNote: '' };
}

/** The ids of sections, and of items and those below them. */
export function idsOf({ sections }: GuideDraft): { sections: string[]; items: string[] } {
  const items = sections.flatMap((section) => section.items.flatMap((item) => [item.id, ...item.children.map(({ id }) => id)]));
  return { sections: sections.map(({ id }) => id), items };
}

/** All words of a draft, sorted. */
export function wordsOf(draft: GuideDraft): string[] {
  const texts = draft.sections.flatMap(({ title, aim, items }) => [
    title,
    aim,
    ...items.flatMap((item) => [item.text, ...item.children.map(({ text }) => text)]),
  ]);
  return texts
    .flatMap((text) => text.split(/\s+/))
    .filter((word) => word !== '')
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** Edits that move, turn or add what is there, and write nothing. */
export function structuralEdits(draft: GuideDraft): fc.Arbitrary<DraftEdit> {
  const { sections, items } = idsOf(draft);
  const section = fc.constantFrom(...sections);
  const item = fc.constantFrom(...items, 'nowhere');
  const part = fc.constantFrom(...sections, ...items, 'nowhere');
  const formatIndex = fc.nat({ max: 3 });
  const of = (type: DraftEdit['type'], fields: object): fc.Arbitrary<DraftEdit> =>
    fc.record({ type: fc.constant(type), ...fields }) as unknown as fc.Arbitrary<DraftEdit>;
  return fc.oneof(
    of('set-kind', { item, kind }),
    of('set-priority', { item, priority: fc.constantFrom('essential', 'if-time', null) }),
    of('set-consent', { item, isConsent: fc.boolean() }),
    of('set-optional', { section, isOptional: fc.boolean() }),
    of('set-alternative', { section, isAlternative: fc.boolean() }),
    of('set-minutes', { section, formatIndex, minutes }),
    of('insert-item', { after: part }),
    of('insert-section', { after: section }),
    of('indent', { item }),
    of('outdent', { item }),
    of('move-up', { part }),
    of('move-down', { part }),
    of('item-to-section', { item }),
    of('section-to-item', { section, kind }),
    of('split-section', { item }),
    of('add-format', { minutes: fc.integer({ min: 1, max: 200 }) }),
    of('remove-format', { formatIndex }),
    of('set-format-minutes', { formatIndex, minutes: fc.integer({ min: 1, max: 200 }), isProportional: fc.boolean() }),
    of('propose-budgets', { formatIndex }),
  );
}
