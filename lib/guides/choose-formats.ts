import { GUIDE_LIMITS } from '../domain/guide';

/** Formats in minutes, ascending and distinct, and for each the column of the budgets that belongs to it. */
export interface FormatChoice {
  formatsMinutes: number[];
  columns: number[];
  /** Where the formats come from: stated in the source, summed up from the budgets, or assumed. */
  origin: 'stated' | 'sums' | 'assumed';
}

type Budgets = readonly (number | null)[];

const ASSUMED_FORMAT_MINUTES = 60;
const UNIT = '(?:min|mins|minutes?|minuten|minutos?|分)';
const SEVERAL = new RegExp(`(\\d{1,4}(?:\\s*(?:/|or|and|,)\\s*\\d{1,4})+)[\\s-]*${UNIT}(?![\\p{L}])`, 'iu');
const LENGTH = `(?:\\d{1,4}\\s*(?:-|–|to)\\s*)?(\\d{1,4})[\\s-]*${UNIT}(?![\\p{L}])`;
const ONE = [
  new RegExp(`\\b(?:duration|length)\\b[^\\n\\d]{0,12}${LENGTH}`, 'iu'),
  new RegExp(`(?<!\\d)${LENGTH}\\s+(?:\\S+\\s+){0,2}?(?:interviews?|sessions?|conversations?|calls?|guide)\\b`, 'iu'),
  new RegExp(`\\((?:~\\s*)?${LENGTH}\\)\\s*$`, 'imu'),
];

function statedIn(text: string): number[] {
  const several = SEVERAL.exec(text)?.[1]?.match(/\d+/g);
  if (several != null) return several.map(Number);
  const one = ONE.map((pattern) => pattern.exec(text)?.[1]).find((minutes) => minutes !== undefined);
  return one === undefined ? [] : [Number(one)];
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

/** Finds the formats of a guide whose settings do not give them: in its title and preface, otherwise from the budgets of its sections. */
export function chooseFormats(text: string, rows: readonly Budgets[]): FormatChoice {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const stated = statedIn(text).filter((minutes) => minutes > 0);
  if (stated.length === count || (count === 1 && stated.length > 1)) return { ...orderFormats(stated), origin: 'stated' };
  const sums = Array.from({ length: count }, (_, column) => sumOfColumn(rows, column));
  if (sums.some((sum) => sum === 0)) {
    const assumed = sums.map((_, column) => ASSUMED_FORMAT_MINUTES * (column + 1));
    return { ...orderFormats(assumed), origin: 'assumed' };
  }
  return { ...orderFormats(makeDistinct(sums, rows)), origin: 'sums' };
}
