import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';
import { csvExporter } from '../../../lib/exporters/csv-exporter';
import { csvRow, csvText } from '../../../lib/exporters/csv-text';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { arbitrarySession, SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { formulaLog, fullLog } from '../../fixtures/sessions/frozen-logs';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'Europe/Berlin' });

const readTable = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true, relax_quotes: false });
const readCells = (csv: string): string[] => parse(csv, { bom: true }).flat();

/** What begins a formula in some spreadsheet, also behind what is not seen. */
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u;

/** The text that a cell stands for: without the apostrophe that guards it. */
const unguarded = (cell: string): string =>
  /^'+(?:[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\n])/u.test(cell) ? cell.slice(1) : cell;

/** What the format keeps of a text. */
const kept = (text: string): string =>
  text.replaceAll(/\r\n|[\v\f\r\u0085\u2028\u2029]/gu, '\n').replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd');

describe('the CSV export', () => {
  it('gives the notes back in the order of their times, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const notes = [...log.state.notes.values()].toSorted((a, b) => a.notedAt - b.notedAt);
        const rows = readTable(csvExporter.render(log, context));
        expect(rows.map((row) => [row['note_id'], unguarded(row['note'] ?? ''), row['starred']])).toEqual(
          notes.map(({ id, text, isStarred }) => [id, kept(text), isStarred ? '1' : '0']),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each(['session', 'clock', 'recording'] as const)('holds nothing but times in the column of times (%s)', (times) => {
    const rows = readTable(csvExporter.render(fullLog(), { ...context, options: { ...DEFAULT_EXPORT_OPTIONS, times } }));
    expect(rows.filter(({ time }) => !/^(?:\d+(?::\d\d)+)?$/u.test(time ?? 'none'))).toEqual([]);
    // What was written after the end has no place in the recording.
    expect(rows.at(-1)?.['time']).toBe({ session: '33:30', clock: rows.at(-1)?.['time'], recording: '' }[times]);
  });

  it('gives no place in the recording to what was written after the end or in the debrief', () => {
    const rows = readTable(csvExporter.render(fullLog(), context));
    const placed = rows.filter((row) => row['recording_seconds'] !== '').map((row) => row['recording_seconds']);
    expect(placed).toEqual(['264', '497', '772', '1820']);
    expect(rows.length).toBe(9);
  });

  it('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        expect(readCells(csvExporter.render(log, context)).filter((cell) => FORMULA.test(cell))).toEqual([]);
      }),
    );
    expect(readCells(csvExporter.render(formulaLog(), context)).filter((cell) => FORMULA.test(cell))).toEqual([]);
  });

  it.each(['=1', '+1', '-1', '@a', '\t=1', '\ta', '\na', '＝1', '＋1', '－1', '＠a', ' =1', '\u200b=1', '\u00a0+1', "'=1", "''-1"])(
    'puts an apostrophe before %j, and can tell it again',
    (text) => {
      expect(csvText(text)).toBe(`'${text}`);
      expect(unguarded(csvText(text))).toBe(text);
    },
  );

  it.each(['a=1', "'quoted'", '“=1”', '(-1)', '#tag', '1-2', '', '"=1"'])('leaves %j as it is', (text) => {
    expect(csvText(text)).toBe(text);
  });

  it('guards every text so that it can be told again', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryHostileText, fc.string({ unit: fc.constantFrom("'", '=', '-', '\t', '\n', 'a', ' ') })), (text) => {
        const cells = readCells(csvRow([text, 7, 'end']));
        expect([unguarded(cells[0] ?? ''), ...cells.slice(1)]).toEqual([kept(text), '7', 'end']);
      }),
    );
  });

  it('begins with a byte order mark and ends its rows with CR LF', () => {
    const text = csvExporter.render(fullLog(), context);
    expect(text.startsWith('\ufeff"participant","date",')).toBe(true);
    expect(text.split('\r\n').length).toBe(fullLog().state.notes.size + 2);
  });

  it('gives places as numbers, in the session and in the recording', () => {
    const [first] = readTable(csvExporter.render(fullLog(), context));
    expect(first).toMatchObject({ time: '5:12', session_seconds: '312', recording_seconds: '264', noted_at: '2026-11-22T14:39:12.000Z' });
    expect(first).toMatchObject({ section: 'Daily work', question: 'What does a usual day look like?', tags: 'routine', personal: '0' });
  });

  it.each([
    ['clock', '15:39:12'],
    ['recording', '4:24'],
  ] as const)('writes the time as %s when that was chosen', (times, expected) => {
    const chosen = { ...context, options: { ...DEFAULT_EXPORT_OPTIONS, times } };
    expect(readTable(csvExporter.render(fullLog(), chosen))[0]?.['time']).toBe(expected);
  });
});
