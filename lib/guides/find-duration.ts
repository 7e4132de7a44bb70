import { cutSpan, spanWithout, type Span } from './heading-span';
import { readBudgets, type BudgetReading } from './read-budgets';
import { readInterval, readStart } from './read-clock';
import { wordsFor } from './words';

/** A duration in a heading, and what is left of the heading without it. */
export interface DurationSlot {
  rest: Span;
  /** As it is written, without brackets. */
  duration: string;
  budgets: BudgetReading | 'not-a-number';
}

const INSIDE = '((?:[^()[\\]（）［］【】]|\\[[^()[\\]]*\\])*)';
const BRACKETS_AT_END = new RegExp(`[(\\[（［【]${INSIDE}[)\\]）］】]\\s*[:：.]?$`);
const BRACKETS = new RegExp(`[(\\[（［【]${INSIDE}[)\\]）］】]`, 'g');
const OPEN_AT_END = /\s[([（［【]([^()[\]（）［］【】]{1,40})$/;
const AFTER_DASH = /(?:\s[-–—|•·]+\s*|\s*[:：]\s+|：)((?:(?!\s[-–—|•·]+\s|[:：]\s)[^()])*)$/;
const BETWEEN_DASHES = /(?:\s[-–—|•·]\s|[:：]\s)([^()]+?)(?=\s[-–—|•·]\s|[:：]\s)/g;
const BEFORE = /^([^()[\]]{1,40}?)(?:\s*[:：|]\s*(?!\d)|\s+[-–—•·]\s+)(?=\S)/;
const CLOCKS_BEFORE =
  /^((?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?:\s*h)?\s*(?:-|–|—|to|bis|à|a)\s*\d{1,2}(?:[:.h]\d{2})?(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|uhr|h)(?![\p{L}]))?)(?!\p{N})\s*[:|–—-]?\s*(?=\S)/iu;
const AT_END = new RegExp(`(?:^|\\s)([~≈]?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?\\s?(?:${wordsFor('minutes')}|['′]))$`, 'iu');
// "The first 5 minutes", "a demo in 5 minutes" tell of something; they promise no length of the section.
const IN_A_SENTENCE = new RegExp(
  `(?:^|\\s)(?:in|of|for|the|first|last|next|final|every|each|at|takes?|by|than|with|den|die|das|ersten|letzten|alle|für|von|mit|en|de|pour|les|des|dernières|premières|los|las|por|para|os|as|${wordsFor('distance')})$`,
  'iu',
);
const DISTANCE = new RegExp(`(?:^|[^\\p{L}])(?:${wordsFor('distance')})(?![\\p{L}])`, 'iu');
// A clock face behind the minutes says nothing more.
const PICTURES_AT_END = /(?:[\s\uFE0F\u200D]|\p{Extended_Pictographic}(?<!\d))+$/u;
// A clock before the minutes says what they are. Before minutes in brackets it belongs to the title: so a title that ends with one is printed.
const CLOCK_AT_END = /[\s\p{Pd}]*[⏱⏲⏰⌛⏳🕐-🕧]\uFE0F?\s*$/u;
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty)\b/i;

function slotAt(span: Span, start: number, end: number, inside: string, glue: string): DurationSlot | null {
  const budgets = readBudgets(inside);
  if (budgets === null || budgets === 'not-a-number') return null;
  return { rest: spanWithout(span, start, end, glue), duration: inside.trim(), budgets };
}

function findAtEnd(span: Span): DurationSlot | null {
  const brackets = BRACKETS_AT_END.exec(span.masked);
  const match = brackets ?? AFTER_DASH.exec(span.masked);
  if (match === null) return null;
  const duration = match[1]?.trim() ?? '';
  const budgets = readBudgets(duration);
  if (budgets === null) return null;
  // Without brackets a word before "minutes" is often prose; only a number spelt out is surely meant as a duration.
  if (budgets === 'not-a-number' && brackets === null && !NUMBER_WORD.test(duration)) return null;
  return { rest: cutSpan(span, 0, match.index), duration, budgets };
}

// "(~7 / 10 min": the closing bracket was forgotten.
function findOpen(span: Span): DurationSlot | null {
  const match = OPEN_AT_END.exec(span.masked);
  if (match === null || match.index === 0) return null;
  const inside = match[1]?.trim() ?? '';
  const budgets = readBudgets(inside);
  if (budgets === null || budgets === 'not-a-number') return null;
  return { rest: cutSpan(span, 0, match.index), duration: inside, budgets: { ...budgets, isGuess: true } };
}

function findAtStart(span: Span): DurationSlot | null {
  const clocks = CLOCKS_BEFORE.exec(span.masked);
  if (clocks !== null && readInterval(clocks[1] ?? '') !== null) return slotAt(span, 0, clocks[0].length, clocks[1] ?? '', '');
  const before = BEFORE.exec(span.masked);
  return before === null || !/[\d~]/.test(before[1] ?? '') ? null : slotAt(span, 0, before[0].length, before[1] ?? '', '');
}

function findInside(span: Span): DurationSlot | null {
  for (const match of [...span.masked.matchAll(BRACKETS)].toReversed()) {
    const end = match.index + match[0].length;
    const glue = /^\s*[\p{L}\p{N}]/u.test(span.masked.slice(end)) ? ' ' : '';
    const slot = slotAt(span, match.index, end, match[1] ?? '', glue);
    if (slot !== null) return match.index === 0 ? { ...slot, rest: withoutSeparator(slot.rest) } : slot;
  }
  for (const match of span.masked.matchAll(BETWEEN_DASHES)) {
    const slot = /\d/.test(match[1] ?? '') ? slotAt(span, match.index, match.index + match[0].length, match[1] ?? '', '') : null;
    if (slot !== null) return { ...slot, rest: spanWithout(span, match.index, match.index + match[0].length, ' ') };
  }
  return null;
}

function withoutSeparator(span: Span): Span {
  return cutSpan(span, /^[:：–—|-]?\s*/.exec(span.masked)?.[0].length ?? 0);
}

function findBare(span: Span): DurationSlot | null {
  const match = AT_END.exec(span.masked);
  if (match === null || IN_A_SENTENCE.test(span.masked.slice(0, match.index))) return null;
  return slotAt(span, match.index, span.masked.length, match[1] ?? '', '');
}

/** Finds the duration of a heading: at its end, before its title, or in between; null when it has none. */
export function findDuration(whole: Span): DurationSlot | null {
  const span = cutSpan(whole, 0, whole.masked.length - (PICTURES_AT_END.exec(whole.masked)?.[0].length ?? 0));
  const found = findOpen(span) ?? findAtEnd(span) ?? findAtStart(span) ?? findInside(span) ?? findBare(span);
  const clock = found === null || BRACKETS_AT_END.test(span.masked) ? null : CLOCK_AT_END.exec(found.rest.masked);
  const slot = found === null || clock === null || clock.index === 0 ? found : { ...found, rest: cutSpan(found.rest, 0, clock.index) };
  if (slot === null || !DISTANCE.test(slot.duration)) return slot;
  // "(5 min, skip if running late)"
  return slot.budgets !== 'not-a-number' && slot.budgets.isOptional ? slot : null;
}

/** A mark that says where the clock stands: the text, its place, and the minutes of a clock time before a title. */
export interface ClockMark {
  rest: Span;
  mark: string;
  startsAt: number | null;
}

const CUMULATIVE = /\s*[([]((?:\d{1,2})?:\d{2})[)\]]$/;
const START_BEFORE = /^[([]?(\d{1,2}[:h]\d{2}(?:\s*(?:[ap]\.?m\.?|uhr)(?![\p{L}]))?)[)\]]?\s*[:|–—-]?\s+(?=\S)(?!\d{1,2}[:h]\d{2}(?!\d))/iu;

/** Takes off a mark such as `(:16)` at the end, or `10:05` before the title; it says where the clock should stand and is no budget. */
export function takeClockMark(span: Span): ClockMark | null {
  const cumulative = CUMULATIVE.exec(span.masked);
  if (cumulative !== null && cumulative.index > 0) {
    return { rest: cutSpan(span, 0, cumulative.index), mark: cumulative[1] ?? '', startsAt: null };
  }
  const start = START_BEFORE.exec(span.masked);
  if (start === null) return null;
  const mark = start[1] ?? '';
  return { rest: cutSpan(span, start[0].length), mark, startsAt: readStart(mark) };
}
