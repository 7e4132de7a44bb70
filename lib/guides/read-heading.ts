import { cleanLine } from './clean-text';
import { findDuration, takeClockMark } from './find-duration';
import { cutSpan, trimSpan, type Span } from './heading-span';
import { readHeadingText } from './heading-text';
import type { BudgetReading } from './read-budgets';
import { wordsFor } from './words';

/** What a heading says about the section it opens. */
export interface HeadingReading {
  /** All it says, as a person reads it. */
  whole: string;
  /** What is left of it without duration and "optional". */
  title: string;
  isOptional: boolean;
  /** True when it is marked `[Or]`. */
  isAlternative: boolean;
  /** Its duration; null when it has none. */
  budgets: BudgetReading | null;
  /** The duration as it is written, without brackets; empty when there is none. */
  duration: string;
  /** Minutes since midnight, or since the start, where the heading says only when the section begins; otherwise null. */
  startsAt: number | null;
  /** True when a duration is promised and is not a number. */
  isBroken: boolean;
  /** What it says besides, such as a range or a clock time; kept as hints. */
  hints: string[];
  /** Markdown of the heading that the title does not show in full. */
  extras: string[];
}

const OPTIONAL = wordsFor('optional');
const IF_TIME = wordsFor('ifTime');
const OPTIONAL_BEFORE = new RegExp(
  `^(?:[(\\[（［【](?:(${IF_TIME})|${OPTIONAL})[)\\]）］】]\\s*[:：–—-]?\\s*|(?:(${IF_TIME})|${OPTIONAL})(?:\\s*[:：–—]|\\s+-)\\s*(?=\\S))`,
  'iu',
);
const OPTIONAL_AFTER = new RegExp(
  `\\s*(?:[(\\[（［【](?:(${IF_TIME})|${OPTIONAL})[)\\]）］】]|(?:[,–—、※]|\\s-)\\s*(?:(${IF_TIME})|${OPTIONAL}))\\s*[:：]?$`,
  'iu',
);
/** The mark of a section that is run instead of the one before it. */
export const ALTERNATIVE_MARK = '[Or]';
const ALTERNATIVE = /^\[Or\]\s+(?=\S)/;
/** Headings longer than this are prose: no structure is looked for in them. */
const MAX_HEADING_LENGTH = 1_000;

interface OptionalMark {
  rest: Span;
  isOptional: boolean;
  hint: string | null;
}

function takeOptional(span: Span): OptionalMark {
  const before = OPTIONAL_BEFORE.exec(span.masked);
  if (before !== null) return { rest: cutSpan(span, before[0].length), isOptional: true, hint: before[1] ?? before[2] ?? null };
  const after = OPTIONAL_AFTER.exec(span.masked);
  if (after === null || after.index === 0) return { rest: span, isOptional: false, hint: null };
  return { rest: cutSpan(span, 0, after.index), isOptional: true, hint: after[1] ?? after[2] ?? null };
}

function readProse(whole: Span, extras: string[]): HeadingReading {
  const title = cleanLine(whole.plain);
  const nothing = { isOptional: false, isAlternative: false, budgets: null, duration: '', startsAt: null, isBroken: false, hints: [] };
  return { whole: title, title, ...nothing, extras };
}

/** Reads a heading, given without its `#` marks: title, optional, duration. */
export function readHeading(written: string): HeadingReading {
  // A title has single spaces: wider ones must not hide what it says.
  const { extras, ...text } = readHeadingText(written.replace(/[ \n]+/g, ' '));
  const whole = trimSpan(text);
  if (whole.plain.length > MAX_HEADING_LENGTH) return readProse(whole, extras);
  const alternative = ALTERNATIVE.exec(whole.masked)?.[0].length ?? 0;
  // "Optional" may stand before the title, after it, or after the duration.
  const outer = takeOptional(cutSpan(whole, alternative));
  const clock = takeClockMark(outer.rest);
  const beside = clock === null ? null : findDuration(clock.rest);
  const slot = beside ?? findDuration(outer.rest);
  const inner = takeOptional(slot?.rest ?? clock?.rest ?? outer.rest);
  const rest = outer.isOptional && slot === null ? (clock?.rest ?? outer.rest) : inner.rest;
  const budgets = slot === null || slot.budgets === 'not-a-number' ? null : slot.budgets;
  const hints = [
    budgets?.saysMore === true ? slot?.duration : null,
    beside !== null || slot === null ? clock?.mark : null,
    outer.hint,
    inner.hint,
  ];
  return {
    whole: cleanLine(whole.plain),
    title: cleanLine(rest.plain === '' ? whole.plain : rest.plain),
    isOptional: outer.isOptional || inner.isOptional || (budgets?.isOptional ?? false),
    isAlternative: alternative > 0,
    budgets,
    duration: slot?.duration ?? '',
    startsAt: slot === null ? (clock?.startsAt ?? null) : null,
    isBroken: slot?.budgets === 'not-a-number',
    hints: hints.filter((hint): hint is string => hint !== null && hint !== undefined && hint !== ''),
    extras,
  };
}
