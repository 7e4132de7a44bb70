import { importTable } from './import-table';
import { fixtureFiles, sharedFiles, type ReadFile } from './person-reading';

/** A part of the page that is written by `node scripts/import-table.ts`. */
export interface PageTable {
  name: 'fixtures' | 'guides at hand';
  files: readonly ReadFile[];
}

/** The tables of the page. Where there are no real guides at hand, theirs stays as it is. */
export const pageTables: readonly PageTable[] = [
  { name: 'fixtures', files: fixtureFiles },
  { name: 'guides at hand', files: sharedFiles },
];

const marksOf = (name: string) => [`<!-- table: ${name} -->`, `<!-- end of table: ${name} -->`] as const;

/** The table of that name in the page. Throws when its marks are not there. */
export function tableIn(page: string, name: PageTable['name']): string {
  const [start, end] = marksOf(name);
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/guide-import.md has no table of the ${name}.`);
  return page.slice(from + start.length, to).trim();
}

/** The page with tables that tell what is read now. */
export function withTables(page: string): string {
  return pageTables
    .filter(({ files }) => files.length > 0)
    .reduce((text, { name, files }) => {
      const [start, end] = marksOf(name);
      const [from, to] = [text.indexOf(start), text.indexOf(end)];
      return `${text.slice(0, from + start.length)}\n\n${importTable(files)}\n\n${text.slice(to)}`;
    }, page);
}
