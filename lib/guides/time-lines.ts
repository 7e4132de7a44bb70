import { linesIn, paragraphOf, type BlockLine } from './block-lines';
import { isTimed, type Heading } from './find-headings';
import type { Block } from './parse-blocks';
import { readBudgets, type BudgetReading } from './read-budgets';
import type { HeadingReading } from './read-heading';
import type { Lines } from './source-places';
import { wordsFor } from './words';

/** Blocks without the lines that give the duration of a section, and what these say. */
export interface TimeLines {
  blocks: Block[];
  /** The readings of the headings below which such lines stand. */
  known: Map<Block, HeadingReading>;
  budgetLines: Map<Block, Lines>;
}

interface Found {
  heading: Heading;
  /** The block directly below the heading, and what is left of it. */
  block: Block;
  rest: Block[];
  line: BlockLine;
  value: string;
  budgets: BudgetReading;
}

const LABELLED = new RegExp(`^[*_\\s]*(?:[⏱⏰🕐⌛⏳]\\uFE0F?\\s*)?(?:${wordsFor('time')})[*_\\s]*[:：=][*_\\s]*(.*?)[*_\\s]*$`, 'iu');
const ALONE = /^[*_]*(?:[⏱⏰🕐⌛⏳]\uFE0F?\s*)?[([]?([^()[\]]{1,40}?)[)\]]?[*_]*$/u;
const BLANK = /^(?:_+|\.{2,}|…|\[\s*\])?$/;
const UNKNOWN: BudgetReading = { values: [null], isOptional: false, isRange: false, saysMore: false };

function readLine(text: string, isAlone: boolean): { value: string; budgets: BudgetReading } | null {
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled !== undefined && BLANK.test(labelled)) return { value: text, budgets: UNKNOWN };
  const value = labelled ?? (isAlone && /\d/.test(text) ? ALONE.exec(text)?.[1] : undefined);
  const bare = value?.replace(/^\[(.*)\]$/, '$1');
  const budgets = bare === undefined ? null : readBudgets(bare);
  return value === undefined || budgets === null || budgets === 'not-a-number' ? null : { value: value.trim(), budgets };
}

function findIn(source: string, heading: Heading, block: Block): Found | null {
  const item = block.type === 'list' ? block.children[0] : undefined;
  const paragraph = item === undefined ? block : item.children[0];
  if (paragraph?.type !== 'paragraph' || paragraph.end - paragraph.start > 2_000) return null;
  const lines = linesIn(source, paragraph);
  for (const [index, line] of lines.entries()) {
    const read = readLine(line.text, lines.length === 1);
    if (read === null) continue;
    const around = [...paragraphOf(lines.slice(0, index)), ...paragraphOf(lines.slice(index + 1))];
    if (item === undefined) return { heading, block, rest: around, line, ...read };
    const others = block.children.slice(1);
    const first = others[0];
    const list = first === undefined ? [] : [{ ...block, start: first.start, line: first.line, column: first.column, children: others }];
    return lines.length > 1 || item.children.length > 1 ? null : { heading, block, rest: list, line, ...read };
  }
  return null;
}

/** Takes lines such as `Time: 5 min` that stand directly below some headings for the durations of their sections. */
export function takeTimeLines(source: string, blocks: readonly Block[], headings: readonly Heading[]): TimeLines {
  const found = headings.flatMap((heading) => {
    const below = blocks[heading.index + 1];
    return isTimed(heading) || below === undefined ? [] : (findIn(source, heading, below) ?? []);
  });
  // One alone may say the length of the whole; several, or one beside headings with minutes, are of sections.
  const firstTimed = headings.find(isTimed);
  const isBesideTimed = (heading: Heading): boolean =>
    firstTimed !== undefined && firstTimed.index < heading.index && firstTimed.block.depth === heading.block.depth;
  const taken = new Map((found.length > 1 ? found : found.filter(({ heading }) => isBesideTimed(heading))).map((one) => [one.block, one]));
  const lines: TimeLines = {
    blocks: blocks.flatMap((block) => taken.get(block)?.rest ?? [block]),
    known: new Map(),
    budgetLines: new Map(),
  };
  for (const { heading, line, value, budgets } of taken.values()) {
    const hints = budgets.saysMore ? [...heading.reading.hints, value] : heading.reading.hints;
    lines.known.set(heading.block, {
      ...heading.reading,
      budgets,
      duration: value,
      hints,
      isOptional: heading.reading.isOptional || budgets.isOptional,
    });
    lines.budgetLines.set(heading.block, { line: line.line, endLine: line.line });
  }
  return lines;
}
