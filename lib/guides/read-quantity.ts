import { readInterval } from './read-clock';
import { spelledNumber } from './spelled-number';
import { wordsFor } from './words';

/** One length of time. */
export interface Quantity {
  /** Minutes; null for a placeholder such as `X`. */
  value: number | null;
  /** True when the longer end of a range was taken. */
  isRange: boolean;
  /** True when the number in minutes says all that the source says. */
  isExact: boolean;
}

const MINUTE_UNITS = `${wordsFor('minutes')}|m|′|'`;
const HOUR_UNITS = `${wordsFor('hours')}|h`;
/** A text that ends in a unit: what stands before it, the unit if it is of minutes, the unit if it is of hours. */
export const UNIT = new RegExp(`^(.*?)[\\s-]*(?:(${MINUTE_UNITS})|(${HOUR_UNITS}))$`, 'iu');
/** A single letter or sign is a unit only behind a digit or a placeholder in brackets: `(5m)`, but not `(Exam)`. */
export const SHORT_UNIT = /[^\d\s\]_]\s*(?:m|h|′|')$/i;

const APPROXIMATELY = new RegExp(`^(?:[~≈<≤]|(?:${wordsFor('about')})(?![\\p{Script=Latin}]))\\s*`, 'iu');
const LABEL = new RegExp(`^(?:${wordsFor('time')})\\s*[:=]?\\s*(?=[\\d~])`, 'iu');
const QUALIFIER =
  /[\s,]+(?:max(?:imum|imal)?\.?|min(?:imum)|total|in total|tops|approx(?:imately)?\.?|or so|or less|each|per \p{L}+|je|jeweils|pro \p{L}+|chacun|cada un[oa]?|insgesamt|au total|en total|no total)$/iu;
const NUMBER = /^\d{1,6}(?:[.,]\d{1,4})?$/;
// "1,000" may be a thousand as well as one.
const THREE_DECIMALS = /[.,]\d{3}/;
const RANGE =
  /^(?:between |zwischen |entre )?(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:-|–|—|−|~|〜|to|bis|or|und|and|à|a|y|e|et|até)\s*(\d{1,6}(?:[.,]\d{1,4})?)$/i;
const PLACEHOLDER = /^\[?(?:x{1,3}|y{1,2}|n{1,2}|tbd|tba|tbc|\?+|_+|#+|\.{2,}|…)\]?$/i;
const HOURS_AND_MINUTES = new RegExp(
  `^(\\d{1,2})\\s*(?:${HOUR_UNITS})[\\s,.]*(?:(?:and|und|et|y|e)\\s+)?(\\d{1,2})\\s*(?:${MINUTE_UNITS})?$`,
  'iu',
);
/** No session is planned for longer. */
const MOST_HOURS = 8;
const PARTS_OF_HOUR: readonly [RegExp, number][] = [
  [
    /^(?:a |an |eine |une |1\/2 |1⁄2 )?(?:half|half an|half-an|halbe|halben|demi|media|meia|1\/2|1⁄2)[\s-]*(?:hour|stunde|heure|hora|h)$/i,
    30,
  ],
  [/^(?:a |eine |un )?(?:quarter of an hour|quarter hour|viertelstunde|quart d['’]heure|cuarto de hora|quarto de hora)$/i, 15],
  [/^(?:three quarters of an hour|dreiviertelstunde|trois quarts d['’]heure)$/i, 45],
  [/^(?:anderthalb|eineinhalb) stunden$/i, 90],
  [/^(?:an|one) hour$/i, 60],
];

function toNumber(digits: string): number {
  return Number(digits.replace(',', '.'));
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

function readWithoutUnit(digits: string, minutesPerUnit: number): Quantity | null {
  if (NUMBER.test(digits)) {
    const value = round(toNumber(digits) * minutesPerUnit);
    return { value, isRange: false, isExact: value === toNumber(digits) && !THREE_DECIMALS.test(digits) };
  }
  if (PLACEHOLDER.test(digits)) return { value: null, isRange: false, isExact: true };
  const range = RANGE.exec(digits);
  if (range !== null) {
    const longer = Math.max(toNumber(range[1] ?? ''), toNumber(range[2] ?? ''));
    return { value: round(longer * minutesPerUnit), isRange: true, isExact: false };
  }
  const spelled = spelledNumber(digits);
  return spelled === null ? null : { value: spelled * minutesPerUnit, isRange: false, isExact: false };
}

/** What `part` says besides its number, or the part itself when there is no length of time in it. `inheritedUnit` is in minutes, for a part without a unit. */
export function readQuantity(part: string, inheritedUnit: number): Quantity | string {
  const written = part.trim();
  const bare = written.replace(LABEL, '').replace(APPROXIMATELY, '').replace(QUALIFIER, '').trim();
  const hasWords = /[\p{L}<≤]/u.test(written.replace(bare, ''));
  const interval = readInterval(bare);
  if (interval !== null) return { value: interval, isRange: false, isExact: false };
  const ofHour = PARTS_OF_HOUR.find(([pattern]) => pattern.test(bare));
  if (ofHour !== undefined) return { value: ofHour[1], isRange: false, isExact: false };
  const both = HOURS_AND_MINUTES.exec(bare);
  // "14h05" is a time of the day.
  if (both !== null && Number(both[1]) <= MOST_HOURS)
    return { value: Number(both[1]) * 60 + Number(both[2]), isRange: false, isExact: false };
  const unit = SHORT_UNIT.test(bare) ? null : UNIT.exec(bare);
  // "5 min to 10 min" has its unit twice.
  const digits = (unit === null ? bare : (unit[1] ?? ''))
    .trim()
    .replace(new RegExp(`(\\d)\\s*(?:${MINUTE_UNITS})(?=\\s*(?:-|–|to|bis|à|a)\\s*\\d)`, 'iu'), '$1');
  const quantity = readWithoutUnit(digits, unit === null ? inheritedUnit : unit[3] === undefined ? 1 : 60);
  return quantity === null ? digits : { ...quantity, isExact: quantity.isExact && !hasWords };
}
