import { headingOf, linesIn, paragraphOf } from './block-lines';
import type { Block } from './parse-blocks';
import { PROMOTED_DEPTH } from './promote-lines';
import type { Promotion } from './promotion';
import type { HeadingReading } from './read-heading';
import { readTimedLine } from './timed-line';

const CHECK_BOX = /^\[[ xX]\]\s+/;

interface TimedItem {
  heading: Block;
  reading: HeadingReading | null;
  rest: Block[];
}

function readItem(source: string, listItem: Block): TimedItem | null {
  const [first, ...below] = listItem.children;
  if (first?.type !== 'paragraph') return null;
  const [line, ...others] = linesIn(source, first);
  if (line === undefined || line.text === '') return null;
  const box = CHECK_BOX.exec(line.text)?.[0].length ?? 0;
  const reading = readTimedLine(line.text.slice(box));
  return { heading: headingOf(line, PROMOTED_DEPTH, line.start + box), reading, rest: [...paragraphOf(others), ...below] };
}

/** Makes headings of the items of lists in which most items give minutes: an agenda. */
export function promoteLists(source: string, blocks: readonly Block[]): Promotion {
  const promotion: Promotion = { blocks: [], known: new Map(), starts: [], statedMinutes: [] };
  for (const block of blocks) {
    const items = block.type === 'list' ? block.children.map((listItem) => readItem(source, listItem)) : [];
    const timed = items.filter((item) => item !== null && item.reading !== null).length;
    if (timed === 0 || timed * 2 < items.length || items.includes(null)) {
      promotion.blocks.push(block);
      continue;
    }
    for (const item of items) {
      if (item === null) continue;
      promotion.blocks.push(item.heading, ...item.rest);
      promotion.starts.push(item.heading);
      if (item.reading !== null) promotion.known.set(item.heading, item.reading);
    }
  }
  return promotion;
}
