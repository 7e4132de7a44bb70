import type { Block } from './parse-blocks';
import type { HeadingReading } from './read-heading';

/** Blocks in which something other than a heading has become one. */
export interface Promotion {
  blocks: Block[];
  /** What the new headings say, where it is known already. */
  known: Map<Block, HeadingReading>;
  /** The new headings. */
  starts: Block[];
  /** Minutes of the whole guide, where a table says them. */
  statedMinutes: number[];
}

/** The minutes of all new headings together, in the first format. */
export function sumOf({ known, starts }: Promotion): number {
  return starts.reduce((sum, start) => sum + (known.get(start)?.budgets?.values[0] ?? 0), 0);
}
