import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exportContext } from '../../../lib/exporters/define-exporter';
import { jsonExporter } from '../../../lib/exporters/json-exporter';
import { readSessionFile } from '../../../lib/exporters/session-file';
import { arbitrarySession, SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { exampleLog } from '../../fixtures/sessions/example-log';

const context = exportContext(SESSION_START);

/** The example's file with something changed in it. */
function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(jsonExporter.render(exampleLog(), context)) as object), ...change });
}

const withEvent = (number: number, change: object): string =>
  changed({ events: exampleLog().events.map((event, index) => (index === number ? { ...event, ...change } : event)) });

describe('the JSON export', () => {
  it('reads back as an equal session, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        expect(readSessionFile(jsonExporter.render(log, context))).toEqual({ ok: true, log });
      }),
    );
  });

  it('names its format, version and time, and holds the frozen guide and every event', () => {
    const log = exampleLog();
    const text = jsonExporter.render(log, context);
    expect(
      text.startsWith('{\n  "format": "fieldguide-session",\n  "version": 1,\n  "exportedAt": "2026-11-22T14:34:00.000Z",\n  "sessionId"'),
    ).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ guide: log.state.guide, events: log.events });
  });
});

describe('reading a session file', () => {
  it.each([
    ['nothing', '', 'not-json', ''],
    ['Markdown', '# P7', 'not-json', ''],
    ['half a file', jsonExporter.render(exampleLog(), context).slice(0, 2_000), 'not-json', ''],
    ['a list', '[]', 'not-a-session', ''],
    ['null', 'null', 'not-a-session', ''],
    ['another format', changed({ format: 'other' }), 'not-a-session', 'format'],
    ['no version', changed({ version: undefined }), 'not-a-session', 'version'],
    ['a version that is no number', changed({ version: '1' }), 'not-a-session', 'version'],
    ['a newer version', changed({ version: 2, events: 'in another shape' }), 'newer-version', 'version'],
    ['no time of export', changed({ exportedAt: 'yesterday' }), 'damaged', 'exportedAt'],
    ['no events', changed({ events: [] }), 'damaged', 'events'],
    ['no start', changed({ events: exampleLog().events.slice(1) }), 'damaged', 'events'],
    ['an event of an unknown kind', withEvent(4, { type: 'item-sung' }), 'damaged', 'events.4.type'],
    ['an event with a broken field', withEvent(7, { text: 7 }), 'damaged', 'events.7.text'],
    ['a time that is no number', withEvent(3, { at: 'noon' }), 'damaged', 'events.3.at'],
    ['a guide without sections', changed({ guide: { ...exampleLog().state.guide, sections: [] } }), 'damaged', 'guide.sections'],
    ['a guide changed by hand', changed({ guide: { ...exampleLog().state.guide, title: 'Other' } }), 'damaged', 'guide'],
    ['the id of another session', changed({ sessionId: 'other' }), 'damaged', 'sessionId'],
  ])('refuses %s', (_, text, code, where) => {
    expect(readSessionFile(text)).toEqual({ ok: false, code, where });
  });

  it('takes a byte order mark, and fields it does not know', () => {
    expect(readSessionFile(`\ufeff${changed({ madeBy: 'a later version' })}`)).toEqual({ ok: true, log: exampleLog() });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSessionFile(text).ok).toBe(false);
      }),
    );
  });
});
