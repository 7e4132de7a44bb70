import { headingOf, linesIn, paragraphOf, type BlockLine } from './block-lines';
import type { Block } from './parse-blocks';
import type { Promotion } from './promotion';
import { readTimedLine } from './timed-line';

/** Deeper than any heading of Markdown. */
export const PROMOTED_DEPTH = 7;

const LONGEST_TITLE = 120;
const BOLD_LINE = /^(\*\*|__)(?=\S)((?:(?!\1).)+)\1\s*[:：]?$/;
const CAPITALS = /^(?:\d{1,2}[.)]\s+)?(?=(?:.*\p{Lu}){3})[^\p{Ll}]+$/u;
const ENDS_AS_TEXT = /[.!?…:：。？！,;]$/;

// "Opener (2 min): Thanks for taking the call."
const SPOKEN_BEHIND = /^([^()]{1,60}\([^()]{1,40}\))\s*[:：]\s+(?=\S)/u;
// "■ Start (5 min)"
const SIGN_BEFORE = /^[■□◆◇●○•▪◾▼▽▶►▷]\s*/u;
const NUMBERED = /^(?:\*\*|__)?\d{1,2}[.)]\s/;
const BARE_NUMBER = /[([]~?\d{1,3}[)\]](?:\*\*|__)$/;

// Beside bold lines with minutes, a bold line that is numbered as they are, or that has a number without a unit, is a section too.
function promoteBeside(source: string, promotion: Promotion): Promotion {
  const opening = new Set(promotion.starts);
  const written = promotion.starts.map(({ start, end }) => source.slice(source.lastIndexOf('\n', start) + 1, end).trim());
  if (written.filter((text) => /^(?:\*\*|__|\d{1,2}[.)]\s)/.test(text)).length < 2) return promotion;
  const isNumbered = written.every((text) => NUMBERED.test(text));
  const beside = promoteAlone(
    source,
    promotion.blocks,
    (text) => BOLD_LINE.test(text) && !/[?？:：]/.test(text.slice(-4)) && ((isNumbered && NUMBERED.test(text)) || BARE_NUMBER.test(text)),
  );
  const starts = beside.blocks.filter((block) => opening.has(block) || beside.starts.includes(block));
  return { ...promotion, blocks: beside.blocks, starts };
}

// A line that gives title and minutes, and what is said in the same line.
function splitSpoken(line: BlockLine): [title: BlockLine, spoken: BlockLine | null] {
  const match = SPOKEN_BEHIND.exec(line.text);
  if (match === null) return [line, null];
  const title = match[1] ?? '';
  const start = line.start + match[0].length;
  const spoken = { ...line, text: line.text.slice(match[0].length), start, column: line.column + match[0].length };
  return [{ ...line, text: title, end: line.start + title.length }, spoken];
}

/** Makes headings of the lines of paragraphs that give a title and minutes, in bold or plain. */
export function promoteTimedLines(source: string, blocks: readonly Block[]): Promotion {
  const promotion: Promotion = { blocks: [], known: new Map(), starts: [], statedMinutes: [] };
  for (const block of blocks) {
    const lines = block.type === 'paragraph' ? linesIn(source, block) : [];
    let rest: BlockLine[] = [];
    let hasTimed = false;
    for (const line of lines) {
      const sign = SIGN_BEFORE.exec(line.text)?.[0].length ?? 0;
      const [title, spoken] = splitSpoken(line);
      const reading = readTimedLine(title.text.slice(sign));
      if (reading === null) {
        rest.push(line);
        continue;
      }
      const heading = headingOf(title, PROMOTED_DEPTH, title.start + sign);
      promotion.blocks.push(...paragraphOf(rest), heading);
      promotion.known.set(heading, reading);
      promotion.starts.push(heading);
      rest = spoken === null ? [] : [spoken];
      hasTimed = true;
    }
    promotion.blocks.push(...(hasTimed ? paragraphOf(rest) : [block]));
  }
  return promoteBeside(source, promotion);
}

function promoteAlone(source: string, blocks: readonly Block[], isHeading: (text: string) => boolean): Promotion {
  const promotion: Promotion = { blocks: [], known: new Map(), starts: [], statedMinutes: [] };
  for (const block of blocks) {
    const [line, ...others] = block.type === 'paragraph' ? linesIn(source, block) : [];
    if (line === undefined || others.length > 0 || line.text.length > LONGEST_TITLE || !isHeading(line.text)) {
      promotion.blocks.push(block);
      continue;
    }
    const heading = headingOf(line, PROMOTED_DEPTH);
    promotion.blocks.push(heading);
    promotion.starts.push(heading);
  }
  return promotion;
}

/** Makes headings of paragraphs that are one bold line. */
export function promoteBoldLines(source: string, blocks: readonly Block[]): Promotion {
  return promoteAlone(source, blocks, (text) => BOLD_LINE.test(text));
}

/** Makes headings of paragraphs that are one line in capitals. */
export function promoteCapitals(source: string, blocks: readonly Block[]): Promotion {
  return promoteAlone(source, blocks, (text) => CAPITALS.test(text) && !ENDS_AS_TEXT.test(text));
}

// Several headings at the highest level are those of sections: none of them is the title. "Duration: 30 min" above them is none either.
function canBeAboveHeadings(text: string, blocks: readonly Block[]): boolean {
  const depths = blocks.flatMap(({ type, depth }) => (type === 'heading' ? [depth] : []));
  if (depths.length === 0) return true;
  return depths.filter((depth) => depth === Math.min(...depths)).length > 1 && !/[:：<[]/.test(text);
}

function minutesOf(text: string): number {
  return readTimedLine(text)?.budgets?.values[0] ?? 0;
}

// "Kick-off questions (45 minutes)" above parts that make 45 minutes together.
function isSumOfOthers(source: string, text: string, others: readonly Block[]): boolean {
  const lines = others.flatMap((block) => {
    if (block.type === 'paragraph') return linesIn(source, block);
    return block.type === 'list'
      ? block.children.flatMap(({ children: [first] }) => (first ? linesIn(source, first).slice(0, 1) : []))
      : [];
  });
  const timed = lines.map((line) => minutesOf(line.text)).filter((minutes) => minutes > 0);
  return timed.length > 1 && timed.reduce((sum, minutes) => sum + minutes, 0) === minutesOf(text);
}

/** Makes a title of the first line: in bold where no heading is a title, or in plain where there is no heading at all, or none above the others. */
export function promoteTitle(source: string, blocks: readonly Block[]): Block[] {
  const block = blocks[0];
  if (block?.type !== 'paragraph' || blocks.some(({ type, depth }) => type === 'heading' && depth === 1)) return [...blocks];
  const [line, ...others] = linesIn(source, block);
  if (line === undefined || line.text.length > LONGEST_TITLE || ENDS_AS_TEXT.test(line.text)) return [...blocks];
  if (readTimedLine(line.text) !== null && !isSumOfOthers(source, line.text, blocks.slice(1))) return [...blocks];
  // Further lines of the same sort, such as the name of the client, say something about the guide.
  const isHead = others.every(
    ({ text }) => text.length <= LONGEST_TITLE && !ENDS_AS_TEXT.test(text) && !/^(?:\p{Ll}|[•●○·*-])/u.test(text),
  );
  const isTitle = BOLD_LINE.test(line.text) || (isHead && canBeAboveHeadings(line.text, blocks));
  return isTitle ? [headingOf(line, 1), ...paragraphOf(others), ...blocks.slice(1)] : [...blocks];
}
