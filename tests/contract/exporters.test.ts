import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { DEFAULT_EXPORT_OPTIONS } from '../../lib/domain/export-options';
import type { ExportOptions } from '../../lib/domain/export-options';
import type { CollectionExporter } from '../../lib/exporters/define-collection';
import { collections } from '../../lib/exporters/collections';
import { exportContext } from '../../lib/exporters/define-exporter';
import type { Exporter } from '../../lib/exporters/define-exporter';
import { fileNameFor } from '../../lib/exporters/file-name';
import { exporters } from '../../lib/exporters/registry';
import { exampleLog } from '../fixtures/sessions/example-log';
import { fullLog } from '../fixtures/sessions/frozen-logs';

const folder = new URL('../../lib/exporters/', import.meta.url);
const folderNames = readdirSync(fileURLToPath(folder));
const files = folderNames.filter((name) => name.endsWith('-exporter.ts') && name !== 'define-exporter.ts');
const collectionFiles = folderNames.filter((name) => name.endsWith('-collection.ts') && name !== 'define-collection.ts');
const optionNames = ['times', 'hasUnasked', 'isStarredOnly', 'hasPerson', 'hasNoteTimes'] as const;

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

  it('says what the menu, the preview and the downloads need', () => {
    const exporter = exporters.find((candidate) => candidate.id === id);
    expect(exporter?.label, 'label is what the export menu shows: it must not be empty').toMatch(/\S/u);
    expect(exporter?.description, 'description is one line on whom the format is for, ended by a full stop').toMatch(/^\S.{10,}\.$/u);
    expect(exporter?.extension, 'extension is written without the dot, in small letters and digits').toMatch(/^[a-z0-9]{1,10}$/u);
    expect(exporter?.suffix, 'suffix is small letters and hyphens, or empty').toMatch(/^(?:[a-z]+(?:-[a-z]+)*)?$/u);
    expect(exporter?.mimeType, 'mimeType is a type and a subtype, such as text/plain').toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u);
  });

  it('says which options make a difference to it', () => {
    const exporter = exporters.find((candidate) => candidate.id === id);
    const log = fullLog();
    const person = { name: 'Ada Byron', company: 'Engines Ltd', contact: 'ada@example.org' };
    const renderWith = (options: ExportOptions) =>
      exporter?.render(log, exportContext(log.state.startedAt + 3_600_000, { timeZone: 'UTC', options, person }));
    const others = { times: 'clock', hasUnasked: false, isStarredOnly: true, hasPerson: true, hasNoteTimes: true } as const;
    // How times are written can matter only where there are some.
    const bases = [DEFAULT_EXPORT_OPTIONS, { ...DEFAULT_EXPORT_OPTIONS, hasNoteTimes: true }];
    const names = optionNames.filter((name) => bases.some((base) => renderWith({ ...base, [name]: others[name] }) !== renderWith(base)));
    expect(names, 'options must name those options, and only those, that change what render returns').toEqual(
      optionNames.filter((name) => exporter?.options.includes(name)),
    );
  });

  it('renders the same text each time and leaves the session as it was', () => {
    const exporter = exporters.find((candidate) => candidate.id === id);
    const log = exampleLog();
    const context = exportContext(log.state.startedAt + 3_600_000, { timeZone: 'UTC' });
    const text = exporter?.render(log, context);
    expect(text, 'render must return the whole file, ending with a line break').toMatch(/\n$/u);
    expect(exporter?.render(log, context), 'render must be pure: no clock, no randomness').toBe(text);
    expect(log, 'render must not change the log').toEqual(exampleLog());
  });
});

describe('the registry of exporters', () => {
  it('has each id, label and place in the menu once', () => {
    for (const field of ['id', 'label', 'order'] as const) {
      const values = exporters.map((exporter) => exporter[field]);
      expect(new Set(values).size, `two exporters share a ${field}`).toBe(values.length);
    }
  });

  it('gives two formats of one session two file names', () => {
    const names = exporters.map((exporter) => fileNameFor(exampleLog().state, exporter, 'UTC'));
    expect(new Set(names).size, 'exporters with the same extension need a suffix of their own').toBe(names.length);
  });

  it('has the two formats that other programs rely on', () => {
    expect(exporters.map(({ id }) => id)).toEqual(expect.arrayContaining(['json', 'markdown']));
  });
});

describe.each(collectionFiles)('lib/exporters/%s', (file) => {
  const id = file.replace('-collection.ts', '');

  it('exports the one collection that the registry has under its id', async () => {
    const name = toCamelCase(file.replace('.ts', ''));
    const module = (await import(new URL(file, folder).href)) as Record<string, CollectionExporter>;
    expect(Object.keys(module), `${file} must have one named export, \`${name}\`, made with defineCollection`).toEqual([name]);
    expect(module[name]?.id, `the id of ${name} must be the start of its file name, "${id}"`).toBe(id);
    expect(collections, `${name} is not in the registry: its glob in lib/exporters/collections.ts must match ${file}`).toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  it('says what the menu and the downloads need', () => {
    const collection = collections.find((candidate) => candidate.id === id);
    expect(collection?.label, 'label is what the export menu shows: it must not be empty').toMatch(/\S/u);
    expect(collection?.description, 'description is one line on whom the format is for, ended by a full stop').toMatch(/^\S.{10,}\.$/u);
    expect(collection?.extension, 'extension is written without the dot, in small letters and digits').toMatch(/^[a-z0-9]{1,10}$/u);
    expect(collection?.mimeType, 'mimeType is a type and a subtype, such as text/plain').toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u);
  });

  it('writes the same file each time, whole also without a session, and leaves the sessions as they were', () => {
    const collection = collections.find((candidate) => candidate.id === id);
    const log = fullLog();
    const context = exportContext(log.state.startedAt + 3_600_000, { timeZone: 'UTC' });
    const write = (count: number) => {
      const writing = collection?.open(count === 0 ? [] : [log.state.participant]);
      return [...Array.from({ length: count }, () => writing?.add(log, context)), writing?.end()].join('');
    };
    expect(write(0), 'a file of no session still has its head').toMatch(/\n$/u);
    expect(write(2), 'what is added and what ends the file must be pure: no clock, no randomness').toBe(write(2));
    expect(log, 'add must not change the log').toEqual(fullLog());
  });
});
