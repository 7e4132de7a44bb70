import { cleanLine } from './clean-text';
import { isAsking } from './item-words';
import type { Block } from './parse-blocks';
import { PROMOTED_DEPTH } from './promote-lines';
import type { Promotion } from './promotion';
import { readBudgets, type BudgetReading } from './read-budgets';
import { readStart } from './read-clock';
import { readHeading, type HeadingReading } from './read-heading';
import { cellsOf, NUMBER_HEAD, plainCell, QUESTION_HEAD, ROW_NUMBER, type Cell } from './table-cells';
import { wordsFor } from './words';

interface Columns {
  /** Those that give minutes, one for each format. */
  time: number[];
  /** Minutes that the heads of these columns say: the formats. */
  formats: number[];
  activity: number;
  /** True when the cells may be bare numbers: the heads say the unit, or all cells are such numbers. */
  isBare: boolean;
  /** True when nothing says that the bare numbers are minutes. */
  isGuess: boolean;
}

const UNIT = `(?:${wordsFor('minutes')})`;
const BEGINNING = 'starts?|start time|starts at|begins?|from|when|beginn|début|inicio|início|inizio|開始';
const TIME_HEAD = new RegExp(`^(?:${wordsFor('time')}|${BEGINNING}|${UNIT})(?:\\s*[([]?\\s*(?:in\\s+)?${UNIT}\\s*[)\\]]?)?$`, 'iu');
const UNIT_HEAD = new RegExp(`(?:^|[^\\p{L}])${UNIT}[)\\]]?$`, 'iu');
const ACTIVITY_HEAD = new RegExp(`^(?:${wordsFor('activity')})$`, 'iu');
const TOTAL = /^(?:total|sum|overall|gesamt|summe|insgesamt|totale|合計|总计|합계)\b/i;
const NOTHING = /^[-–—]?$/;
// "Short (30)", "60-min version"
const FORMAT_HEAD = new RegExp(
  `^(?:[^\\d(]{0,30}[(\\[]\\s*(\\d{2,3})\\s*[)\\]]|[^\\d]{0,30}?(\\d{2,3})[\\s-]*${UNIT}(?:[\\s-]\\p{L}+)?[)\\]]?)$`,
  'iu',
);
const BARE_NUMBER = /^[~]?\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+)?$/;
const BREAK = /<br\s*\/?>/i;

// The minutes of the format that a head names. "Group (30)" may say anything; beside another such head it names a format.
function formatsIn(names: readonly string[]): (number | null)[] {
  const said = names.map((name) => readBudgets(name)).map((reading) => (typeof reading === 'object' ? (reading?.values[0] ?? null) : null));
  const named = names.map((name) => FORMAT_HEAD.exec(name)).map((match) => (match === null ? null : Number(match[1] ?? match[2])));
  return named.filter((minutes) => minutes !== null).length > 1 ? named : said;
}

function findColumns(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): Columns | null {
  const names = heads.map(({ text }) => plainCell(text));
  const formats = formatsIn(names);
  const byFormat = formats.flatMap((minutes, column) => (minutes === null ? [] : [column]));
  const named = names.flatMap((name, column) => (TIME_HEAD.test(name) ? [column] : []));
  const time = byFormat.length > 0 ? byFormat : named.slice(0, 1);
  const cellsIn = (column: number): string[] => rows.map((row) => plainCell(row[column]?.text ?? '')).filter((text) => text !== '');
  const isNumbers = (column: number): boolean => cellsIn(column).length > 0 && cellsIn(column).every((text) => BARE_NUMBER.test(text));
  const others = names.flatMap((_, column) => (time.includes(column) || isNumbers(column) ? [] : [column]));
  const activity = others.find((column) => ACTIVITY_HEAD.test(names[column] ?? '')) ?? others[0];
  const [first] = time;
  if (first === undefined || activity === undefined) return null;
  const isUnitSaid = byFormat.length > 0 || UNIT_HEAD.test(names[first] ?? '');
  const isGuess = !isUnitSaid && isNumbers(first);
  return { time, formats: byFormat.map((column) => formats[column] ?? 0), activity, isBare: isUnitSaid || isGuess, isGuess };
}

function readMinutes(text: string, columns: Columns): BudgetReading | null {
  const written = plainCell(text);
  if (NOTHING.test(written) && columns.formats.length > 0 && written !== '')
    return { values: [0], isOptional: false, isRange: false, saysMore: false };
  const reading = readBudgets(columns.isBare && BARE_NUMBER.test(written) ? `${written} min` : written);
  return typeof reading === 'object' ? reading : null;
}

function readRow(cells: readonly Cell[], columns: Columns): HeadingReading | null {
  const activity = cells[columns.activity];
  const title = activity?.text.split(BREAK)[0] ?? '';
  if (title.trim() === '') return null;
  const times = columns.time.map((column) => cells[column]?.text ?? '');
  const readings = times.map((text) => readMinutes(text, columns));
  const heading = readHeading(title);
  const isKnown = readings.some((reading) => reading !== null);
  const isSaid = (reading: BudgetReading | null | undefined): boolean =>
    reading?.saysMore === false && (reading.values.length === 1 || times.length === 1);
  const said = times.filter((text, index) => text !== '' && !isSaid(readings[index])).map(plainCell);
  const values = readings.flatMap((reading) => (columns.time.length === 1 ? (reading?.values ?? [null]) : [reading?.values[0] ?? null]));
  const some = (test: (reading: BudgetReading) => boolean): boolean => readings.some((reading) => reading !== null && test(reading));
  const budgets: BudgetReading = {
    values,
    isOptional: false,
    isRange: some((reading) => reading.isRange),
    saysMore: said.length > 0,
    ...(columns.isGuess ? { isGuess: true } : {}),
  };
  return {
    ...heading,
    isOptional: heading.isOptional || some((reading) => reading.isOptional),
    budgets: isKnown ? budgets : heading.budgets,
    duration: isKnown ? times.map(plainCell).join(' / ') : heading.duration,
    startsAt: isKnown || times.length > 1 ? heading.startsAt : readStart(plainCell(times[0] ?? '')),
    hints: [...heading.hints, ...said.filter((text) => text !== '' && !NOTHING.test(text))],
  };
}

const BETWEEN_LINES = /(<br\s*\/?>)/i;
const BETWEEN_QUESTIONS = /((?<=[?？])\s+(?=[¿\p{Lu}"“„«]))/u;

// Of nothing but questions each one.
function splitQuestions(line: string): string[] {
  const parts = line.split(BETWEEN_QUESTIONS);
  return parts.every((part) => part.trim() === '' || isAsking(part)) ? parts : [line];
}

// What stands between the breaks of a cell, each without a dash before it.
function linesOfCell(source: string, { block }: Cell): Block[] {
  const lines = source.slice(block.start, block.end).split(BETWEEN_LINES);
  const parts = lines.flatMap((line) => (BETWEEN_LINES.test(line) ? [line] : splitQuestions(line)));
  let start = block.start;
  return parts.flatMap((part) => {
    const own = start + (/^\s*(?:[-*]\s+)?/.exec(part)?.[0].length ?? 0);
    const end = start + part.trimEnd().length;
    start += part.length;
    return BETWEEN_LINES.test(part) || own >= end ? [] : [{ ...block, start: own, end }];
  });
}

function asText(row: Block): Block {
  return { ...row, type: 'paragraph', children: [] };
}

// The minutes that the row of totals says, one for each format; null when it does not say all.
function totalOf(cells: readonly Cell[], columns: Columns): number[] | null {
  const minutes = columns.time.map((column) => readMinutes(cells[column]?.text ?? '', columns)?.values[0] ?? null);
  const known = minutes.filter((value) => value !== null && value > 0) as number[];
  return known.length === minutes.length ? known : null;
}

function promoteTable(source: string, table: Block): Promotion | null {
  const [headRow, ...rows] = table.children;
  const heads = headRow === undefined ? [] : cellsOf(source, headRow);
  const cellsOfRows = rows.map((row) => cellsOf(source, row));
  const columns = findColumns(heads, cellsOfRows);
  if (headRow === undefined || columns === null) return null;
  // The words of the head stay, in the notes of the guide.
  const promotion: Promotion = { blocks: [asText(headRow)], known: new Map(), starts: [], statedMinutes: columns.formats };
  let timed = 0;
  for (const [index, row] of rows.entries()) {
    const cells = cellsOfRows[index] ?? [];
    const reading = readRow(cells, columns);
    const activity = cells[columns.activity];
    if (cells.some(({ text }) => TOTAL.test(plainCell(text)))) {
      // Nothing that is said in the last section: a rule tells it apart.
      promotion.blocks.push({ ...row, type: 'thematicBreak', children: [] }, asText(row));
      const whole = totalOf(cells, columns);
      if (promotion.statedMinutes.length === 0 && whole !== null) promotion.statedMinutes = whole;
      continue;
    }
    if (reading === null || activity === undefined) {
      promotion.blocks.push(asText(row));
      continue;
    }
    if (reading.budgets !== null || reading.startsAt !== null) timed += 1;
    const isNumber = (cell: Cell, column: number): boolean =>
      NUMBER_HEAD.test(plainCell(heads[column]?.text ?? '')) && ROW_NUMBER.test(cell.text);
    const further = cells.filter(
      (cell, column) => column !== columns.activity && !columns.time.includes(column) && cell.text !== '' && !isNumber(cell, column),
    );
    const asked = further.filter((cell) => QUESTION_HEAD.test(plainCell(heads[cells.indexOf(cell)]?.text ?? '')));
    const told = further
      .filter((cell) => !asked.includes(cell))
      .map((cell) => {
        const head = cleanLine(heads[cells.indexOf(cell)]?.text ?? '');
        return head === '' ? cell.text : `${head}: ${cell.text}`;
      });
    const more = activity.text.split(BREAK).slice(1).join('<br>').trim();
    const heading: Block = { ...row, type: 'heading', depth: PROMOTED_DEPTH, children: [activity.block] };
    promotion.blocks.push(heading, ...asked.flatMap((cell) => linesOfCell(source, cell)));
    promotion.starts.push(heading);
    promotion.known.set(heading, {
      ...reading,
      hints: [...reading.hints, ...told],
      extras: [...reading.extras, ...(more === '' ? [] : [more])],
    });
  }
  return timed >= 2 || (timed === 1 && rows.length === 1) ? promotion : null;
}

/** Makes headings of the rows of tables that have a column of minutes and one of what is done. */
export function promoteTables(source: string, blocks: readonly Block[]): Promotion {
  const all: Promotion = { blocks: [], known: new Map(), starts: [], statedMinutes: [] };
  for (const block of blocks) {
    const promotion = block.type === 'table' ? promoteTable(source, block) : null;
    if (promotion === null) {
      all.blocks.push(block);
      continue;
    }
    all.blocks.push(...promotion.blocks);
    all.starts.push(...promotion.starts);
    for (const [heading, reading] of promotion.known) all.known.set(heading, reading);
    if (promotion.statedMinutes.length > 0) all.statedMinutes = promotion.statedMinutes;
  }
  return all;
}
