import { cleanLine } from './clean-text';
import { escapeLineStarts, escapeSigns } from './escape-text';
import { parseBlocks } from './parse-blocks';

// A line that begins like this cannot be taken for a block, so it need not be parsed to know.
const PLAIN_LINE = /^(?!\d{1,9}[.)](?: |$))[*_]{0,3}[\p{L}"“„«‘'’¿¡(][^\n]*$/u;

function isOneParagraph(line: string): boolean {
  if (PLAIN_LINE.test(line)) return true;
  const source = `- ${line}\n`;
  const parse = parseBlocks(source);
  const listItem = 'blocks' in parse && parse.blocks.length === 1 ? parse.blocks[0]?.children[0] : undefined;
  const paragraph = listItem?.children.length === 1 ? listItem.children[0] : undefined;
  return paragraph?.type === 'paragraph' && source.slice(paragraph.start, paragraph.end).trim() === line;
}

/** Goals or hypotheses as they come back when they are printed and read: single lines, with backslashes where a block would begin. */
export function normaliseGoals(goals: readonly string[] = []): string[] {
  return goals
    .map(cleanLine)
    .filter((line) => line !== '')
    .map((line) => [line, escapeLineStarts(line), escapeSigns(line)].find(isOneParagraph) ?? line);
}
