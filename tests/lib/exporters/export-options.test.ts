import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';
import type { ExportOptions } from '../../../lib/domain/export-options';
import type { SessionLog } from '../../../lib/domain/session-log';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { jsonExporter } from '../../../lib/exporters/json-exporter';
import { markdownExporter } from '../../../lib/exporters/markdown-exporter';
import { readSessionFile } from '../../../lib/exporters/session-file';
import { textExporter } from '../../../lib/exporters/text-exporter';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide } from '../../fixtures/sessions/example-log';
import { fullLog, hostileLog } from '../../fixtures/sessions/frozen-logs';

const person = { name: 'Ada Byron', company: 'Engines Ltd', contact: 'ada@example.org' };
const contextWith = (options: Partial<ExportOptions>) =>
  exportContext(SESSION_START + 7_200_000, { timeZone: 'Europe/Berlin', person, options: { ...DEFAULT_EXPORT_OPTIONS, ...options } });
const markdown = (log: SessionLog, options: Partial<ExportOptions>): string => markdownExporter.render(log, contextWith(options));

/** A session with one note 10 s after its start, and a recording that began so many seconds after it. */
function recordedFrom(seconds: number): SessionLog {
  const log = startLog(exampleGuide);
  const now = SESSION_START + 60_000;
  run(log, { type: 'mark-recording', startedAt: SESSION_START + seconds * 1_000 }, now);
  run(log, { type: 'add-note', noteId: 'n', text: 'here', notedAt: SESSION_START + 10_000, itemId: null, isStarred: false }, now);
  return log;
}

describe('the times of an export', () => {
  it.each([
    ['session', '5:12 (rec 4:24)', '33:30 (after the end)'],
    ['clock', '15:39:12', '16:13:50 (after the end)'],
    ['recording', '4:24', '33:30 (after the end)'],
  ] as const)('as %s', (times, during, after) => {
    expect(markdown(fullLog(), { times })).toContain(`- **${during}** “I start with`);
    expect(markdown(fullLog(), { times })).toContain(`- **${after}** Send the summary to P7`);
  });

  it('as recording: what lies before it keeps its session time, and says so', () => {
    expect(markdown(recordedFrom(30), { times: 'recording' })).toContain('- **0:10 (before the recording)** here');
    expect(markdown(recordedFrom(-5), { times: 'recording' })).toContain('- **0:15** here');
  });

  it('as recording: are session time when its start was not marked, and the legend says so', () => {
    const text = markdown(startLog(exampleGuide), { times: 'recording' });
    expect(text).toContain('without pauses; the start of the recording was not marked.');
  });
});

describe('an export without unasked questions', () => {
  const text = markdown(fullLog(), { hasUnasked: false });

  it('leaves out what was neither asked nor skipped, and keeps words and hints', () => {
    expect(text).not.toMatch(/— not (?:asked|done|answered)/u);
    expect(text).toContain('- Script: Thank you');
    expect(text).toContain('  - Hint: ');
  });

  it('keeps a question that has notes, or a probe below it of which something came', () => {
    const log = startLog(exampleGuide);
    run(log, { type: 'ask-item', itemId: 's2i1c1' }, SESSION_START + 1_000);
    run(log, { type: 'add-note', noteId: 'n', text: 'x', notedAt: SESSION_START, itemId: 's2i2', isStarred: false }, SESSION_START + 2_000);
    const kept = markdown(log, { hasUnasked: false });
    expect(kept).toContain('- What does a usual day look like? — not asked\n  - Probe: Who else is involved? — asked at');
    expect(kept).toContain('- Which tools are open on your screen all day? — not asked\n  - **');
  });
});

describe('the head of an export', () => {
  it('names roles and the link to the recording', () => {
    const text = markdown(fullLog(), {});
    expect(text).toContain('- **Facilitator:** Mira\n- **Note-keeper:** Jon\n- **Observers:** Ana, Tom\n');
    expect(text).toContain('- **Recording link:** <https://recordings.example/p7?t=0&x=1>\n');
  });

  it('names the person only when that was asked for', () => {
    expect(markdown(fullLog(), { hasPerson: true })).toContain(
      '- **Name:** Ada Byron\n- **Company:** Engines Ltd\n- **Contact:** ada@example.org\n',
    );
    expect(markdown(fullLog(), {})).not.toMatch(/Ada|Engines|ada@/u);
  });

  it('says how many notes were left out', () => {
    expect(markdown(fullLog(), { isStarredOnly: true })).toContain('- **Notes:** 2 starred of 9\n');
  });
});

describe('the JSON export of a person', () => {
  it('holds the person only when that was asked for, and reads back as the same session', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const text = jsonExporter.render(log, contextWith({ hasPerson: true }));
        expect(JSON.parse(text)).toMatchObject({ person });
        expect(readSessionFile(text)).toEqual({ ok: true, log });
        expect(JSON.parse(jsonExporter.render(log, contextWith({})))).not.toHaveProperty('person');
      }),
    );
  });
});

describe('the plain text', () => {
  it('holds no control character, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        expect(textExporter.render(log, contextWith({}))).not.toMatch(/(?!\n)\p{Cc}/u);
      }),
    );
    expect(textExporter.render(hostileLog(), contextWith({}))).toContain('escape �[31mred');
  });

  it('shows links of the guide with their address', () => {
    expect(textExporter.render(hostileLog(), contextWith({}))).toContain('& bold go (https://example.org/?a=1&b=2)');
  });
});
