import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SessionLog } from '../../../lib/domain/session-log';
import type { CollectionExporter } from '../../../lib/exporters/define-collection';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { notesCsvCollection } from '../../../lib/exporters/notes-csv-collection';
import { rainbowCsvCollection } from '../../../lib/exporters/rainbow-csv-collection';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide } from '../../fixtures/sessions/example-log';
import { formulaLog, frozenLogs } from '../../fixtures/sessions/frozen-logs';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'UTC' });

function write({ open }: CollectionExporter, logs: readonly SessionLog[]): string[][] {
  const writing = open([...new Set(logs.map(({ state }) => state.participant))]);
  return parse([...logs.map((log) => writing.add(log, context)), writing.end()].join(''), { bom: true });
}

/** A session in which so much was said, of the first section's first question. */
function said(id: string, participant: string, texts: readonly string[]): SessionLog {
  const log = startLog(exampleGuide, 0, participant);
  for (const [number, text] of texts.entries()) {
    const now = SESSION_START + number * 1_000;
    run(log, { type: 'add-note', noteId: `n${number}`, text, notedAt: now, itemId: 's2i1', isStarred: false }, now);
  }
  return { ...log, state: { ...log.state, id } };
}

describe('the notes of several sessions as CSV', () => {
  it('have one head and one row a note, those of a session together', () => {
    const logs = frozenLogs.map(([, thaw]) => thaw());
    const [head, ...rows] = write(notesCsvCollection, logs);
    expect(head?.[0]).toBe('participant');
    expect(rows.length).toBe(logs.reduce((sum, { state }) => sum + state.notes.size, 0));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  });

  it('are written session by session', () => {
    const writing = notesCsvCollection.open(['P1', 'P2']);
    const [first, second] = [said('a', 'P1', ['one']), said('b', 'P2', ['two'])].map((log) => writing.add(log, context));
    expect(first).toMatch(/"one"/u);
    expect(second).toMatch(/^"P2".*"two".*\r\n$/u);
    expect(writing.end()).toBe('');
  });
});

describe('the rainbow sheet', () => {
  it('has one row an observation and one column a participant, with a 1 where they meet', () => {
    const logs = [said('a', 'P1', ['Slow  builds #pain', 'Only me']), said('b', 'P2', ['slow builds #pain']), said('c', 'p1', ['Later'])];
    expect(write(rainbowCsvCollection, logs)).toEqual([
      ['tag', 'section', 'question', 'observation', 'P1', 'P2'],
      ['pain', 'Welcome', 'What does a usual day look like?', 'Slow  builds #pain', '1', '1'],
      ['', 'Welcome', 'What does a usual day look like?', 'Only me', '1', ''],
      ['', 'Welcome', 'What does a usual day look like?', 'Later', '1', ''],
    ]);
  });

  it('gives sessions without a code columns of their own, called the same in each export', () => {
    const [one, two] = [said('11112222-aaaa', '', ['a']), said('33334444-bbbb', ' ', ['b'])];
    expect(write(rainbowCsvCollection, [one, two])[0]?.slice(4)).toEqual(['session 11112222', 'session 33334444']);
    expect(write(rainbowCsvCollection, [two])[0]?.slice(4)).toEqual(['session 33334444']);
  });

  it('keeps two sessions apart whose names would be the same', () => {
    const names = write(rainbowCsvCollection, [said('same-start-1', '', ['a']), said('same-start-2', '', ['b'])])[0]?.slice(4);
    expect(new Set(names).size).toBe(2);
  });

  it('has as many cells in each row as there are columns, and a 1 in each row', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySession, { maxLength: 4 }), (sessions) => {
        const [head = [], ...rows] = write(
          rainbowCsvCollection,
          sessions.map(({ log }) => log),
        );
        expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
        expect(rows.filter((row) => !row.slice(4).includes('1'))).toEqual([]);
      }),
    );
  });

  it('has no cell that a spreadsheet takes for a formula, column names included', () => {
    const cells = write(rainbowCsvCollection, [formulaLog()]).flat();
    expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
  });
});
