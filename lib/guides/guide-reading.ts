import type { GUIDE_LIMITS, Guide, ItemKind, Section } from '../domain/guide';

/** A section as it was read; a budget the source does not give is null and is asked for in the review. */
export type DraftSection = Omit<Section, 'budgetsMinutes'> & {
  /** Planned minutes, one for each of the guide's formats and in their order; null when unknown. */
  budgetsMinutes: (number | null)[];
};

/** A guide that is still to be looked at: as {@link Guide}, but the title may be empty and budgets may be unknown. */
export type GuideDraft = Omit<Guide, 'sections'> & { sections: DraftSection[] };

/**
 * Where in the source something of a guide was read. `part` is the id of a section, an item or an item below it, or one of `title`,
 * `formats`, `preface`, `goals`, `hypotheses`, `source-note`, or `aim:` and `budget:` followed by the id of a section.
 * Lines count from 1; `endLine` is the last line that belongs to it. A part may have several places.
 */
export interface SourcePlace {
  part: string;
  line: number;
  endLine: number;
}

/** Why a text is not read as a guide. Lines count from 1. */
export type GuideProblem =
  /** Nothing but white space. */
  | { code: 'empty' }
  /** Not text: a NUL or many characters that no text holds. `line` is where the first stands. */
  | { code: 'binary'; line: number }
  /** Longer than `limit` characters. */
  | { code: 'too-large'; characters: number; limit: number }
  /** Lists or quotations inside one another beyond what a person writes. */
  | { code: 'too-nested'; line: number }
  /** No heading under which a section could begin. */
  | { code: 'no-sections' }
  /** A heading promises a duration and gives none, such as `(five min)`; `found` is that text. */
  | { code: 'budget-not-a-number'; line: number; title: string; found: string }
  /** A heading gives more budgets than the line `Formats:` has formats. */
  | { code: 'too-many-budgets'; line: number; title: string; found: number; expected: number }
  /** More of something than a guide can hold. */
  | { code: 'over-limit'; limit: keyof typeof GUIDE_LIMITS; line: number };

/**
 * Why a kind is a guess: the item follows words that end with a colon, stands in italics, tells the moderator what to do, as a paragraph or as
 * an item of a list, begins with a label in bold, asks without a question mark, or says more behind a question.
 */
export type GuessReason =
  | 'after-colon'
  | 'in-italics'
  | 'tells-what-to-do'
  | 'listed-direction'
  | 'bold-label'
  | 'asks-without-mark'
  | 'says-more';

/** What was uncertain in a text that was read. Lines count from 1. */
export type GuideRemark =
  /** The text has no title. */
  | { code: 'title-missing' }
  /** No length is stated: the formats are the sums of the budgets. */
  | { code: 'formats-from-sums' }
  /** Neither a length nor a budget is stated: the format is a guess. */
  | { code: 'format-assumed' }
  /** A section has no budget, or fewer than there are formats. */
  | { code: 'budget-missing'; line: number; sectionIndex: number }
  /** A section has a placeholder such as `X min`; `found` is that text. */
  | { code: 'budget-placeholder'; line: number; sectionIndex: number; found: string }
  /** A section has a range such as `10-15 min`; the longer time is its budget, and the range is kept in the guide's notes. */
  | { code: 'budget-range'; line: number; sectionIndex: number; found: string }
  /** Minutes were taken from a heading that does not quite say them, such as `Wrap up (5)` or `(~7 / 10 min`; `found` is that text. */
  | { code: 'budget-guessed'; line: number; sectionIndex: number; found: string }
  /** An item says minutes as the heading of a section does, and was read as an item all the same. */
  | { code: 'minutes-in-item'; line: number; itemId: string; kind: ItemKind }
  /** A section was read as an alternative to the one before it. */
  | { code: 'alternative'; line: number; sectionIndex: number }
  /** An item's kind is a guess, such as a paragraph that was taken for a question; `itemId` is the item or the item below it. */
  | { code: 'kind-guessed'; line: number; itemId: string; kind: ItemKind; reason: GuessReason }
  /** What stands outside the guide in the same file, such as a research plan, was kept as the guide's notes; `found` is how it begins. */
  | { code: 'kept-as-notes'; line: number; found: string };

/** What came of reading a text; `places` are in the order of their lines. */
export type GuideReading =
  | { ok: true; draft: GuideDraft; remarks: GuideRemark[]; places: SourcePlace[] }
  | { ok: false; problem: GuideProblem };
