import { buildOutline, findTimedSections, findTitle, findUntimedSections, withFooterOfLast } from './build-outline';
import { findHeadings, isTimed } from './find-headings';
import type { GuideOutline } from './outline-guide';
import type { Block } from './parse-blocks';
import { readSettings } from './read-settings';
import { textOfParagraph } from './source-text';

/** Whether a guide says its formats in a line of its own, directly below its title, as a printed guide does. */
export function isPrinted(source: string, blocks: readonly Block[]): boolean {
  let headings = 0;
  for (const block of blocks) {
    if (block.type === 'heading') headings += 1;
    if (headings > 1) return false;
    if (block.type !== 'paragraph' || block.end - block.start > 200) continue;
    const settings = readSettings(textOfParagraph(source, block));
    if (settings !== null && settings.formatsMinutes !== null) return settings.isPrinted;
  }
  return false;
}

/** Finds the parts of a guide in the form that is printed: sections are headings with minutes, and the source note stands behind a rule after the last of them. */
export function outlinePrinted(source: string, blocks: readonly Block[]): GuideOutline {
  const headings = findHeadings(source, blocks);
  const found = findTitle(headings);
  const below = headings.filter((heading) => heading !== found);
  const lastTimed = below.findLast(isTimed);
  const rule = lastTimed === undefined ? -1 : blocks.findIndex(({ type }, index) => type === 'thematicBreak' && index > lastTimed.index);
  const end = rule < 0 ? blocks.length : rule;
  const within = below.filter(({ index }) => index < end);
  const starts = lastTimed === undefined ? findUntimedSections(within, found) : findTimedSections(within, isTimed);
  const first = headings[0];
  const title = found ?? (first !== undefined && first.index < (starts[0]?.index ?? 0) ? first : null);
  const outline = buildOutline(blocks, { title, starts, end });
  if (rule < 0) return withFooterOfLast(outline);
  const footer = blocks.slice(rule + 1);
  // A heading below the rule may have been meant as a section.
  const heading = footer.find(({ type }) => type === 'heading');
  return { ...outline, footer, noteLines: heading === undefined ? [] : [heading.line] };
}
