import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { BARE_TAG } from '../../../lib/guides/html-tags';
import { NUMBER_HEAD, plainCell, QUESTION_HEAD } from '../../../lib/guides/table-cells';
import { wordsFor } from '../../../lib/guides/words';

/**
 * Words that are read as structure, and so are found in a guide as a number, a kind or a flag rather than as text.
 * `docs/guide-syntax.md` lists them for people.
 */
const STRUCTURE = new Set(
  [
    'm h x xx xxx n nn tbd tba',
    'aim aims goal goals objective objectives purpose purposes',
    'ziel ziele zweck objectif objectifs objetivo objetivos obiettivo obiettivi doel doelen 目的 目標 ねらい 狙い',
    'format formats consent none question probe action script hint',
  ].flatMap((words) => words.split(' ')),
);
const TIME_WORDS = new RegExp(`^(?:${wordsFor('minutes')}|${wordsFor('hours')}|${wordsFor('optional')})$`, 'iu');
// Numbers and letters of list items, and HTML tags without attributes in headings, which say nothing of their own.
const LIST_NUMBER = /^[\s>*+-]*(?:\d{1,9}|[a-z])[.)](?=\s|$)/;
const DIGITS = /^[0-9]+$/;
const FULL_WIDTH_DIGITS = /^[0-9０-９]+$/;
const DECIMAL = /(?<![\p{N}.．,，])[0-9０-９]+[.．,，][0-9０-９]?[0０](?![\p{N}.．,，])/gu;
const CHARACTER_REFERENCE = /&[a-z#0-9]+;/gi;
// The label of a line that gives the minutes of a section.
const TIME_LABEL = new RegExp(`^[\\s>*_+-]*(?:${wordsFor('time')})[\\s*_]*[:：]`, 'iu');
// The mark of an alternative says no more than the flag of a section that is one.
const ALTERNATIVE_MARK = /\[Or\](?=\s)/g;
// Says only how the sign before it is drawn.
const VARIATION = /[\uFE00-\uFE0F]/g;
// "X分": a placeholder directly before its unit.
const PLACEHOLDER = /^(?:x{1,3}|n{1,2})(?=.)/i;
const HEADING_TAG = new RegExp(BARE_TAG, 'gi');

// Marks of one line that say the kind of what follows, and nothing else: a label, a priority, an alert, a directive, the box of a task.
const BARE_LABEL =
  /^[\s>#*_+-]*(?:questions?|fragen?|preguntas?|perguntas?|domande|質問|probes?|probing|probing questions?|follow[ -]?ups?|follow[ -]?up (?:questions?|probes?)|prompts?|relances?|nachfragen?|seguimientos?|preguntas de seguimiento|repreguntas?|profundizar|aprofundar|aprofundamento|perguntas de seguimento|深掘り|追加質問|フォローアップ|scripts?|skript|guion|roteiro|台本|hypothes[ei]s|hypothesen?|hypothèses?|hipótesis|hipóteses|hipótese|ipotesi|仮説)[*_]*\s*[:：]?[*_]*\s*#*\s*$/iu;
const PRIORITY = /^([\s>*+-]*(?:[‣·▪■◆✓✔➤❖–□▫o]\s+|[•●◦○・･]\s*)?(?:\[[ xX]\]\s*)?(?:Consent:\s+)?)(?:Essential|If time):(?=\s|$)/;
// The fence of a code block that holds a guide, with the name of the language.
const FENCE = /^\s*(?:`{3,}|~{3,}) *(?:markdown|md|mdx|text|txt|plain|plaintext|plain text) *$/i;
const ALERT = /^([\s>*+-]*)\[!(?:note|tip|important|warning|caution|info|hint|todo|danger|question)\][+-]?/i;
const DIRECTIVE = /^[\s>]*:{3,}\s*(?:\{\s*\.?)?(?:callout-)?(?:note|tip|important|warning|caution|info|hint|danger)(?: *\})?\s*$/i;

/** The words of a text: runs of letters or of digits, because where a link is taken out of a title, what stood around it may meet. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(VARIATION, '')
      .normalize('NFC')
      .match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' || key === 'kind' ? [] : textsIn(inner)));
}

function stripListNumbers(line: string): string {
  // What no text editor shows before a number does not make the number a word.
  let rest = line.replace(/^[\s\u0085]+/, '');
  while (LIST_NUMBER.test(rest)) rest = rest.replace(LIST_NUMBER, '');
  return rest;
}

function isStructure(word: string): boolean {
  return STRUCTURE.has(word.toLowerCase()) || TIME_WORDS.test(word) || TIME_WORDS.test(word.replace(PLACEHOLDER, ''));
}

const HYPOTHESIS_LABEL = /^[\s>*_+-]*(?:hypothes[ei]s|hypothesen?|hypothèses?|hipótesis|hipóteses|hipótese|ipotesi|仮説)[*_]*\s*[:：]/iu;
// As word processors write the bullet of an inner list: with a tab behind it, or indented.
const LETTER_BULLET = /^\s*o(?:\t| {2,})\s*(?=\S)/;
const INDENTED_LETTER_BULLET = /^(?: {2,}|\t)o\s+(?=\S)/;

// "Short (30)", "60 min"
const FORMAT_HEAD = /\p{L}.*\d{2,3}|\d{2,3}\s*\p{L}/u;
const TIME_HEAD = new RegExp(`^(?:${wordsFor('time')}|${wordsFor('minutes')})(?![\\p{L}])`, 'iu');
// Of a table: its line below the heads, and the number of a row.
const TABLE_RULE = /^[\s>*+-]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;
const ROW_NUMBER = /^\s*\d{1,3}[.)]?\s*$/;
const BEFORE_CELLS = /^[\s>]*(?:(?:[*+-]|\d{1,9}[.)])\s+)*\|?/;

function cellsIn(line: string): string[] {
  return line.replace(BEFORE_CELLS, '').split(/(?<!\\)\|/);
}

const columnsIn = (line: string): number => cellsIn(line.replace(/\|\s*$/, '')).length;

// The numbers of the rows in tables of questions and in agendas, in whichever column they stand, and the head of that column.
function stripRowNumbers(lines: readonly string[]): string[] {
  let columns: number[] = [];
  let isInTable = false;
  return lines.map((line, index) => {
    if (line.trim() === '') [columns, isInTable] = [[], false];
    // Further down such a line is a row like any other.
    const rule = lines[index + 1] ?? '';
    const isHead = !isInTable && TABLE_RULE.test(rule) && columnsIn(line) === columnsIn(rule);
    isInTable ||= isHead;
    const heads = isHead ? cellsIn(line).map((cell) => plainCell(cell.trim())) : [];
    if (heads.some((head) => QUESTION_HEAD.test(head) || TIME_HEAD.test(head) || FORMAT_HEAD.test(head))) {
      columns = heads.flatMap((head, column) => (NUMBER_HEAD.test(head) ? [column] : []));
    }
    if (columns.length === 0) return line;
    const isNumber = (cell: string, column: number): boolean =>
      columns.includes(column) && (ROW_NUMBER.test(cell) || NUMBER_HEAD.test(heads[column] ?? ''));
    const cells = cellsIn(line);
    return cells.some(isNumber) ? cells.filter((cell, column) => !isNumber(cell, column)).join('|') : line;
  });
}

// The heads of columns that name a kind, in a table of questions.
function stripHeads(line: string): string {
  const cells = line.split('|');
  const isHead = cells.length > 2 && cells.some((cell) => QUESTION_HEAD.test(plainCell(cell.trim())));
  return isHead ? cells.filter((cell) => !BARE_LABEL.test(cell) && !QUESTION_HEAD.test(plainCell(cell.trim()))).join('|') : line;
}

function stripMarks(line: string): string {
  // A tab between two words may be as wide as one space.
  if (BARE_LABEL.test(line.replaceAll('\t', ' ')) || DIRECTIVE.test(line) || FENCE.test(line)) return '';
  return line.replace(ALERT, '$1').replace(LETTER_BULLET, '').replace(PRIORITY, '$1').replace(TIME_LABEL, '').replace(HYPOTHESIS_LABEL, '');
}

function isNumberIn(word: string, numbers: ReadonlySet<number>): boolean {
  const digits = FULL_WIDTH_DIGITS.test(word) ? word.normalize('NFKC') : word;
  return DIGITS.test(digits) && numbers.has(Number(digits));
}

// "9.0" and "9.50" say no more than the 9 and the 9.5 that the guide holds.
function stripZeros(line: string, minutes: ReadonlySet<number | null>): string {
  return line.replace(DECIMAL, (written) => {
    const number = Number(written.normalize('NFKC').replace(',', '.'));
    return minutes.has(number) ? String(number) : written;
  });
}

/** The words of a source that its guide holds neither as text nor as a number. */
export function lostWords(markdown: string, draft: GuideDraft): string[] {
  const kept = new Set(textsIn(draft).flatMap(wordsOf));
  const numbers = new Set([...kept].filter((word) => DIGITS.test(word)).map(Number));
  const minutes = new Set([...draft.formatsMinutes, ...draft.sections.flatMap(({ budgetsMinutes }) => budgetsMinutes)]);
  const lines = stripRowNumbers(markdown.replaceAll('\u00A0', ' ').split(/\r\n?|\n/))
    .map((line) => stripZeros(line, minutes))
    .map(stripHeads)
    .map((line) => line.replace(INDENTED_LETTER_BULLET, ''))
    .map(stripListNumbers)
    .map(stripMarks);
  let alternatives = draft.sections.filter(({ isAlternative }) => isAlternative === true).length;
  const source = lines
    .join('\n')
    .replace(ALTERNATIVE_MARK, (mark) => (alternatives-- > 0 ? ' ' : mark))
    .replace(HEADING_TAG, ' ')
    .replace(CHARACTER_REFERENCE, ' ');
  // In a title what stood around a link or in bold has met its neighbours.
  const titles = [draft.title, ...draft.sections.map(({ title }) => title)].join(' ').normalize('NFC');
  return wordsOf(source).filter((word) => !kept.has(word) && !titles.includes(word) && !isNumberIn(word, numbers) && !isStructure(word));
}
