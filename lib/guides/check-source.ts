import type { GuideProblem } from './guide-reading';

/** Characters of the longest text that is read as a guide (1 MiB of plain English). A longer one is some other file. */
export const MAX_GUIDE_CHARACTERS = 1_048_576;

const MAX_NESTING = 100;
const MAX_STRANGE_SHARE = 0.02;
// A character that was lost on the way to us is no reason to refuse a text.
const MIN_STRANGE = 8;
const STRANGE = /(?![\t\n\v\f\r])[\p{Cc}\p{Surrogate}\uFFFD]/gu;
const CONTAINER_MARK = /[>+*-]|\d{1,9}[.)]/g;
const CONTAINER_START = /^(?:[ \t]*(?:>|[+*-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

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
function findDeepNesting(markdown: string): number | null {
  const lines = markdown.split(/\r\n?|\n/);
  const index = lines.findIndex((line) => {
    const start = CONTAINER_START.exec(line)?.[0];
    if (start === undefined) return false;
    const indentColumns = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
    return (start.match(CONTAINER_MARK)?.length ?? 0) + indentColumns / 2 > MAX_NESTING;
  });
  return index < 0 ? null : index + 1;
}

/** What makes a text unfit to be parsed at all, or null. */
export function checkSource(markdown: string): GuideProblem | null {
  if (markdown.length > MAX_GUIDE_CHARACTERS) {
    return { code: 'too-large', characters: markdown.length, limit: MAX_GUIDE_CHARACTERS };
  }
  const binaryIndex = findBinary(markdown);
  if (binaryIndex !== null) return { code: 'binary', line: lineAt(markdown, binaryIndex) };
  if (markdown.trim() === '') return { code: 'empty' };
  const nestedLine = findDeepNesting(markdown);
  return nestedLine === null ? null : { code: 'too-nested', line: nestedLine };
}
