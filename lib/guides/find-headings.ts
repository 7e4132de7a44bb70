import type { Block } from './parse-blocks';
import { readHeading, type HeadingReading } from './read-heading';

/** A heading with its place among the blocks. */
export interface Heading {
  index: number;
  block: Block;
  reading: HeadingReading;
}

/** Readings of headings that stand for something other than a heading, such as a row of a table. */
export type KnownReadings = ReadonlyMap<Block, HeadingReading>;

/** The headings among some blocks. `known` are read already. */
export function findHeadings(source: string, blocks: readonly Block[], known: KnownReadings = new Map()): Heading[] {
  return blocks.flatMap((block, index) => {
    const first = block.children[0];
    const last = block.children.at(-1);
    if (block.type !== 'heading' || first === undefined || last === undefined) return [];
    const reading = known.get(block) ?? readHeading(source.slice(first.start, last.end));
    // A heading of nothing but HTML has no title to show; it is kept as script.
    return reading.title === '' ? [] : [{ index, block, reading }];
  });
}

/** Whether a heading says how long its section takes, or promises to. */
export function isTimed({ reading }: Heading): boolean {
  return reading.budgets !== null || reading.isBroken;
}

/** The headings below one of them: up to the next that is not deeper. */
export function headingsBelow(headings: readonly Heading[], heading: Heading): Heading[] {
  const place = headings.indexOf(heading);
  const end = headings.findIndex((other, index) => index > place && other.block.depth <= heading.block.depth);
  return headings.slice(place + 1, end < 0 ? headings.length : end);
}
