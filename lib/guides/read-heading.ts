import { cleanLine } from './clean-text';
import { readHeadingText } from './heading-text';
import { readBudgets, type BudgetReading } from './read-budgets';

/** What a heading says about the section it opens. */
export interface HeadingReading {
  /** All it says, as a person reads it. */
  whole: string;
  /** What is left of it without duration and "optional". */
  title: string;
  isOptional: boolean;
  /** Its duration; null when it has none. */
  budgets: BudgetReading | null;
  /** The duration as it is written, without brackets; empty when there is none. */
  duration: string;
  /** True when a duration is promised and is not a number. */
  isBroken: boolean;
  /** Markdown of the heading that the title does not show in full. */
  extras: string[];
}

interface Span {
  plain: string;
  masked: string;
}

const IN_BRACKETS = /[([（［]((?:[^()[\]（）［］]|\[[^()[\]]*\])*)[)\]）］]\s*[:：.]?$/;
const AFTER_DASH = /(?:\s[-–—|]+\s*|\s*[:：]\s+)((?:(?!\s[-–—|]+\s|[:：]\s)[^()])*)$/;
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)\b/i;
const OPTIONAL_BEFORE = /^(?:[([](?:optional|optionnel|opcional)[)\]]\s*[:–—-]?\s*|(?:optional|optionnel|opcional)(?:\s*[:–—]|\s+-)\s+)/i;
const OPTIONAL_AFTER = /\s*(?:[([](?:optional|optionnel|opcional)[)\]]|[,–—]\s*(?:optional|optionnel|opcional))$/i;
/** Headings longer than this are prose: no structure is looked for in them. */
const MAX_HEADING_LENGTH = 1_000;

function cut(span: Span, start: number, end: number): Span {
  return trim({ plain: span.plain.slice(start, end), masked: span.masked.slice(start, end) });
}

function trim(span: Span): Span {
  const start = span.masked.length - span.masked.trimStart().length;
  const end = span.masked.trimEnd().length;
  return { plain: span.plain.slice(start, end), masked: span.masked.slice(start, end) };
}

interface Slot {
  rest: Span;
  duration: string;
  budgets: BudgetReading | 'not-a-number';
}

function findSlot(span: Span): Slot | null {
  const brackets = IN_BRACKETS.exec(span.masked);
  const match = brackets ?? AFTER_DASH.exec(span.masked);
  if (match === null) return null;
  const duration = match[1]?.trim() ?? '';
  const budgets = readBudgets(duration);
  if (budgets === null) return null;
  // Without brackets a word before "minutes" is often prose; only a number spelt out is surely meant as a duration.
  if (budgets === 'not-a-number' && brackets === null && !NUMBER_WORD.test(duration)) return null;
  return { rest: cut(span, 0, match.index), duration, budgets };
}

function takeOptional(span: Span): { rest: Span; isOptional: boolean } {
  const before = OPTIONAL_BEFORE.exec(span.masked)?.[0].length ?? 0;
  if (before > 0) return { rest: cut(span, before, span.masked.length), isOptional: true };
  const after = OPTIONAL_AFTER.exec(span.masked);
  return after === null ? { rest: span, isOptional: false } : { rest: cut(span, 0, after.index), isOptional: true };
}

/** Reads a heading, given without its `#` marks: title, optional, duration. */
export function readHeading(written: string): HeadingReading {
  const { extras, ...text } = readHeadingText(written);
  const whole = trim(text);
  if (whole.plain.length > MAX_HEADING_LENGTH) {
    const title = cleanLine(whole.plain);
    return { whole: title, title, isOptional: false, budgets: null, duration: '', isBroken: false, extras };
  }
  // "Optional" may stand before the title, after it, or after the duration.
  const outer = takeOptional(whole);
  const slot = findSlot(outer.rest);
  const { rest, isOptional } = slot === null || outer.isOptional ? { ...outer, rest: slot?.rest ?? outer.rest } : takeOptional(slot.rest);
  const budgets = slot === null || slot.budgets === 'not-a-number' ? null : slot.budgets;
  return {
    whole: cleanLine(whole.plain),
    title: cleanLine(rest.plain === '' ? whole.plain : rest.plain),
    isOptional: isOptional || (budgets?.isOptional ?? false),
    budgets,
    duration: slot?.duration ?? '',
    isBroken: slot?.budgets === 'not-a-number',
    extras,
  };
}
