import { escapeSigns } from './escape-text';
import type { DraftSection } from './guide-reading';
import { ALTERNATIVE_MARK, readHeading } from './read-heading';

type HeadingParts = Pick<DraftSection, 'title' | 'isOptional' | 'isAlternative' | 'budgetsMinutes'>;

const OPTIONAL_MARK = '[Optional] ';

function printBudgets(budgetsMinutes: readonly (number | null)[]): string {
  const [first = null] = budgetsMinutes;
  const distinct = budgetsMinutes.every((minutes) => minutes === first) ? [first] : budgetsMinutes;
  return `(~${distinct.map((minutes) => minutes ?? 'X').join(' / ')} min)`;
}

/** Prints a section's heading, such as `## [Optional] Observer questions (~0 / 5 min)`; an alternative begins with `[Or]`. */
export function printSectionHeading(section: HeadingParts): string {
  const isAlternative = section.isAlternative === true;
  const marks = `${isAlternative ? `${ALTERNATIVE_MARK} ` : ''}${section.isOptional ? OPTIONAL_MARK : ''}`;
  const print = (title: string): string => `${marks}${title} ${printBudgets(section.budgetsMinutes)}`;
  const plain = print(section.title);
  const reading = readHeading(plain);
  const isRight =
    reading.title === section.title &&
    reading.isOptional === section.isOptional &&
    reading.isAlternative === isAlternative &&
    [...reading.extras, ...reading.hints].length === 0;
  return `## ${isRight ? plain : print(escapeSigns(section.title))}`;
}

/** Prints the title of a guide as its first heading. */
export function printTitle(title: string): string {
  const reading = readHeading(title);
  const isRight = reading.whole === title && reading.extras.length === 0 && !title.endsWith('#');
  return `# ${isRight ? title : escapeSigns(title)}`;
}
