import { readTimedLine } from './timed-line';

const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6} /;
/** A line at the margin that is no block of its own. */
const PLAIN = /^(?![#>|+*<`~-]|\d{1,9}[.)]\s)\S/u;
const LIST_LINE = /^ *(?:[-*+]|\d{1,9}[.)])\s/;

/**
 * Makes headings of the lines of a run sheet that give a title and minutes, where at least one stands directly below a list: to Markdown such a line
 * goes on with the last item, to a person it begins the next section. A text that has headings beside its title stays as it is.
 */
export function mendTimedLines(lines: readonly string[]): string[] {
  const timed: number[] = [];
  let isBelowList = false;
  let hasHidden = false;
  let headings = 0;
  for (const [index, line] of lines.entries()) {
    if (HEADING.test(line)) headings += 1;
    if (FENCE.test(line) || headings > 1) return [...lines];
    if (PLAIN.test(line) && readTimedLine(line.trim()) !== null) {
      timed.push(index);
      hasHidden ||= isBelowList;
    }
    // What is indented below an item belongs to it.
    isBelowList = LIST_LINE.test(line) || (isBelowList && /^\s+\S/.test(line));
  }
  if (!hasHidden || timed.length < 2) return [...lines];
  const opening = new Set(timed);
  return lines.map((line, index) => (opening.has(index) ? `## ${line}` : line));
}
