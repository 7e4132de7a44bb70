import { z } from 'zod';

/** Bounds that keep a guide within what a panel can show and a database can hold; each is far above any guide seen in use. */
export const GUIDE_LIMITS = {
  /** Characters in a title. */
  titleLength: 300,
  /** Characters in one item or aim. */
  textLength: 20_000,
  /** Characters in the notes of a guide: its preface or its source note. A research plan may stand there. */
  notesLength: 1_048_576,
  /** Sections in a guide. */
  sections: 500,
  /** Items below one section or one item. */
  items: 2_000,
  /** Planned lengths of a guide. */
  formats: 8,
  /** Minutes in a format or in a budget. */
  minutes: 1_440,
  /** Goals, and hypotheses, of a guide. */
  goals: 100,
} as const;

const textSchema = z.string().max(GUIDE_LIMITS.textLength);
const notesSchema = z.string().max(GUIDE_LIMITS.notesLength);
const lineSchema = z.string().trim().min(1).max(GUIDE_LIMITS.textLength);

/** What an item is to the person who holds the interview. */
export const itemKindSchema = z.enum(['question', 'probe', 'action', 'script', 'hint']);

/** One of `question`, `probe` (follow-up under a question), `action` (something the moderator does), `script` (words to say), `hint` (a note to self). */
export type ItemKind = z.infer<typeof itemKindSchema>;

/** What becomes of an item when time is short. */
export const prioritySchema = z.enum(['essential', 'if-time']);

/** `essential` (asked in any case) or `if-time` (may be left out); an item without one is neither. */
export type Priority = z.infer<typeof prioritySchema>;

/** An item below another item: a probe or a hint as a rule. It has no items of its own. */
export const childItemSchema = z.object({
  /** Unique within the guide and stable while the guide is frozen, such as `s2i3c1`. */
  id: z.string().min(1).max(40),
  kind: itemKindSchema,
  /** Inline Markdown as it was written, in one or more lines, without the list mark. */
  text: lineSchema,
});

/** An item directly below a section. */
export const itemSchema = childItemSchema.extend({
  /** True for the one item that asks whether the session may be recorded; it is answered yes or no. */
  isConsent: z.boolean(),
  /** Absent when the guide does not say. */
  priority: prioritySchema.exactOptional(),
  children: z.array(childItemSchema).max(GUIDE_LIMITS.items),
});

/** A timed part of a guide. */
export const sectionSchema = z.object({
  /** Unique within the guide and stable while the guide is frozen, such as `s2`. */
  id: z.string().min(1).max(40),
  title: z.string().trim().min(1).max(GUIDE_LIMITS.titleLength),
  /** True when the section may be left out if time is short. */
  isOptional: z.boolean(),
  /**
   * True for an alternative: it is run instead of the section before it. That section and the alternatives directly behind it are one choice,
   * of which one section is run; which, is chosen at the start. Absent otherwise, and always for the first section.
   */
  isAlternative: z.literal(true).exactOptional(),
  /** Planned minutes, one for each of the guide's `formats` and in their order; 0 when the format has no time for it. */
  budgetsMinutes: z.array(z.number().min(0).max(GUIDE_LIMITS.minutes)).min(1),
  /** What the section is to find out; empty when the guide does not say. */
  aim: textSchema,
  items: z.array(itemSchema).max(GUIDE_LIMITS.items),
});

function hasUniqueIds({ sections }: { sections: { id: string; items: { id: string; children: { id: string }[] }[] }[] }): boolean {
  const sectionIds = sections.map(({ id }) => id);
  const itemIds = sections.flatMap(({ items }) => items.flatMap((item) => [item.id, ...item.children.map(({ id }) => id)]));
  return new Set(sectionIds).size === sectionIds.length && new Set(itemIds).size === itemIds.length;
}

/** A discussion guide: title, formats and timed sections. */
export const guideSchema = z
  .object({
    title: z.string().trim().min(1).max(GUIDE_LIMITS.titleLength),
    /** Planned lengths in minutes, ascending and distinct, such as `[30, 60]`. */
    formatsMinutes: z.array(z.number().positive().max(GUIDE_LIMITS.minutes)).min(1).max(GUIDE_LIMITS.formats),
    /** Markdown that stands before the first section: how the guide is meant to be used, or the research plan it belongs to. */
    preface: notesSchema,
    /** What the research is to find out, as inline Markdown; absent when the guide does not say. */
    goals: z.array(lineSchema).min(1).max(GUIDE_LIMITS.goals).exactOptional(),
    /** What is believed and to be put to the test, as inline Markdown; absent when the guide does not say. */
    hypotheses: z.array(lineSchema).min(1).max(GUIDE_LIMITS.goals).exactOptional(),
    sections: z.array(sectionSchema).min(1).max(GUIDE_LIMITS.sections),
    /** Markdown that stands after a rule at the guide's end: where the guide comes from. */
    sourceNote: notesSchema,
  })
  .refine((guide) => guide.sections.every((section) => section.budgetsMinutes.length === guide.formatsMinutes.length), {
    message: 'each section has one budget for each format',
  })
  .refine(hasUniqueIds, { message: 'each section and each item has an id of its own' });

/** See {@link childItemSchema}. */
export type ChildItem = z.infer<typeof childItemSchema>;
/** See {@link itemSchema}. */
export type Item = z.infer<typeof itemSchema>;
/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>;
/** See {@link guideSchema}. */
export type Guide = z.infer<typeof guideSchema>;

/** A section and the alternatives to it, of which one is run. */
export type SectionChoice<Of = Section> = [Of, Of, ...Of[]];

/** The sections in groups: each with the alternatives directly behind it. Most groups hold one section. */
function groupSections<Of extends Pick<Section, 'isAlternative'>>(sections: readonly Of[]): Of[][] {
  const groups: Of[][] = [];
  for (const section of sections) {
    const group = groups.at(-1);
    if (section.isAlternative === true && group !== undefined) group.push(section);
    else groups.push([section]);
  }
  return groups;
}

/** The choices that are made when a session starts, in the order of the guide. The first section of each is taken when nobody chooses. */
export function choicesOf<Of extends Pick<Section, 'isAlternative'>>({ sections }: { sections: readonly Of[] }): SectionChoice<Of>[] {
  return groupSections(sections).filter((group): group is SectionChoice<Of> => group.length > 1);
}

/** The guide as a session runs it: of each choice only the section whose id is in `chosenIds`, otherwise its first. */
export function chooseSections(guide: Guide, chosenIds: readonly string[]): Guide {
  const sections = groupSections(guide.sections).flatMap((group) => {
    const { isAlternative: _, ...section } = group.find(({ id }) => chosenIds.includes(id)) ?? group[0] ?? {};
    return 'id' in section ? [section] : [];
  });
  return { ...guide, sections };
}

/** Sum of the sections' budgets in one format, in minutes, with the first section of each choice; may differ from the format, and is shown beside it. */
export function sumBudgetsMinutes(
  guide: { sections: readonly (Pick<Section, 'isAlternative'> & { budgetsMinutes: readonly (number | null)[] })[] },
  formatIndex: number,
): number {
  return groupSections(guide.sections).reduce((sum, [section]) => sum + (section?.budgetsMinutes[formatIndex] ?? 0), 0);
}
