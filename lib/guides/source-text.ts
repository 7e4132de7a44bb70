import type { Block } from './parse-blocks';
import { cleanText } from './clean-text';

/** What is written from the first to the last of some neighbouring blocks, without the indentation that only placed it; empty when there are none. */
export function textOfBlocks(source: string, blocks: readonly Block[]): string {
  const first = blocks[0];
  if (first === undefined) return '';
  // A row of a table that opens a section spans the cells that follow it.
  const end = blocks.reduce((greatest, block) => Math.max(greatest, block.end), first.end);
  const indentation = new RegExp(`^ {0,${first.column}}`);
  return cleanText(
    source
      .slice(first.start, end)
      .split('\n')
      .map((line, index) => (index === 0 ? line : line.replace(indentation, '')))
      .join('\n'),
  );
}

/** What a paragraph says; spaces before its lines mean nothing and are left out. */
export function textOfParagraph(source: string, paragraph: Block): string {
  return cleanText(source.slice(paragraph.start, paragraph.end).replace(/\n */g, '\n'));
}

/** What a block quotation says, without its marks. */
export function textOfQuote(source: string, quote: Block): string {
  const lines = source.slice(quote.start, quote.end).split('\n');
  return cleanText(lines.map((line) => line.replace(/^ *> ?/, '')).join('\n'));
}

/** The runs of letters and digits in a text. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
