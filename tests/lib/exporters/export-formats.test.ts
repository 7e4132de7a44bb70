import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { createLog } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { collections } from '../../../lib/exporters/collections';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { jsonExporter } from '../../../lib/exporters/json-exporter';
import { exporters } from '../../../lib/exporters/registry';
import { DEFAULT_SUMMARY_TEMPLATE } from '../../../lib/exporters/summary-template';
import { exampleLog } from '../../fixtures/sessions/example-log';
import { fullLog } from '../../fixtures/sessions/frozen-logs';

const page = readFileSync(join(import.meta.dirname, '../../../docs/export-formats.md'), 'utf8');
const context = exportContext(Date.UTC(2026, 10, 22, 15, 30), { timeZone: 'Europe/Berlin' });

/** A session short enough for a page: its start, one section of the guide, one note. */
function shortLog(): SessionLog {
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
function exampleAfter(name: string): string {
  const text = page.split(`<!-- example: ${name} -->`)[1]?.match(/\n(?<fence>`{3,})\w*\n(?<text>[^]*?)\n\k<fence>\n/u)?.groups?.['text'];
  return `${text ?? ''}\n`;
}

/** What a format makes of the session of the page, as far as it is shown there. */
function rendered(id: string): string {
  const text = exporters.find((exporter) => exporter.id === id)?.render(fullLog(), context) ?? '';
  if (id === 'front-matter') return `${text.split('\n---\n')[0] ?? ''}\n---\n`;
  if (id === 'csv') return text.replace('\ufeff', '').replaceAll('\r\n', '\n').split('\n').slice(0, 2).join('\n') + '\n';
  return text;
}

function expectExample(name: string, written: string | undefined): void {
  expect(exampleAfter(name), `replace the example “${name}” in docs/export-formats.md by what is written now`).toBe(written);
}

describe('docs/export-formats.md', () => {
  it('shows Markdown as it is exported', () => {
    const markdown = exporters.find(({ id }) => id === 'markdown');
    expectExample('markdown', markdown?.render(exampleLog(), context));
  });

  it.each(['front-matter', 'csv', 'webvtt', 'webvtt-chapters', 'chapters'])('shows %s as it is exported', (id) => {
    expectExample(id, rendered(id));
  });

  it('shows JSON as it is exported', () => {
    expectExample('json', jsonExporter.render(shortLog(), context));
  });

  it('shows the template of the summary, and what another one makes of a session', () => {
    expectExample('template', DEFAULT_SUMMARY_TEMPLATE);
    const summary = exporters.find(({ id }) => id === 'summary');
    const own = { ...context, summaryTemplate: exampleAfter('own template') };
    expectExample('summary', summary?.render(fullLog(), own));
  });

  it('names every format, and every file as it is called', () => {
    for (const { label } of [...exporters, ...collections]) expect(page, `the table of formats lacks ${label}`).toContain(`| ${label} `);
    for (const { suffix, extension } of exporters)
      expect(page, 'the table of formats shows how files end').toContain(`\`…${suffix && `-${suffix}`}.${extension}\``);
  });

  it('names every column of the CSV', () => {
    const [head = ''] = exampleAfter('csv').split('\n');
    for (const [, name] of head.matchAll(/"(\w+)"/gu)) expect(page, `the columns of CSV lack ${name}`).toContain(`\`${name}\` `);
  });
});
