import { GUIDE_LIMITS } from '../domain/guide';
import { wordsFor } from './words';

/** Formats in minutes, ascending and distinct, and for each the column of the budgets that belongs to it. */
export interface FormatChoice {
  formatsMinutes: number[];
  columns: number[];
  /** Where the formats come from: stated in the source, summed up from the budgets, or assumed. */
  origin: 'stated' | 'sums' | 'assumed';
}

type Budgets = readonly (number | null)[];

const ASSUMED_FORMAT_MINUTES = 60;
/** Lengths that sessions often have, in minutes. */
const USUAL_MINUTES = [15, 30, 45, 60, 90, 120, 180, 240] as const;
const UNIT = `(?:${wordsFor('minutes')}|minuten)`;
// No talk is planned for less than ten minutes: in "round 2, 60 minutes" the 2 counts something else.
const SEVERAL = new RegExp(
  `((?<!\\d)\\d{2,4}-?(?:\\s{0,3}(?:/|or|and|,|oder|und|ou|et|o|y|e)\\s*\\d{2,4}){1,7})[\\s-]*${UNIT}(?![\\p{L}])`,
  'iu',
);
const HOURS = `(?:${wordsFor('hours')}|h)`;
const HALF = '(?<![\\p{L}])(?:half an|halbe|demi|media|meia)';
const ONE_OF = '(?<!half[\\s-])(?<![\\p{L}])(?:an?|one|eine|une|una|uma)';
const RANGE_FROM = '(?:\\d{1,4}(?:[.,]\\d)?\\s*(?:-|–|to|bis|à|a|~)\\s*)?';
// Three groups: minutes; hours; minutes beyond the hours.
const LENGTH =
  `(?:${RANGE_FROM}(\\d{1,4})[\\s-]*${UNIT}|${RANGE_FROM}(\\d(?:[.,]\\d{1,2})?|${HALF}|${ONE_OF})[\\s-]*${HOURS}(?:[\\s,]*(?:and|und|et|y|e)?\\s*(\\d{1,2})(?:\\s*${UNIT})?)?)` +
  `(?![\\p{L}])(?!\\s+(?:${wordsFor('distance')})(?![\\p{L}]))`;
const TALK =
  '(?:interviews?|sessions?|conversations?|calls?|talks?|chats?|guide|gespräch\\p{L}*|entretiens?|entrevistas?|sesión|sessão|conversa)';
// Not a list of the parts with their minutes, as in "Timing: intro 5 min, main part 20 min".
const WHOLE = `${LENGTH}(?!\\s*[,;|][^\\n]*\\d[\\s-]*${UNIT}(?![\\p{L}]))`;
/** Where the whole is said to last so long, from the surest to the least sure. */
const ONE = [
  new RegExp(`(?<![\\p{L}])(?:${wordsFor('whole')})[*_]*\\s*[:：=]?[^\\n\\d]{0,12}${LENGTH}`, 'iu'),
  new RegExp(`(?<![\\p{L}])(?:${wordsFor('time')})[*_]*\\s*[:：][^\\n\\d]{0,12}${WHOLE}`, 'iu'),
  new RegExp(`\\b(?:duration|length)\\b[^\\n\\d]{0,12}${WHOLE}`, 'iu'),
  new RegExp(`(?<!\\d)${LENGTH}[^\\S\\n]+(?:\\S+[^\\S\\n]+){0,2}?${TALK}(?![\\p{L}])`, 'iu'),
  new RegExp(
    `^(?::[a-z_]+:|[*_~≈\\s\\p{Extended_Pictographic}\\uFE0F]){0,4}(?:(?:${wordsFor('about')})\\s+)?${LENGTH}[*_]*(?=\\s*(?:$|w/|[,·|–—-]|(?:with|via|on|over|per|by|mit|über|avec|con|com|zoom|meet|teams|call)(?![\\p{L}])))`,
    'imu',
  ),
  new RegExp(`^[^\\n]*\\((?:~\\s*)?${LENGTH}\\)\\s*(?:\\n|$)`, 'iu'),
  new RegExp(`^#{1,6} [^\\n]*\\((?:~\\s*)?${LENGTH}\\)\\s*$`, 'imu'),
];
// "The interview should take about 45 minutes": a sentence about the whole.
const SENTENCE = new RegExp(
  `(?<![\\p{L}])${TALK}(?![\\p{L}])[^.!?\\n\\d]{0,60}?(?:takes?|taking|last(?:s|ing)?|dauert|dauern|dure(?:ra)?|dura(?:rá|rão)?|of|about|around)[^.!?\\n\\d]{0,25}${LENGTH}(?!\\s*(?:before|after|prior|each way|vor|nach|avant|après|antes|después|depois))`,
  'iu',
);

function minutesOf(match: RegExpExecArray | null): number | null {
  if (match === null) return null;
  const [, minutes, hours, beyond] = match;
  if (hours === undefined) return Number(minutes);
  const count = /^\d/.test(hours) ? Number(hours.replace(',', '.')) : /^(?:an?|one|eine|un)/i.test(hours) ? 1 : 0.5;
  return Math.round(count * 60) + Number(beyond ?? 0);
}

function firstOf(patterns: readonly RegExp[], text: string): number[] {
  for (const pattern of patterns) {
    const minutes = minutesOf(pattern.exec(text));
    if (minutes !== null) return [minutes];
  }
  return [];
}

function statedIn(text: string, opening: string): number[] {
  // "1 ½" hours
  const plain = text.replace(/(\d) ?½/g, '$1.5').normalize('NFKC');
  const several = SEVERAL.exec(plain)?.[1]?.match(/\d+/g);
  if (several != null) return several.map(Number);
  const own = firstOf([...ONE, SENTENCE], plain);
  return own.length > 0 ? own : firstOf([SENTENCE], opening.normalize('NFKC'));
}

function sumOfColumn(rows: readonly Budgets[], column: number): number {
  const sum = rows.reduce((total, row) => total + ((row.length === 1 ? row[0] : row[column]) ?? 0), 0);
  return Math.min(Math.round(sum * 100) / 100, GUIDE_LIMITS.minutes);
}

// Two different columns may have the same sum, and formats are told apart by their length.
function makeDistinct(sums: readonly number[], rows: readonly Budgets[]): number[] {
  if (rows.every((row) => row.every((budget) => budget === row[0]))) return [...sums];
  const distinct: number[] = [];
  for (const sum of sums) {
    let minutes = sum;
    while (distinct.includes(minutes)) minutes += 1;
    distinct.push(minutes);
  }
  return distinct;
}

/** Puts formats in ascending order, each once; `columns` says where each of them stood. */
export function orderFormats(formatsMinutes: readonly number[]): Pick<FormatChoice, 'formatsMinutes' | 'columns'> {
  const columns = formatsMinutes
    .map((_, column) => column)
    .filter((column) => formatsMinutes.indexOf(formatsMinutes[column] ?? 0) === column)
    .toSorted((a, b) => (formatsMinutes[a] ?? 0) - (formatsMinutes[b] ?? 0));
  return { formatsMinutes: columns.map((column) => formatsMinutes[column] ?? 0), columns };
}

/** Where a guide may say how long it is. */
export interface FormatSources {
  /** Minutes that its structure says, one for each column of budgets; empty when it says none. */
  minutes: readonly number[];
  /** Title and preface. */
  text: string;
  /** Its first section, in which the other person may be told. */
  opening: string;
}

/** Finds the formats of a guide whose settings do not give them: in its structure, its title and preface, otherwise from the budgets of its sections. */
export function chooseFormats({ minutes, text, opening }: FormatSources, rows: readonly Budgets[]): FormatChoice {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const stated = (minutes.length === count || (count === 1 && minutes.length > 1) ? [...minutes] : statedIn(text, opening)).filter(
    (length) => length > 0,
  );
  if (stated.length === count || (count === 1 && stated.length > 1)) return { ...orderFormats(stated), origin: 'stated' };
  const sums = Array.from({ length: count }, (_, column) => sumOfColumn(rows, column));
  const unknown = rows.filter((row) => row.length === 0 || row.includes(null)).length;
  const usual = USUAL_MINUTES.find((length) => length >= (sums[0] ?? 0) + unknown);
  // Where some minutes are not known, their sum says no more than how long the session is at least.
  if (count === 1 && sums[0] !== 0 && unknown > 0 && usual !== undefined) return { ...orderFormats([usual]), origin: 'assumed' };
  if (sums.some((sum) => sum === 0)) {
    const assumed = sums.map((_, column) => ASSUMED_FORMAT_MINUTES * (column + 1));
    return { ...orderFormats(assumed), origin: 'assumed' };
  }
  return { ...orderFormats(makeDistinct(sums, rows)), origin: 'sums' };
}
