import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPersonalNote } from '../../../lib/domain/notes';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { readParagraphs } from '../../../lib/exporters/plain-text';
import { webvttExporter } from '../../../lib/exporters/webvtt-exporter';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide } from '../../fixtures/sessions/example-log';
import { frozenLogs, fullLog } from '../../fixtures/sessions/frozen-logs';
import { cueText, readWebVtt } from '../../fixtures/sessions/read-webvtt';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'UTC' });
const read = (text: string) => readWebVtt(text, 'subtitles/captions/descriptions');

function noted(text: string, at: number, recordingStartedAt: number | null): string {
  const log = startLog(exampleGuide);
  if (recordingStartedAt !== null) run(log, { type: 'mark-recording', startedAt: recordingStartedAt }, SESSION_START + 90_000);
  run(log, { type: 'add-note', noteId: 'n', text, notedAt: at, itemId: null, isStarred: false }, SESSION_START + 90_000);
  return webvttExporter.render(log, context);
}

describe('notes as WebVTT', () => {
  it('are read without a fault by the validator of the W3C, in the order of their times, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const { cues, errors } = read(webvttExporter.render(log, context));
        expect(errors).toEqual([]);
        for (const [index, { startTime, endTime }] of cues.entries()) {
          expect(startTime).toBeGreaterThanOrEqual(cues[index - 1]?.startTime ?? 0);
          expect(endTime).toBeGreaterThan(startTime);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(frozenLogs)('of the session “%s” are read without a fault', (_, thaw) => {
    expect(read(webvttExporter.render(thaw(), context)).errors).toEqual([]);
  });

  it('show what was typed, without empty lines', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const texts = read(webvttExporter.render(log, context)).cues.map(({ text }) => cueText(text));
        // With the marks of each note and no others: a star may also be typed.
        const written = [...log.state.notes.values()].map(
          (note) => `${note.isStarred ? '★ ' : ''}${isPersonalNote(note) ? '⚑ ' : ''}${readParagraphs(note.text).flat().join('\n') || '…'}`,
        );
        expect(texts.filter((text) => !written.includes(text))).toEqual([]);
      }),
    );
  });

  it('lie at their places in the recording, which goes on in a pause', () => {
    expect(read(webvttExporter.render(fullLog(), context)).cues.map(({ startTime }) => startTime)).toEqual([264, 497, 772, 1820]);
  });

  it('are in a comment when they lie before the recording, after the end or in the debrief', () => {
    const early = noted('early --> x', SESSION_START + 1_000, SESSION_START + 5_000);
    expect(read(early)).toMatchObject({ cues: [], errors: [] });
    expect(early).toContain('NOTE\n0:01 early --&gt; x\n');
    expect(webvttExporter.render(fullLog(), context)).toContain('NOTE\n33:30 (after the end) Ask about cost earlier\n');
    // With its marks, as in a cue.
    expect(webvttExporter.render(fullLog(), context)).toContain('NOTE\n33:30 (after the end) ★ Alerts come before everything else\n');
  });

  it('lie at their session time when the recording was not marked, and the file says so', () => {
    const text = noted('here', SESSION_START + 61_000, null);
    expect(text).toContain('NOTE\nThe start of the recording was not marked: times are session time');
    expect(read(text).cues[0]).toMatchObject({ startTime: 61, text: 'here' });
  });
});
