import type { Block } from './parse-blocks';

/** One line of a block, without white space around it. */
export interface BlockLine {
  text: string;
  /** Index in the source of its first character. */
  start: number;
  end: number;
  /** From 1. */
  line: number;
  /** From 0. */
  column: number;
}

/** The lines of a block. */
export function linesIn(source: string, block: Block): BlockLine[] {
  let from = block.start;
  return source
    .slice(block.start, block.end)
    .split('\n')
    .map((written, index) => {
      const indent = written.length - written.trimStart().length;
      const text = written.trim();
      const start = from + indent;
      from += written.length + 1;
      return { text, start, end: start + text.length, line: block.line + index, column: index === 0 ? block.column + indent : indent };
    });
}

/** A paragraph of some neighbouring lines. */
export function paragraphOf(lines: readonly BlockLine[]): Block[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ type: 'paragraph', start: first.start, end: last.end, line: first.line, column: first.column, depth: 0, children: [] }];
}

/** A heading that says what stands between two places of a line. */
export function headingOf(line: BlockLine, depth: number, start = line.start): Block {
  const inner: Block = { type: 'paragraph', start, end: line.end, line: line.line, column: line.column, depth: 0, children: [] };
  return { ...inner, type: 'heading', start: line.start, depth, children: [inner] };
}
