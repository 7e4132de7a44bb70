import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Command } from '../../../lib/domain/commands';
import type { SessionLog } from '../../../lib/domain/session-log';
import { chaptersExporter } from '../../../lib/exporters/chapters-exporter';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { toOneLine } from '../../../lib/exporters/plain-text';
import { webvttChaptersExporter } from '../../../lib/exporters/webvtt-chapters-exporter';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { frozenLogs, fullLog } from '../../fixtures/sessions/frozen-logs';
import { cueText, readWebVtt } from '../../fixtures/sessions/read-webvtt';
import { sixSections } from '../../fixtures/sessions/six-sections';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'UTC' });

/** A session of commands, each so many seconds after the start; it ends after ten minutes. */
function held(...steps: [atSeconds: number, command: Command][]): SessionLog {
  const log = startLog(sixSections);
  for (const [atSeconds, command] of steps) run(log, command, SESSION_START + atSeconds * 1_000);
  run(log, { type: 'end-session' }, SESSION_START + 600_000);
  return log;
}

const marked = (atSeconds: number): [number, Command] => [90, { type: 'mark-recording', startedAt: SESSION_START + atSeconds * 1_000 }];
const enter = (atSeconds: number, sectionId: string): [number, Command] => [atSeconds, { type: 'enter-section', sectionId }];

const linesOf = (log: SessionLog): string[] =>
  chaptersExporter
    .render(log, context)
    .split('\n')
    .filter((line) => /^\d/u.test(line));

function secondsOf(line: string): number {
  return (line.split(' ')[0] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

describe('chapter lines', () => {
  it('begin at 0:00, ascend, and are at least ten seconds apart, whatever happened', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const starts = linesOf(log).map(secondsOf);
        if (starts.length > 0) expect(starts[0]).toBe(0);
        for (const [index, start] of starts.entries()) if (index > 0) expect(start - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 300 },
    );
  });

  it('are places in the recording', () => {
    expect(linesOf(fullLog())).toEqual(['0:00 Welcome', '3:42 Daily work', '11:12 What gets in the way', '32:12 Wrap-up']);
  });

  it('name the time before the first section, when the recording began well before it', () => {
    expect(linesOf(held(marked(-30), enter(100, 's2')))).toEqual([
      '0:00 Before the session',
      '0:30 Housekeeping',
      '2:10 Warm-up questions',
    ]);
    expect(linesOf(held(marked(-3), enter(100, 's2')))).toEqual(['0:00 Housekeeping', '1:43 Warm-up questions']);
  });

  it('give a section that was only passed to the one after it', () => {
    expect(linesOf(held(marked(0), enter(100, 's2'), enter(104, 's3'), enter(595, 's6')))).toEqual([
      '0:00 Housekeeping',
      '1:40 Meaty questions',
    ]);
  });

  it('say why there is one of them only, when there were more sections', () => {
    const joined = (log: SessionLog) => chaptersExporter.render(log, context).includes('Sections under 10 s are joined');
    expect(joined(held(enter(4, 's2'), marked(0)))).toBe(true);
    expect(joined(held(marked(0), enter(100, 's2')))).toBe(false);
    expect(joined(held(marked(0)))).toBe(false);
  });

  it('are session time when the recording was not marked, and say so', () => {
    const text = chaptersExporter.render(held(enter(100, 's2')), context);
    expect(text).toMatch(
      /^The start of the recording was not marked: times are session time.*\n\n0:00 Housekeeping\n1:40 Warm-up questions\n$/u,
    );
  });

  it('say so when no section lies in the recording', () => {
    expect(chaptersExporter.render(held([600, { type: 'mark-recording', startedAt: SESSION_START + 600_000 }]), context)).toBe(
      'No section lies in the recording.\n',
    );
  });
});

describe('chapters as WebVTT', () => {
  it('are read without a fault by the validator of the W3C, one after the other, whatever happened', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const { cues, errors } = readWebVtt(webvttChaptersExporter.render(log, context), 'chapters');
        expect(errors).toEqual([]);
        for (const [index, { startTime, endTime }] of cues.entries()) {
          expect(endTime).toBeGreaterThan(startTime);
          expect(startTime).toBeGreaterThanOrEqual(cues[index - 1]?.endTime ?? 0);
        }
        const titles = log.state.sections.map(({ title }) => toOneLine(title) || '…');
        expect(cues.filter(({ text }) => !titles.includes(cueText(text)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(frozenLogs)('of the session “%s” are read without a fault', (_, thaw) => {
    expect(readWebVtt(webvttChaptersExporter.render(thaw(), context), 'chapters').errors).toEqual([]);
  });

  it('end where the session does', () => {
    const { cues } = readWebVtt(webvttChaptersExporter.render(held(marked(0), enter(100, 's2')), context), 'chapters');
    expect(cues.map(({ startTime, endTime, text }) => [startTime, endTime, text])).toEqual([
      [0, 100, 'Housekeeping'],
      [100, 600, 'Warm-up questions'],
    ]);
  });
});
