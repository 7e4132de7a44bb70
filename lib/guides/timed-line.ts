import { readHeading, type HeadingReading } from './read-heading';
import { wordsFor } from './words';

const LONGEST = 120;
// A number with something behind it that may be a unit or the rest of a clock time, or a word that stands for a time.
const MAY_BE_TIMED = /\p{N}\s*(?:[:.：'’′~–—-]|\p{L})|[~≈]\s*\p{N}|\bmin|\btb[ad]\b|__|stunde|hour/iu;
// A sentence, a link or a quotation is text, whatever numbers it has; the point of "(5 Min.)" ends no sentence.
const IS_TEXT = /(?:(?<!\p{N}\s?(?:mins?|mns?|std|hrs?))\.|[!?…。？！])[*_"”’)\]]*$|^[>|<"“`]|https?:/iu;
const IS_LABEL = new RegExp(`^(?:${wordsFor('time')}|${wordsFor('whole')}|sum|summe)$`, 'iu');
const DISTANT = new RegExp(`(?:^|[^\\p{L}])(?:${wordsFor('distance')})(?![\\p{L}])`, 'iu');

/** True for an item that is written as the heading of a section is: in bold, with minutes. */
export function isTimedItem(text: string): boolean {
  return /^(?:\d{1,2}[.)]\s+)?(?:\*\*|__)/.test(text) && !text.includes('\n') && readTimedLine(text) !== null;
}

/** The reading of a plain line that gives a title and minutes, such as `Warm-up (5 min)`; null for any other line. */
export function readTimedLine(line: string): HeadingReading | null {
  if (line.length > LONGEST || !MAY_BE_TIMED.test(line) || IS_TEXT.test(line)) return null;
  const reading = readHeading(line);
  if (reading.budgets === null && reading.startsAt === null) return null;
  if (reading.title === reading.whole || IS_LABEL.test(reading.title) || !/\p{L}/u.test(reading.title)) return null;
  return DISTANT.test(reading.duration) ? null : reading;
}
