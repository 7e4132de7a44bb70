// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';
import type { ExportOptions } from '../../../lib/domain/export-options';
import type { SessionLog } from '../../../lib/domain/session-log';
import { collections } from '../../../lib/exporters/collections';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { exporters } from '../../../lib/exporters/registry';
import { renderHtml } from '../../../lib/exporters/render-html';
import { arbitrarySession, SESSION_START } from '../../fixtures/sessions/arbitrary-session';

/** Formats that hold sections, not notes, and the one that holds events. */
const WITHOUT_NOTES = new Set(['chapters', 'webvtt-chapters', 'json']);

const arbitraryOptions: fc.Arbitrary<ExportOptions> = fc.record({
  times: fc.constantFrom('session' as const, 'clock' as const, 'recording' as const),
  hasUnasked: fc.boolean(),
  isStarredOnly: fc.boolean(),
  hasPerson: fc.boolean(),
  hasNoteTimes: fc.boolean(),
});

/** The one that comes with Fieldguide leaves out what is not for the public. */
const WHOLE_SUMMARY = '## All\nFrom: everything else';

const markOf = (noteId: string): string => `mark${noteId}mark`;

/** The session with a word in each note by which it is found again. */
function withMarks({ events, state }: SessionLog): SessionLog {
  const notes = [...state.notes].map(([id, note]) => [id, { ...note, text: `${note.text}\n${markOf(id)}` }] as const);
  return { events, state: { ...state, notes: new Map(notes) } };
}

/** What is read of a file: the picture in a page shows the beginning of a note once more. */
function readable(id: string, text: string): string {
  if (id !== 'html') return text;
  const page = new DOMParser().parseFromString(text, 'text/html');
  page.querySelector('svg')?.remove();
  return page.body.textContent ?? '';
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

const formats = [
  ...exporters.filter(({ id }) => !WITHOUT_NOTES.has(id)).map(({ id, render }) => [id, render] as const),
  ['rich text', renderHtml] as const,
  ...collections.map(({ id, open }) => {
    const render: typeof renderHtml = (log, context) => {
      const writing = open([log.state.participant]);
      return writing.add(log, context) + writing.end();
    };
    return [id, render] as const;
  }),
];

describe.each(formats)('the format %s', (id, render) => {
  it('holds every note that was chosen exactly once, and no other', () => {
    fc.assert(
      fc.property(arbitrarySession, arbitraryOptions, ({ log }, options) => {
        const marked = withMarks(log);
        const chosen = exportContext(SESSION_START + 7_200_000, { timeZone: 'UTC', options, summaryTemplate: WHOLE_SUMMARY });
        const text = readable(id, render(marked, chosen));
        const counts = [...log.state.notes.values()].map((note) => countOf(text, markOf(note.id)));
        const expected = [...log.state.notes.values()].map(({ isStarred }) => (isStarred || !options.isStarredOnly ? 1 : 0));
        expect(counts).toEqual(expected);
      }),
    );
  });

  it('says who the participant is only when that was asked for', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const person = { name: 'Nameofperson', company: 'Companyofperson', contact: 'contact@ofperson.example' };
        const renderWith = (hasPerson: boolean) =>
          render(log, exportContext(SESSION_START, { timeZone: 'UTC', person, options: { ...DEFAULT_EXPORT_OPTIONS, hasPerson } }));
        expect(renderWith(false)).not.toMatch(/ofperson/u);
      }),
      { numRuns: 20 },
    );
  });

  it('can be written as bytes: no half of a character is in it', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        expect(render(log, exportContext(SESSION_START, { timeZone: 'UTC' }))).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
