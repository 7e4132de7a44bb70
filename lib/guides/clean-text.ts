// What a file, a clipboard or a word processor may bring and no reader sees: each becomes a plain space, so that words stay apart and lines keep their numbers.
// U+FFFF is not a character of any text; `heading-text.ts` relies on its absence.
const UNSEEN_SPACES = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u00A0\uFEFF\uFFFF]/gu;

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let expanded = '';
  for (const character of line) expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character;
  return expanded;
}

/** The same text with `\n` line ends, plain spaces, none at the ends of lines, and no byte order mark; every line keeps its number. */
export function cleanSource(markdown: string): string {
  return markdown
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNSEEN_SPACES, ' ')
    .split('\n')
    .map((line) => expandTabs(line).trimEnd())
    .join('\n');
}

/** A text of one or more lines as a guide keeps it: clean, without blank lines around it. */
export function cleanText(text: string): string {
  return cleanSource(text).trim();
}

/** A text of one line as a guide keeps it. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[ \n]+/g, ' ');
}
