import { readHeading, type HeadingReading } from './read-heading';
import type { Block } from './parse-blocks';

/** A heading that opens a section, and what stands below it. */
export interface OutlineSection {
  heading: HeadingReading;
  /** Line of the heading, from 1. */
  line: number;
  /** Headings with nothing below them that stand above this section's own, as one that groups several sections does. */
  groupHeadings: Block[];
  blocks: Block[];
}

/** Which blocks of a source are its title, preface, sections and footer. */
export interface GuideOutline {
  title: HeadingReading | null;
  /** Blocks before the first section without the title, in runs of neighbours. */
  prefaceRuns: Block[][];
  sections: OutlineSection[];
  /** Blocks after the last rule of the source, where they are a footer. */
  footer: Block[];
  /** The first heading below the title whose duration is not a number, with its line from 1. */
  broken: { heading: HeadingReading; line: number } | null;
}

interface Heading {
  /** Place among the blocks. */
  index: number;
  block: Block;
  reading: HeadingReading;
}

const FOOTER_TYPES: readonly string[] = ['paragraph', 'html', 'definition', 'footnoteDefinition', 'code'];

function readHeadings(source: string, blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block, index) => {
    const first = block.children[0];
    const last = block.children.at(-1);
    if (block.type !== 'heading' || first === undefined || last === undefined) return [];
    const reading = readHeading(source.slice(first.start, last.end));
    // A heading of nothing but HTML has no title to show; it is kept as script.
    return reading.title === '' ? [] : [{ index, block, reading }];
  });
}

function isTimed(heading: Heading): boolean {
  return heading.reading.budgets !== null || heading.reading.isBroken;
}

// "# Interview (60 min)" is the title, and 60 the format, when the sections are the headings below it.
function findTitle(headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  if (first === undefined || first.block.depth !== 1) return null;
  if (!isTimed(first)) return first;
  const timed = others.filter(isTimed);
  return timed.length > 0 && timed.every((other) => other.block.depth > 1) ? first : null;
}

// With durations: from the first timed heading on, each timed heading and each one that is not below the section it stands in.
function findTimedSections(headings: readonly Heading[]): Heading[] {
  const sections: Heading[] = [];
  for (const heading of headings) {
    const current = sections.at(-1);
    if (isTimed(heading) || (current !== undefined && heading.block.depth <= current.block.depth)) sections.push(heading);
  }
  return sections;
}

// Without: the headings one level below the title, or the highest there are.
function findUntimedSections(headings: readonly Heading[], title: Heading | null): Heading[] {
  const depths = headings.map((heading) => heading.block.depth);
  const depth = Math.max(title === null ? 0 : title.block.depth + 1, Math.min(...depths));
  return headings.filter((heading) => heading.block.depth <= depth);
}

function isGroupHeading(heading: Heading, next: Heading | undefined, blocks: readonly Block[]): boolean {
  if (next === undefined || isTimed(heading) || !isTimed(next) || next.block.depth < heading.block.depth) return false;
  return blocks.slice(heading.index + 1, next.index).every((block) => block.type === 'thematicBreak');
}

function splitFooter(blocks: readonly Block[]): { body: Block[]; footer: Block[] } {
  const rule = blocks.findLastIndex((block) => block.type === 'thematicBreak');
  const footer = rule < 0 ? [] : blocks.slice(rule + 1);
  return footer.length > 0 && footer.every((block) => FOOTER_TYPES.includes(block.type))
    ? { body: blocks.slice(0, rule), footer }
    : { body: [...blocks], footer: [] };
}

/** Finds title, preface, sections and footer. There may be no section. */
export function outlineGuide(source: string, blocks: readonly Block[]): GuideOutline {
  const headings = readHeadings(source, blocks);
  let title = findTitle(headings);
  const below = headings.filter((heading) => heading !== title);
  const hasDurations = below.some(isTimed);
  const starts = hasDurations ? findTimedSections(below) : findUntimedSections(below, title);
  const firstIndex = starts[0]?.index ?? blocks.length;
  const earlier = headings[0];
  if (title === null && earlier !== undefined && earlier.index < firstIndex) title = earlier;

  const sections: OutlineSection[] = [];
  let groupHeadings: Block[] = [];
  for (const [place, start] of starts.entries()) {
    const next = starts[place + 1];
    if (isGroupHeading(start, next, blocks)) {
      groupHeadings.push(start.block);
      continue;
    }
    const content = blocks.slice(start.index + 1, next?.index ?? blocks.length);
    sections.push({ heading: start.reading, line: start.block.line, groupHeadings, blocks: content });
    groupHeadings = [];
  }
  const { body, footer } = splitFooter(sections.at(-1)?.blocks ?? []);
  const broken = below.find((heading) => heading.reading.isBroken);
  return {
    title: title?.reading ?? null,
    prefaceRuns: [blocks.slice(0, title?.index ?? 0), blocks.slice(title === null ? 0 : title.index + 1, firstIndex)],
    sections: sections.map((section, index) => (index === sections.length - 1 ? { ...section, blocks: body } : section)),
    footer,
    broken: broken === undefined ? null : { heading: broken.reading, line: broken.block.line },
  };
}
