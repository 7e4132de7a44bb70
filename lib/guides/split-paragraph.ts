import { cleanText } from './clean-text';
import { isAsking, isMarkedLine, isNumberedQuestion, isProbeLine, labelAtStart, readLabel } from './item-words';
import type { Block } from './parse-blocks';
import type { Lines } from './source-places';

/** A piece of a paragraph that is read for itself. */
export interface Segment {
  text: string;
  lines: Lines;
  /** How deep it stands in a list whose marks are no Markdown, from 1; 0 for what is no list item. */
  depth: 0 | 1 | 2;
}

interface Line {
  text: string;
  indent: number;
}

// Bullets as word processors write them; the second kind stands for lists within lists.
const BULLET = /^(?:[•●‣·▪■◆✓✔➤❖–◦○□▫]\s+|[•●◦○・･]\s*)(?=\S)/u;
// In Portuguese a line may begin with the word "o": as a bullet it has a tab behind it, which is several spaces here.
const INNER_BULLET = /^(?:[◦○□▫▪■]|[o§](?= {2}))\s+(?=\S)/u;
// Further to the right than a bullet it is one with a single space too.
const INDENTED_BULLET = /^[o§]\s+(?=\S)/u;
// "*Text": a bullet whose space was forgotten, if no second sign closes it.
const LONE_STAR = /^\*(?=[^\s*])(?=[^*]*$)/;
const BOLD_LINE = /^(\*\*|__).+\1$/;

interface Bullet {
  mark: string;
  length: number;
}

function bulletOf({ text, indent }: Line, base: { indent: number } | null): Bullet | null {
  const inner = base === null ? null : indent > base.indent + 1 ? INDENTED_BULLET : INNER_BULLET;
  const match = BULLET.exec(text) ?? LONE_STAR.exec(text) ?? inner?.exec(text) ?? null;
  return match === null ? null : { mark: match[0].trim(), length: match[0].length };
}

// Spaces before the text; an ideographic one is as wide as two.
function widthOf(line: string): number {
  const before = line.slice(0, line.length - line.trimStart().length);
  return before.length + before.split('\u3000').length - 1;
}

function linesOfParagraph(source: string, paragraph: Block): Line[] {
  return source
    .slice(paragraph.start, paragraph.end)
    .split('\n')
    .map((line, index) => ({ text: line.trim(), indent: index === 0 ? paragraph.column : widthOf(line) }));
}

// A label opens a piece, and one that is nothing else is a piece of its own.
function isLabelLine(text: string): boolean {
  return readLabel(text, !BOLD_LINE.test(text)) !== null;
}

/** Splits a paragraph where its lines are items of their own: list items of a word processor, labels, or nothing but questions. */
export function splitParagraph(source: string, paragraph: Block): Segment[] {
  const lines = linesOfParagraph(source, paragraph);
  const isAllQuestions = lines.length > 1 && lines.every(({ text }) => isAsking(text));
  const segments: Segment[] = [];
  let base: (Bullet & { indent: number }) | null = null;
  let previousIsLabel = false;
  for (const [index, { text, indent }] of lines.entries()) {
    const line = paragraph.line + index;
    const bullet = bulletOf({ text, indent }, base);
    const isLabel = lines.length > 1 && isLabelLine(text);
    if (bullet !== null) {
      base ??= { ...bullet, indent };
      const isInner = indent > base.indent + 1 || (bullet.mark !== base.mark && (INNER_BULLET.test(text) || INDENTED_BULLET.test(text)));
      segments.push({ text: text.slice(bullet.length), lines: { line, endLine: line }, depth: isInner ? 2 : 1 });
    } else {
      const last = segments.at(-1);
      const isNew =
        last === undefined ||
        isAllQuestions ||
        isLabel ||
        previousIsLabel ||
        isNumberedQuestion(text) ||
        isMarkedLine(text) ||
        isProbeLine(text) ||
        labelAtStart(text) !== null;
      if (isNew) segments.push({ text, lines: { line, endLine: line }, depth: 0 });
      else segments[segments.length - 1] = { ...last, text: `${last.text}\n${text}`, lines: { ...last.lines, endLine: line } };
    }
    previousIsLabel = isLabel;
  }
  return segments.map((segment) => ({ ...segment, text: cleanText(segment.text) })).filter(({ text }) => text !== '');
}
