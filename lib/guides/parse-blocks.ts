import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { gfmWithPlaces } from './gfm-with-places';

type Root = ReturnType<typeof fromMarkdown>;

/** A block of the source and what lies in it. Texts are taken from the source by place, so that they stay as they were written. */
export interface Block {
  type: Root['children'][number]['type'];
  /** Index in the source of its first character. */
  start: number;
  /** Index in the source after its last character. */
  end: number;
  /** Line of its first character, from 1. */
  line: number;
  /** Column of its first character, from 0. */
  column: number;
  /** 1 to 6 for a heading, otherwise 0. */
  depth: number;
  children: Block[];
}

/** Outcome of {@link parseBlocks}: the blocks, or the line (from 1) of one that is too long to be part of a guide. */
export type BlockParse = { blocks: Block[] } | { tooLongLine: number };

// Guides need the blocks only: what lies inside a line is left as written, except in headings, which have a reader of their own.
const INLINE_CONSTRUCTS = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'tasklistCheck',
  'wwwAutolink',
];
type Extension = ReturnType<typeof gfm>;
type Construct = Exclude<NonNullable<Extension['text']>[string], readonly unknown[] | undefined>;

// Takes what is left of a line as it is. Without it the parser would put the line together from the pieces between all signs, in quadratic time.
const wholeLine: Construct = {
  name: 'wholeLine',
  tokenize(effects, ok, nok) {
    const inside: typeof ok = (code) => {
      if (isLineEnd(code)) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return inside;
    };
    return (code) => {
      if (isLineEnd(code)) return nok(code);
      effects.enter('data');
      return inside(code);
    };
  },
};

// The parser's codes for the end of the text and of a line.
function isLineEnd(code: number | null): boolean {
  return code === null || code < -2;
}

const OPTIONS = {
  extensions: [gfm(), { disable: { null: INLINE_CONSTRUCTS }, text: { null: wholeLine } }],
  mdastExtensions: gfmWithPlaces(),
};

// The parser's time per character grows with the length of its source, so a long one is parsed in parts; below 8,000 characters the parts overlap too much.
const PART_LENGTH = 8_000;
// A line of three characters takes the parser as long as one of eighty.
const LINES_A_PART = 250;
/** A list of 2,000 long items fits; what is longer without a blank line is no guide. */
const MAX_BLOCK_LENGTH = 512_000;

type Positioned = Pick<Root, 'type'> | Root['children'][number];

function toBlock(node: Positioned, offset: number, line: number): Block {
  const start = 'position' in node ? node.position?.start : undefined;
  const end = 'position' in node ? node.position?.end : undefined;
  return {
    type: node.type as Block['type'],
    start: offset + (start?.offset ?? 0),
    end: offset + (end?.offset ?? 0),
    line: line + (start?.line ?? 1),
    column: (start?.column ?? 1) - 1,
    depth: 'depth' in node ? node.depth : 0,
    children: 'children' in node ? node.children.map((child) => toBlock(child as Positioned, offset, line)) : [],
  };
}

function endOfLines(source: string, from: number, lines: number): number {
  let end = from;
  for (let line = 0; line < lines && end < source.length; line += 1) end = source.indexOf('\n', end) + 1 || source.length;
  return end;
}

// A part ends where no paragraph can go on: after a blank line, before a heading, or between the outermost items of a list.
function findPartEnd(source: string, from: number, length: number, lines: number): number {
  const boundary = /\n(?=[ ]*\n|#|[-*+] +\S|\d{1,9}[.)] +\S)/g;
  boundary.lastIndex = Math.min(from + length, endOfLines(source, from, lines));
  return (boundary.exec(source)?.index ?? source.length - 1) + 1;
}

// What tells the items of one list from those of another: the bullet, or the sign behind the number.
function listMark(source: string, start: number): string {
  return /^(?:\d{1,9})?([-*+.)])/.exec(source.slice(start, start + 10))?.[1] ?? '';
}

// True where a list goes on with its next outermost item, so that both parts can be read by themselves.
function isWithinList(source: string, last: Block | undefined, end: number): boolean {
  if (last?.type !== 'list' || last.column > 0 || source.slice(last.end, end).trim() !== '') return false;
  const blank = /(?:[ ]*\n)*/y;
  blank.lastIndex = end;
  return listMark(source, last.start) === listMark(source, end + (blank.exec(source)?.[0].length ?? 0));
}

function lineStart(block: Block | undefined): number {
  return block === undefined ? 0 : block.start - block.column;
}

// What some lines are depends on the line directly before them, or on code around them; not so a heading.
function startsAfresh(source: string, block: Block, previous: Block | undefined): boolean {
  const start = lineStart(block);
  if (previous !== undefined && previous.end > block.start) return false;
  if (block.type === 'heading' && source[start] === '#') return true;
  if (block.type === 'code' || previous?.type === 'code') return false;
  return source.slice(source.lastIndexOf('\n', start - 2) + 1, start).trim() === '';
}

// The last block of a part may go on beyond it: the next part begins with that block, or with an earlier one that can be read by itself.
function countFinished(source: string, found: readonly Block[]): number {
  const last = found.findLastIndex((block, index) => startsAfresh(source, block, found[index - 1]));
  return Math.max(last, 0);
}

// The items with which a part begins belong to the list with which the one before it ended.
function addBlocks(blocks: Block[], found: readonly Block[], isListOpen: boolean): void {
  const [first, ...others] = found;
  const list = isListOpen ? blocks.at(-1) : undefined;
  if (first?.type !== 'list' || list === undefined) {
    for (const block of found) blocks.push(block);
    return;
  }
  list.end = first.end;
  for (const item of first.children) list.children.push(item);
  for (const block of others) blocks.push(block);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

/** How a source is parsed. */
export interface ParseOptions {
  /** Characters of the parts in which it is parsed. */
  partLength?: number;
  /** Is told the share of the source that is parsed, from 0 to 1, after each part. */
  onShare?: (share: number) => void;
}

/** The blocks of a clean source, in order. A source of any length takes time in proportion to it. */
export function parseBlocks(source: string, { partLength = PART_LENGTH, onShare }: ParseOptions = {}): BlockParse {
  const blocks: Block[] = [];
  let from = 0;
  let line = 0;
  let scale = 1;
  let isListOpen = false;
  while (from < source.length) {
    const endAt = (times: number): number => findPartEnd(source, from, partLength * times, LINES_A_PART * times);
    const end = endAt(scale);
    if (end - from > MAX_BLOCK_LENGTH + PART_LENGTH) return { tooLongLine: line + 1 };
    const root = fromMarkdown(source.slice(from, end), OPTIONS);
    const found = root.children.map((node) => toBlock(node, from, line));
    const goesOn = isWithinList(source, found.at(-1), end);
    const count = end < source.length && !goesOn ? countFinished(source, found) : found.length;
    const next = count === found.length ? end : lineStart(found[count]);
    if (next === from) {
      // A part that ends at the same place again would be parsed for nothing.
      do scale *= 2;
      while (endAt(scale) === end);
      continue;
    }
    addBlocks(blocks, found.slice(0, count), isListOpen);
    // A blank line before what is put off to the next part ends no list.
    if (count > 0) isListOpen = goesOn;
    line += countLines(source.slice(from, next));
    from = next;
    scale = 1;
    onShare?.(from / source.length);
  }
  return { blocks };
}
