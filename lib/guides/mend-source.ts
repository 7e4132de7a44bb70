import { mendHtml } from './mend-html';
import { mendNesting } from './mend-nesting';
import { mendTimedLines } from './mend-timed-lines';
import type { Block } from './parse-blocks';
import { readTimedLine } from './timed-line';

const FENCE = /^(?:`{3,}|~{3,}) *(?:markdown|md|mdx|text|txt|plain|plaintext|plain text)? *$/i;
const LIST_MARK = /^ *(?:#{1,6} +|[-*+] +|\d{1,9}[.)] +)?/;
const QUOTE_MARK = /^ {0,3}> ?/;
// Beyond this share of a text, what lies in a fence is the text.
const MOST = 0.6;

function isGuideText(text: string, share: number): boolean {
  const lines = text.split('\n');
  const timed = lines.filter((line) => !/^ {4}/.test(line) && readTimedLine(line.replace(LIST_MARK, '').trim()) !== null).length;
  return timed > 1 || (share > MOST && lines.filter((line) => /^#{1,6} /.test(line)).length > 1);
}

interface Lined {
  source: string;
  lines: string[];
}

// Blank lines in the place of the fence's own, so that all lines keep their numbers.
function unwrapFence({ source, lines }: Lined, block: Block, isLast: boolean): void {
  const written = source.slice(block.start, block.end).split('\n');
  const first = written[0] ?? '';
  const last = written.at(-1)?.trim() ?? '';
  if (!FENCE.test(first.trim()) || written.length < 3) return;
  if (!isGuideText(written.slice(1, -1).join('\n'), (block.end - block.start) / source.trim().length)) return;
  lines[block.line - 1] = '';
  // What is said behind the fence is no part of the guide in it: a rule tells them apart.
  if (FENCE.test(last)) lines[block.line + written.length - 2] = isLast ? '' : '___';
}

function hasTimedHeading(source: string, block: Block): boolean {
  return block.children.some((child) => {
    const first = child.children[0];
    return child.type === 'heading' && first !== undefined && readTimedLine(source.slice(first.start, child.end)) !== null;
  });
}

function unwrapQuote({ source, lines }: Lined, block: Block): void {
  if (!hasTimedHeading(source, block)) return;
  const count = source.slice(block.start, block.end).split('\n').length;
  for (let index = block.line - 1; index < block.line - 1 + count; index += 1) lines[index] = (lines[index] ?? '').replace(QUOTE_MARK, '');
}

/**
 * The source with what hides its structure put right: a guide in a code block or a quotation, HTML headings, lists nested by too few spaces,
 * lines with minutes directly below a list.
 * All lines keep their numbers; the same text when there is nothing to mend.
 */
export function mendSource(source: string, blocks: readonly Block[]): string {
  const lined: Lined = { source, lines: source.split('\n') };
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'code') unwrapFence(lined, block, index === blocks.length - 1);
    if (block.type === 'blockquote') unwrapQuote(lined, block);
  }
  return mendNesting(mendTimedLines(mendHtml(lined.lines))).join('\n');
}
