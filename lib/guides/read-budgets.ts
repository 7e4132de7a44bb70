/** What the part of a heading that gives a duration says. */
export interface BudgetReading {
  /** Minutes in the order they are written, one for each format; null for a placeholder such as `X`. */
  values: (number | null)[];
  /** True when the duration itself says that the section may be left out, as in `(Optional - 10 mins)`. */
  isOptional: boolean;
  /** True when the longer end of a range was taken. */
  isRange: boolean;
  /** True when the source says more than the values do, as a range or `about` does; it is then kept as a hint. */
  saysMore: boolean;
}

/** `not-a-number` when a duration is promised and not given; null when it is no duration at all. */
export type BudgetResult = BudgetReading | 'not-a-number' | null;

const MINUTE_UNITS = "minutes?|minuten|minutos?|minuti|mins?\\.?|分間?|分钟|m|′|'";
const HOUR_UNITS = 'hours?|hrs?\\.?|stunden?|heures?|horas?|h';
const UNIT = new RegExp(`^(.*?)[\\s-]*(?:(${MINUTE_UNITS})|(${HOUR_UNITS}))$`, 'i');
// A single letter or sign is a unit only behind a digit: `(5m)`, but not `(Exam)`.
const SHORT_UNIT = /[^\d\s]\s*(?:m|h|′|')$/i;
const APPROXIMATELY = /^(?:[~≈約]|about|around|approx(?:imately|\.)?|ca\.?|circa|max\.?|up to|etwa|environ|unos)\s*/i;
const OPTIONAL_BEFORE = /^(?:optional|optionnel|opcional)(?=[\s,;:–—-])[\s,;:–—-]*/i;
const OPTIONAL_AFTER = /[\s,;:–—-]+(?:optional|optionnel|opcional)$/i;
const NUMBER = /^\d{1,6}(?:[.,]\d{1,4})?$/;
const RANGE = /^(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:-|–|—|to|bis|à|a)\s*(\d{1,6}(?:[.,]\d{1,4})?)$/i;
const PLACEHOLDER = /^\[?(?:x{1,3}|n{1,2}|tbd|tba|\?+|_+|#+|\.{2,}|…)\]?$/i;
const SINGLE_WORD = /^[^\s\d]+$|^[-+]?[\d.,]+$/;
// "minutes" of these is no duration.
const OTHER_MINUTES = /^(?:meeting|per|last|first|next|few|final|every|each|the)$/i;

function toMinutes(digits: string, minutesPerUnit: number): number {
  return Math.round(Number(digits.replace(',', '.')) * minutesPerUnit * 100) / 100;
}

function readPart(part: string, inheritedUnit: number): { value: number | null; isRange: boolean; isExact: boolean } | string {
  const approximate = part.trim().replace(APPROXIMATELY, '');
  const unit = UNIT.exec(approximate);
  const digits = (unit && !SHORT_UNIT.test(approximate) ? (unit[1] ?? '') : approximate).trim();
  const minutesPerUnit = unit === null ? inheritedUnit : unit[3] === undefined ? 1 : 60;
  const isExact = minutesPerUnit === 1 && !/\p{L}/u.test(part.trim().slice(0, part.trim().length - approximate.length));
  if (NUMBER.test(digits)) return { value: toMinutes(digits, minutesPerUnit), isRange: false, isExact };
  if (PLACEHOLDER.test(digits)) return { value: null, isRange: false, isExact: true };
  const range = RANGE.exec(digits);
  if (range === null) return digits;
  const ends = [toMinutes(range[1] ?? '', minutesPerUnit), toMinutes(range[2] ?? '', minutesPerUnit)];
  return { value: Math.max(...ends), isRange: true, isExact: false };
}

/** Reads the inside of a duration such as `~3 / 10 min`, without its brackets. */
export function readBudgets(inside: string): BudgetResult {
  const written = inside.trim();
  const bare = written.replace(OPTIONAL_BEFORE, '').replace(OPTIONAL_AFTER, '');
  const unit = SHORT_UNIT.test(bare) ? null : UNIT.exec(bare);
  // `(~5)` is a duration without a unit; `(5)` may be anything.
  if (unit === null && !bare.startsWith('~')) return null;
  const parts = bare.split(/\s*\/\s*/).map((part) => readPart(part, unit?.[3] === undefined ? 1 : 60));
  const failed = parts.filter((part) => typeof part === 'string');
  if (failed.length > 0) {
    const isPromise = failed.every((part) => SINGLE_WORD.test(part) && !OTHER_MINUTES.test(part));
    return isPromise ? 'not-a-number' : null;
  }
  const read = parts.filter((part) => typeof part !== 'string');
  return {
    values: read.map((part) => part.value),
    isOptional: bare !== written,
    isRange: read.some((part) => part.isRange),
    saysMore: read.some((part) => !part.isExact),
  };
}
