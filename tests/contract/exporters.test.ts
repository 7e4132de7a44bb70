import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import type { Exporter } from '../../lib/exporters/define-exporter';
import { exporters } from '../../lib/exporters/registry';
import { exampleLog } from '../fixtures/sessions/example-log';

const folder = new URL('../../lib/exporters/', import.meta.url);
const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('-exporter.ts') && name !== 'define-exporter.ts');

const toCamelCase = (name: string): string => name.replaceAll(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());

describe.each(files)('lib/exporters/%s', (file) => {
  const id = file.replace('-exporter.ts', '');

  it('exports the one exporter that the registry has under its id', async () => {
    const name = toCamelCase(file.replace('.ts', ''));
    const module = (await import(new URL(file, folder).href)) as Record<string, Exporter>;
    expect(Object.keys(module), `${file} must have one named export, \`${name}\`, made with defineExporter`).toEqual([name]);
    expect(module[name]?.id, `the id of ${name} must be the start of its file name, "${id}"`).toBe(id);
    expect(exporters, `${name} is not in the registry: its glob in lib/exporters/registry.ts must match ${file}`).toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  it('says what the menu and the downloads need', () => {
    const exporter = exporters.find((candidate) => candidate.id === id);
    expect(exporter?.label, 'label is what the export menu shows: it must not be empty').toMatch(/\S/u);
    expect(exporter?.extension, 'extension is written without the dot, in small letters and digits').toMatch(/^[a-z0-9]{1,10}$/u);
    expect(exporter?.mimeType, 'mimeType is a type and a subtype, such as text/plain').toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u);
  });

  it('renders the same text each time and leaves the session as it was', () => {
    const exporter = exporters.find((candidate) => candidate.id === id);
    const log = exampleLog();
    const context = { exportedAt: log.state.startedAt + 3_600_000, timeZone: 'UTC' };
    const text = exporter?.render(log, context);
    expect(text, 'render must return the whole file, ending with a line break').toMatch(/\n$/u);
    expect(exporter?.render(log, context), 'render must be pure: no clock, no randomness').toBe(text);
    expect(log, 'render must not change the log').toEqual(exampleLog());
  });
});

describe('the registry of exporters', () => {
  it('has each id, label and extension once', () => {
    for (const field of ['id', 'label', 'extension'] as const) {
      const values = exporters.map((exporter) => exporter[field]);
      expect(new Set(values).size, `two exporters share a ${field}`).toBe(values.length);
    }
  });

  it('has the two formats that other programs rely on', () => {
    expect(exporters.map(({ id }) => id)).toEqual(expect.arrayContaining(['json', 'markdown']));
  });
});
