import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { createLog } from '../../../lib/domain/session-log';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { jsonExporter } from '../../../lib/exporters/json-exporter';
import { markdownExporter } from '../../../lib/exporters/markdown-exporter';
import { exampleLog } from '../../fixtures/sessions/example-log';

const page = readFileSync(new URL('../../../docs/export-formats.md', import.meta.url), 'utf8');
const context = exportContext(Date.UTC(2026, 10, 22, 15, 30), { timeZone: 'Europe/Berlin' });

/** A session short enough for a page: its start, one section of the guide, one note. */
function shortLog() {
  const log = exampleLog();
  const [start, entered] = log.events;
  const note = log.events.find(({ type }) => type === 'note-added');
  if (start?.type !== 'session-started' || entered?.type !== 'section-entered' || !note)
    throw new Error('the frozen log has a start, a section and a note');
  const guide = { ...start.guide, sections: start.guide.sections.slice(1, 2) };
  const short = createLog([{ ...start, guide }, { ...entered, sectionId: 's2' }, note]);
  if (!short) throw new Error('the short log has a start');
  return short;
}

/** The text between the fences that follow a marker. */
function exampleAfter(marker: string): string | undefined {
  return page.split(`<!-- ${marker} -->`)[1]?.match(/\n(?<fence>`{3,})\w*\n(?<text>[^]*?)\n\k<fence>\n/u)?.groups?.['text'];
}

describe('docs/export-formats.md', () => {
  it('shows Markdown as it is exported', () => {
    expect(
      `${exampleAfter('example: markdown')}\n`,
      'replace the Markdown example in docs/export-formats.md by what the exporter writes now',
    ).toBe(markdownExporter.render(exampleLog(), context));
  });

  it('shows JSON as it is exported', () => {
    expect(`${exampleAfter('example: json')}\n`, 'replace the JSON example in docs/export-formats.md by what the exporter writes now').toBe(
      jsonExporter.render(shortLog(), context),
    );
  });
});
