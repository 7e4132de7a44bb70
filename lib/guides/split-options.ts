import type { OutlineSection } from './outline-guide';
import type { Block } from './parse-blocks';
import { readHeading } from './read-heading';

/** Says that only one of several things is done. */
export const CHOOSE_ONE =
  /\b(?:choose|pick|select|run) (?:just |only )?one\b|\b(?:just |only )?one of (?:the following|these|the two|them)\b|\beine? (?:davon )?(?:aus)?wählen\b|\bau choix\b|\belegir un[oa]\b|\bescolh(?:a|er) um[a]?\b|いずれか(?:一つ|1つ|ひとつ)?を?選/i;

function textOf(source: string, heading: Block): string {
  return source.slice(heading.children[0]?.start ?? heading.start, heading.children.at(-1)?.end ?? heading.end);
}

// The headings below a section of which each is one of its options; none where the section does not say that it is a choice.
function findOptions(source: string, { heading, blocks }: OutlineSection): Block[] {
  const headings = blocks.filter(({ type, children }) => type === 'heading' && children.length > 0);
  const depth = Math.min(...headings.map((block) => block.depth));
  const options = headings.filter((block) => block.depth === depth);
  const first = options[0];
  if (first === undefined || options.length < 2) return [];
  const before = blocks.slice(0, blocks.indexOf(first)).map(({ start, end }) => source.slice(start, end));
  return [heading.whole, ...before].some((text) => CHOOSE_ONE.test(text)) ? options : [];
}

/** The options of a section that says that one of those below it is chosen, each as a section with its minutes; otherwise the section as it is. */
export function splitOptions(source: string, section: OutlineSection): OutlineSection[] {
  const { heading, blocks, line } = section;
  const options = findOptions(source, section);
  return options.length === 0
    ? [section]
    : options.map((option, index) => {
        const own = readHeading(textOf(source, option));
        const [start, end] = [blocks.indexOf(option), blocks.indexOf(options[index + 1] ?? option)];
        const below = blocks.slice(start + 1, index === options.length - 1 ? blocks.length : end);
        const isFirst = index === 0;
        return {
          ...section,
          heading: {
            ...own,
            isOptional: heading.isOptional || own.isOptional,
            isAlternative: !isFirst,
            budgets: own.budgets ?? heading.budgets,
            duration: own.budgets === null ? heading.duration : own.duration,
            hints: isFirst ? [heading.title, ...heading.hints, ...own.hints] : own.hints,
            extras: isFirst ? [...heading.extras, ...own.extras] : own.extras,
          },
          line: option.line,
          ...(isFirst ? { markLines: { line, endLine: line } } : {}),
          depth: option.depth,
          groupHeadings: isFirst ? section.groupHeadings : [],
          blocks: isFirst ? [...blocks.slice(0, start), ...below] : below,
        };
      });
}
