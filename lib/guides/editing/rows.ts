import type { ChildItem, Item } from '../../domain/guide';

/**
 * One row of a section. A row that is `below` belongs to the nearest row before it that is not: so a row that goes in or out, away or elsewhere
 * takes nothing with it, and the order of the rows, which is that of the text, stays.
 */
export type Row = { isBelow: false; item: Item } | { isBelow: true; item: ChildItem };

/** A section's items in the order in which they are read, each followed by those below it. */
export function rowsOf(items: readonly Item[]): Row[] {
  return items.flatMap((item): Row[] => [{ isBelow: false, item }, ...item.children.map((child): Row => ({ isBelow: true, item: child }))]);
}

/** The row one level out: a probe is a question there. */
export function outRow({ isBelow, item }: Row): Row {
  if (!isBelow) return { isBelow, item };
  const { id, kind, text } = item;
  return { isBelow: false, item: { id, kind: kind === 'probe' ? 'question' : kind, text, isConsent: false, children: [] } };
}

/** The row one level in: a question is a probe there. Consent and priority belong to the outer level and go. */
export function inRow({ item: { id, kind, text } }: Row): Row {
  return { isBelow: true, item: { id, kind: kind === 'question' ? 'probe' : kind, text } };
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((value, index) => value === after[index]);
}

/** The items that rows stand for. The first row is on the outer level whatever it says; items that did not change are the same objects. */
export function itemsOf(rows: readonly Row[]): Item[] {
  const groups: { item: Item; children: ChildItem[] }[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (row.isBelow && group !== undefined) {
      group.children.push(row.item);
      continue;
    }
    const out = outRow(row);
    if (!out.isBelow) groups.push({ item: out.item, children: [] });
  }
  return groups.map(({ item, children }) => (isSameList(item.children, children) ? item : { ...item, children }));
}
