import { cleanSource } from './clean-text';
import type { GuideProblem } from './guide-reading';

/** Characters of the longest text that is read as a guide (1 MiB of plain English). A longer one is some other file. */
export const MAX_GUIDE_CHARACTERS = 1_048_576;

const MAX_NESTING = 40;
const MAX_CONTINUATION_LINES = 2_000;
const MAX_STRANGE_SHARE = 0.02;
const MIN_STRANGE = 8;
// A character that was lost on the way to us (U+FFFD) is no reason to refuse a text. It stays in the guide that is read, and what is printed of a guide
// must be read again; none of the characters counted here is ever printed.
const STRANGE = /(?![\t\n\v\f\r])[\p{Cc}\p{Surrogate}]/gu;
const CONTAINER_MARK = /[>+*-]|\d{1,9}[.)]/g;
const CONTAINER_START = /^(?: *(?:>|[+*-](?= |$)|\d{1,9}[.)](?= |$)))+/;

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}

function findBinary(markdown: string): number | null {
  const nul = markdown.indexOf('\0');
  if (nul >= 0) return nul;
  const strange = [...markdown.matchAll(STRANGE)];
  const isBinary = strange.length >= MIN_STRANGE && strange.length > markdown.length * MAX_STRANGE_SHARE;
  return isBinary ? (strange[0]?.index ?? null) : null;
}

// The parser's time grows with the square of the depth, so depth is bounded before it begins.
function findDeepNesting(lines: readonly string[]): number | null {
  const index = lines.findIndex((line) => {
    const start = CONTAINER_START.exec(line)?.[0];
    if (start === undefined) return false;
    const indentColumns = line.length - line.trimStart().length;
    return (start.match(CONTAINER_MARK)?.length ?? 0) + indentColumns / 2 > MAX_NESTING;
  });
  return index < 0 ? null : index + 1;
}

// Its time grows with the square of the lines that go on an item or a quotation without indentation or mark, too.
function findLongContinuation(lines: readonly string[]): number | null {
  let columns = 0;
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const start = CONTAINER_START.exec(line)?.[0];
    const isContinuation = start === undefined && /[^\s#]/.test(line.slice(0, columns));
    if (!isContinuation) columns = start === undefined ? 0 : start.length + 1;
    count = isContinuation ? count + 1 : 0;
    if (count > MAX_CONTINUATION_LINES) return index + 1 - count;
  }
  return null;
}

/** What makes a text unfit to be parsed at all, or null. */
export function checkSource(markdown: string): GuideProblem | null {
  if (markdown.length > MAX_GUIDE_CHARACTERS) {
    return { code: 'too-large', characters: markdown.length, limit: MAX_GUIDE_CHARACTERS };
  }
  const binaryIndex = findBinary(markdown);
  if (binaryIndex !== null) return { code: 'binary', line: lineAt(markdown, binaryIndex) };
  if (markdown.trim() === '') return { code: 'empty' };
  const lines = cleanSource(markdown).split('\n');
  const nestedLine = findDeepNesting(lines);
  if (nestedLine !== null) return { code: 'too-nested', line: nestedLine };
  const longLine = findLongContinuation(lines);
  return longLine === null ? null : { code: 'over-limit', limit: 'textLength', line: longLine };
}
