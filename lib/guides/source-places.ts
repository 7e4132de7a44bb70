import type { DraftSection, SourcePlace } from './guide-reading';
import type { Block } from './parse-blocks';

/** Lines of the source, from 1; `endLine` is the last of them. */
export interface Lines {
  line: number;
  endLine: number;
}

/** What was read of one section, with the lines it was read from; `items` are in the order of the section's items. */
export interface SectionPlaces {
  /** The heading, and labels that say only what kind the next blocks are. */
  heading: readonly Lines[];
  /** The duration. */
  budget: readonly Lines[];
  aim: readonly Lines[];
  items: readonly { lines: Lines; children: readonly { lines: Lines }[] }[];
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count += 1;
  return count;
}

/** The lines from the first to the last of some neighbouring blocks; null when there are none. */
export function linesOfBlocks(source: string, blocks: readonly Block[]): Lines | null {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  return { line: first.line, endLine: last.line + countLineEnds(source.slice(last.start, last.end).trimEnd()) };
}

/** The lines of a block. */
export function linesOf(source: string, block: Block): Lines {
  return linesOfBlocks(source, [block]) ?? { line: block.line, endLine: block.line };
}

/** The places of a part. */
export function placesOf(part: string, lines: readonly Lines[]): SourcePlace[] {
  return lines.map(({ line, endLine }) => ({ part, line, endLine }));
}

/** The places of all that was read of a section; `section` has its ids. */
export function placesOfSection(section: DraftSection, read: SectionPlaces): SourcePlace[] {
  const items = section.items.flatMap((item, index) => {
    const own = read.items[index];
    if (own === undefined) return [];
    const children = item.children.flatMap((child, place) => {
      const childLines = own.children[place]?.lines;
      return childLines === undefined ? [] : placesOf(child.id, [childLines]);
    });
    return [...placesOf(item.id, [own.lines]), ...children];
  });
  return [
    ...placesOf(section.id, read.heading),
    ...placesOf(`budget:${section.id}`, read.budget),
    ...placesOf(`aim:${section.id}`, read.aim),
    ...items,
  ];
}

/** Places in the order of their lines; those of one line keep their order. */
export function sortPlaces(places: readonly SourcePlace[]): SourcePlace[] {
  return places.toSorted((a, b) => a.line - b.line);
}
