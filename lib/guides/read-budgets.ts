import { readInterval } from './read-clock';
import { readQuantity, SHORT_UNIT, UNIT, type Quantity } from './read-quantity';
import { wordsFor } from './words';

/** What the part of a heading that gives a duration says. */
export interface BudgetReading {
  /** Minutes in the order they are written, one for each format; null for a placeholder such as `X`. */
  values: (number | null)[];
  /** True when the duration itself says that the section may be left out, as in `(Optional - 10 mins)`. */
  isOptional: boolean;
  /** True when the longer end of a range was taken. */
  isRange: boolean;
  /** True when they were taken for minutes where the source does not quite say so: without a unit, or without a closing bracket. */
  isGuess?: true;
  /** True when the source says more than the values do, as a range or `about` does; it is then kept as a hint. */
  saysMore: boolean;
}

/** `not-a-number` when a duration is promised and not given; null when it is no duration at all. */
export type BudgetResult = BudgetReading | 'not-a-number' | null;

const SEPARATORS = '[\\s,;:–—、・･-]';
const OPTIONAL = `${wordsFor('optional')}|${wordsFor('ifTime')}`;
const OPTIONAL_BEFORE = new RegExp(`^(?:${OPTIONAL})(?=${SEPARATORS})${SEPARATORS}*`, 'iu');
const OPTIONAL_AFTER = new RegExp(`${SEPARATORS}+(?:${OPTIONAL})$`, 'iu');
const OPTIONAL_PRESENT = new RegExp(`(?:${OPTIONAL})`, 'iu');
const IF_TIME = new RegExp(`(?:^|[^\\p{L}])(?:${wordsFor('ifTime')})(?![\\p{L}])`, 'iu');
// "(if they lead a team, 15 mins)", "(15 mins, for admins)"
const CONDITION = '(?:only )?(?:if|when|unless|for|falls|wenn|für|si|pour|se|caso|para)\\s[^()[\\],;]{1,80}';
const CONDITION_BEFORE = new RegExp(`^${CONDITION}[,;–—-]\\s*(?=[~≈]?\\d)`, 'iu');
const CONDITION_AFTER = new RegExp(`[,;–—]\\s*${CONDITION}$`, 'iu');
// "Mins 00-03" has its unit before its numbers.
const UNIT_BEFORE_RANGE = new RegExp(`^(?:${wordsFor('minutes')})\\s*(\\d{1,3}\\s*[-–—]\\s*\\d{1,3})$`, 'iu');
// "– / 20 min": not in the first format
const NOT_RUN = /^[-–—]$/;
const NO_TIME: Quantity = { value: 0, isRange: false, isExact: true };
const UNKNOWN = /^(?:tbd|tba|tbc)$/i;
const SINGLE_WORD = /^[^\s\d]+$|^[-+]?[\d.,]+$/;
// "minutes" of these is no duration.
const OTHER_MINUTES = /^(?:meeting|per|last|first|next|few|final|every|each|the)$/i;
const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

// Full-width digits and signs are the same numbers; a fraction sign is a decimal.
function toPlainDigits(text: string): string {
  return text
    .replace(/(\d*)\s*([¼½¾])/g, (_, digits: string, fraction: string) => `${digits === '' ? '0' : digits}${FRACTIONS[fraction] ?? ''}`)
    .normalize('NFKC')
    .trim();
}

// With a unit of its own, or in words, or between two clock times.
function isMeasured(quantity: Quantity | string): quantity is Quantity {
  return typeof quantity !== 'string' && quantity.value !== null && !Number.isNaN(quantity.value);
}

/** Reads the inside of a duration such as `~3 / 10 min`, without its brackets. */
export function readBudgets(inside: string): BudgetResult {
  const written = toPlainDigits(inside);
  const unconditional = written.replace(CONDITION_BEFORE, '').replace(CONDITION_AFTER, '');
  const hasCondition = unconditional !== written;
  const bare = unconditional
    .replace(OPTIONAL_BEFORE, '')
    .replace(OPTIONAL_AFTER, '')
    .replace(/^[([](.*)[)\]]$/, '$1')
    .replace(UNIT_BEFORE_RANGE, '$1 min');
  const isOptional = hasCondition || OPTIONAL_PRESENT.test(written);
  if (UNKNOWN.test(bare)) return { values: [null], isOptional, isRange: false, saysMore: false };
  const single = readQuantity(bare, Number.NaN);
  const parts = bare.split(/\s*[/|]\s*/);
  const unit = SHORT_UNIT.test(bare) ? null : UNIT.exec(bare);
  // `(~5)` is a duration without a unit; `(5)` may be anything.
  const isDuration = unit !== null || bare.startsWith('~') || readInterval(bare) !== null || isMeasured(single);
  if (!isDuration) return null;
  const inherited = unit?.[3] === undefined ? 1 : 60;
  const read =
    isMeasured(single) && parts.length > 1 ? [single] : parts.map((part) => (NOT_RUN.test(part) ? NO_TIME : readQuantity(part, inherited)));
  const failed = read.filter((part) => typeof part === 'string');
  if (failed.length > 0) {
    const isPromise = failed.every((part) => SINGLE_WORD.test(part) && !OTHER_MINUTES.test(part));
    return isPromise ? 'not-a-number' : null;
  }
  const quantities = read.filter((part) => typeof part !== 'string');
  return {
    values: quantities.map((part) => part.value),
    isOptional,
    isRange: quantities.some((part) => part.isRange),
    saysMore: quantities.some((part) => !part.isExact) || hasCondition || (isOptional && IF_TIME.test(written)),
  };
}
