import { escapeSigns } from './escape-text';
import { readHeading } from './read-heading';

const HEADING = /^( {0,3}#{1,6} +)(.*\S)( *)$/;

/** Puts backslashes into the headings of a text that give minutes, so that they stay headings and open no section. */
export function escapeDurations(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [, marks = '', title = ''] = HEADING.exec(line) ?? [];
      if (title === '') return line;
      const { budgets, isBroken } = readHeading(title);
      return budgets === null && !isBroken ? line : `${marks}${escapeSigns(title)}`;
    })
    .join('\n');
}
