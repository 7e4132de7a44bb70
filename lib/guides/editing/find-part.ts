import type { DraftSection, GuideDraft } from '../guide-reading';
import { rowsOf, type Row } from './rows';

/** Where an item stands: its section, and its place among the rows of that section. */
export interface RowPlace {
  section: DraftSection;
  sectionIndex: number;
  rows: Row[];
  row: Row;
  rowIndex: number;
}

function holdsItem(section: DraftSection, id: string): boolean {
  return section.items.some((item) => item.id === id || item.children.some((child) => child.id === id));
}

/** Finds an item, or one below another, by its id; null when there is none. */
export function findRow(draft: GuideDraft, id: string): RowPlace | null {
  const sectionIndex = draft.sections.findIndex((section) => holdsItem(section, id));
  const section = draft.sections[sectionIndex];
  if (section === undefined) return null;
  const rows = rowsOf(section.items);
  const rowIndex = rows.findIndex(({ item }) => item.id === id);
  const row = rows[rowIndex];
  return row === undefined ? null : { section, sectionIndex, rows, row, rowIndex };
}

/** An id that nothing in the draft has: `n1`, `n2` and so on. */
export function freeId({ sections }: GuideDraft): string {
  const numbers = sections
    .flatMap(({ id, items }) => [id, ...items.flatMap((item) => [item.id, ...item.children.map((child) => child.id)])])
    .flatMap((id) => (/^n\d{1,9}$/.test(id) ? [Number(id.slice(1))] : []));
  return `n${numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1}`;
}
