import { z } from 'zod';

/** Bounds that keep a guide within what a panel can show and a database can hold; each is far above any guide seen in use. */
export const GUIDE_LIMITS = {
  /** Characters in a title. */
  titleLength: 300,
  /** Characters in one item, aim, preface or source note. */
  textLength: 20_000,
  /** Sections in a guide. */
  sections: 500,
  /** Items below one section or one item. */
  items: 2_000,
  /** Planned lengths of a guide. */
  formats: 8,
  /** Minutes in a format or in a budget. */
  minutes: 1_440,
} as const;

const textSchema = z.string().max(GUIDE_LIMITS.textLength);
const lineSchema = z.string().trim().min(1).max(GUIDE_LIMITS.textLength);

/** What an item is to the person who holds the interview. */
export const itemKindSchema = z.enum(['question', 'probe', 'action', 'script', 'hint']);

/** One of `question`, `probe` (follow-up under a question), `action` (something the moderator does), `script` (words to say), `hint` (a note to self). */
export type ItemKind = z.infer<typeof itemKindSchema>;

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
  children: z.array(childItemSchema).max(GUIDE_LIMITS.items),
});

/** A timed part of a guide. */
export const sectionSchema = z.object({
  /** Unique within the guide and stable while the guide is frozen, such as `s2`. */
  id: z.string().min(1).max(40),
  title: z.string().trim().min(1).max(GUIDE_LIMITS.titleLength),
  /** True when the section may be left out if time is short. */
  isOptional: z.boolean(),
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
    /** Markdown that stands before the first section: how the guide is meant to be used. */
    preface: textSchema,
    sections: z.array(sectionSchema).min(1).max(GUIDE_LIMITS.sections),
    /** Markdown that stands after a rule at the guide's end: where the guide comes from. */
    sourceNote: textSchema,
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

/** Sum of the sections' budgets in one format, in minutes; may differ from the format, and is shown beside it. */
export function sumBudgetsMinutes(guide: Pick<Guide, 'sections'>, formatIndex: number): number {
  return guide.sections.reduce((sum, section) => sum + (section.budgetsMinutes[formatIndex] ?? 0), 0);
}
