/** What begins every CSV file: without it spreadsheets take the text for another encoding than UTF-8. */
export const CSV_START = '\u{feff}';

// What a spreadsheet takes for a formula, also in full width, also behind what it does not show; an apostrophe in front would not be told
// from the one that is put there.
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u;
// Kept are the tab and the line break.
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A value of a cell: numbers are written as they are. */
export type CsvValue = string | number;

/** A text as a cell holds it: an apostrophe stands before what a spreadsheet would take for a formula; lines end with a line feed. */
export function csvText(text: string): string {
  const clean = text.replaceAll(/\r\n|[\v\f\r\u0085\u2028\u2029]/gu, '\n').replaceAll(UNWRITABLE, '\u{fffd}');
  return FORMULA.test(clean) ? `'${clean}` : clean;
}

const cell = (value: CsvValue): CsvValue =>
  typeof value === 'number' || value === '' ? value : `"${csvText(value).replaceAll('"', '""')}"`;

/** One row of CSV as RFC 4180 has it, ended by CR LF. Every text that is not empty is in quotation marks. */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}
