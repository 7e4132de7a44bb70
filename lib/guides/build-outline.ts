import { isTimed, type Heading } from './find-headings';
import type { GuideOutline, OutlineSection } from './outline-guide';
import type { Block } from './parse-blocks';
import type { Lines } from './source-places';

/** Which headings are what. */
export interface OutlinePlan {
  title: Heading | null;
  /** The headings that open sections, in their order. */
  starts: readonly Heading[];
  /** Index of the first block after the guide. */
  end: number;
}

const FOOTER_TYPES: readonly string[] = ['paragraph', 'html', 'definition', 'footnoteDefinition', 'code'];

// A heading directly above another section's names a group of sections.
function isGroupHeading(heading: Heading, next: Heading | undefined, blocks: readonly Block[]): boolean {
  if (next === undefined || isTimed(heading) || !isTimed(next) || next.block.depth < heading.block.depth) return false;
  return blocks.slice(heading.index + 1, next.index).every((block) => block.type === 'thematicBreak');
}

/** Splits blocks at the last rule, if what follows it looks like a footer. */
function splitFooter(blocks: readonly Block[]): { body: Block[]; footer: Block[] } {
  const rule = blocks.findLastIndex((block) => block.type === 'thematicBreak');
  const footer = rule < 0 ? [] : blocks.slice(rule + 1);
  return footer.length > 0 && footer.every((block) => FOOTER_TYPES.includes(block.type))
    ? { body: blocks.slice(0, rule), footer }
    : { body: [...blocks], footer: [] };
}

/** The outermost heading above the sections when the first heading is none of them: the guide's title. */
export function findTitle(headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  if (first === undefined || first.block.depth !== 1) return null;
  if (!isTimed(first)) return first;
  // "# Interview (60 min)" is the title, and 60 the format, when the sections are the headings below it.
  const timed = others.filter(isTimed);
  return timed.length > 0 && timed.every((other) => other.block.depth > 1) ? first : null;
}

/** Puts the blocks where the plan says they belong; `budgetLines` are those of durations that stand below their headings. */
export function buildOutline(
  blocks: readonly Block[],
  { title, starts, end }: OutlinePlan,
  budgetLines: ReadonlyMap<Block, Lines> = new Map(),
): GuideOutline {
  const firstIndex = starts[0]?.index ?? end;
  const sections: OutlineSection[] = [];
  let groupHeadings: Block[] = [];
  for (const [place, start] of starts.entries()) {
    const next = starts[place + 1];
    if (isGroupHeading(start, next, blocks)) {
      groupHeadings.push(start.block);
      continue;
    }
    const content = blocks.slice(start.index + 1, next?.index ?? end);
    sections.push({
      heading: start.reading,
      line: start.block.line,
      depth: start.block.depth,
      budgetLines: budgetLines.get(start.block) ?? null,
      groupHeadings,
      blocks: content,
    });
    groupHeadings = [];
  }
  const broken = starts.find((heading) => heading.reading.isBroken);
  const prefaceRuns = [blocks.slice(0, title?.index ?? 0), blocks.slice(title === null ? 0 : title.index + 1, firstIndex)];
  return {
    title: title?.reading ?? null,
    titleLine: title?.block.line ?? null,
    prefaceRuns,
    sections,
    footer: blocks.slice(end),
    statedMinutes: [],
    noteLines: [],
    broken: broken === undefined ? null : { heading: broken.reading, line: broken.block.line },
  };
}

/** The outline with its footer split off the last section at a rule. */
export function withFooterOfLast(outline: GuideOutline): GuideOutline {
  const last = outline.sections.at(-1);
  if (last === undefined || outline.footer.length > 0) return outline;
  const { body, footer } = splitFooter(last.blocks);
  return { ...outline, sections: [...outline.sections.slice(0, -1), { ...last, blocks: body }], footer };
}

/** Without durations: the headings one level below the title, or the highest there are. */
export function findUntimedSections(headings: readonly Heading[], title: Heading | null): Heading[] {
  const depths = headings.map((heading) => heading.block.depth);
  const depth = Math.max(title === null ? 0 : title.block.depth + 1, Math.min(...depths));
  return headings.filter((heading) => heading.block.depth <= depth);
}

/** With durations: from the first timed heading on, each timed heading, each that is not below the section it stands in, and each beside a timed one below the same section. */
export function findTimedSections(headings: readonly Heading[], isStart: (heading: Heading) => boolean): Heading[] {
  const sections: Heading[] = [];
  for (const heading of headings) {
    const current = sections.at(-1);
    if (isStart(heading) || (current !== undefined && heading.block.depth <= current.block.depth)) sections.push(heading);
  }
  return sections;
}
