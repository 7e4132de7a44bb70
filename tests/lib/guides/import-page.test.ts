import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importTable } from './import-table';
import { pageTables, tableIn } from './import-page';

const page = readFileSync(new URL('../../../docs/guide-import.md', import.meta.url), 'utf8');

describe('docs/guide-import.md', () => {
  it.each(pageTables.filter(({ files }) => files.length > 0))(
    'has a current table of the $name (node scripts/import-table.ts writes it)',
    ({ name, files }) => {
      expect(tableIn(page, name)).toBe(importTable(files));
    },
  );

  it.each(pageTables)('says that no word of the $name is lost', ({ name }) => {
    const shares = tableIn(page, name).match(/\d+ %(?= \|$)/gm) ?? [];
    expect(shares.length).toBeGreaterThan(10);
    expect(new Set(shares)).toStrictEqual(new Set(['100 %']));
  });
});
