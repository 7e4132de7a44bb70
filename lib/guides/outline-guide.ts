import { outlineAny } from './outline-any';
import { isPrinted, outlinePrinted } from './outline-printed';
import type { Block } from './parse-blocks';
import { ALTERNATIVE_MARK, type HeadingReading } from './read-heading';
import type { Lines } from './source-places';

/** What opens a section, and what stands below it. */
export interface OutlineSection {
  heading: HeadingReading;
  /** Line of the heading, from 1. */
  line: number;
  /** Level of the heading; greater is deeper. */
  depth: number;
  /** Where the duration stands, if not in the heading; null otherwise. */
  budgetLines: Lines | null;
  /** Where a heading of its own says what this section is run instead of; absent when none does. */
  markLines?: Lines;
  /** Headings with nothing below them that stand above this section's own, as one that groups several sections does. */
  groupHeadings: Block[];
  blocks: Block[];
}

/** Which blocks of a source are its title, preface, sections and footer. */
export interface GuideOutline {
  title: HeadingReading | null;
  /** Line of the title, from 1; null when there is none. */
  titleLine: number | null;
  /** Blocks before the first section without the title, in runs of neighbours. */
  prefaceRuns: Block[][];
  sections: OutlineSection[];
  /** Blocks after the guide: behind the last rule of the source, or told apart from the guide by what they say. */
  footer: Block[];
  /** Minutes of the whole guide that a heading or a table says, one for each column of budgets; empty when none does. */
  statedMinutes: number[];
  /** Lines of what was told apart from the guide and kept as its notes, and of headings above its first section. */
  noteLines: number[];
  /** The first heading below the title whose duration is not a number, with its line from 1. */
  broken: { heading: HeadingReading; line: number } | null;
}

// Nothing stands before the first section that it could be run instead of: its mark is part of the title.
function withoutFirstAlternative(outline: GuideOutline): GuideOutline {
  const [first, ...others] = outline.sections;
  if (first?.heading.isAlternative !== true) return outline;
  const heading = { ...first.heading, isAlternative: false, title: `${ALTERNATIVE_MARK} ${first.heading.title}` };
  return { ...outline, sections: [{ ...first, heading }, ...others] };
}

/** Finds title, preface, sections and footer. There may be no section. A guide in the form that is printed is taken at its word; any other is read with tolerance. */
export function outlineGuide(source: string, blocks: readonly Block[]): GuideOutline {
  return withoutFirstAlternative(isPrinted(source, blocks) ? outlinePrinted(source, blocks) : outlineAny(source, blocks));
}
