import type { ItemKind, Priority } from '../../domain/guide';
import type { GuideDraft } from '../guide-reading';
import type { EditOutcome } from './draft-edit';
import { findRow, freeId, type RowPlace } from './find-part';
import { inRow, itemsOf, outRow, rowsOf, type Row } from './rows';

type RowChange = (place: RowPlace) => Row | null;

/** The draft with other rows in one of its sections. */
export function withRows(draft: GuideDraft, sectionIndex: number, rows: readonly Row[]): GuideDraft {
  const section = draft.sections[sectionIndex];
  return section === undefined ? draft : { ...draft, sections: draft.sections.with(sectionIndex, { ...section, items: itemsOf(rows) }) };
}

function changeRow(draft: GuideDraft, id: string, focus: string | null, change: RowChange): EditOutcome {
  const place = findRow(draft, id);
  const row = place === null ? null : change(place);
  if (place === null || row === null) return { draft, focus: null };
  return { draft: withRows(draft, place.sectionIndex, place.rows.with(place.rowIndex, row)), focus };
}

/** See `set-text` in {@link DraftEdit}. */
export function setText(draft: GuideDraft, id: string, text: string): EditOutcome {
  return changeRow(draft, id, null, ({ row }) => {
    if (row.item.text === text) return null;
    return row.isBelow ? { isBelow: true, item: { ...row.item, text } } : { isBelow: false, item: { ...row.item, text } };
  });
}

/** See `set-kind` in {@link DraftEdit}. */
export function setKind(draft: GuideDraft, id: string, kind: ItemKind): EditOutcome {
  return changeRow(draft, id, id, ({ row, rowIndex }) => {
    if (row.item.kind === kind) return null;
    if (!row.isBelow && kind === 'probe' && rowIndex > 0) return inRow({ isBelow: false, item: { ...row.item, kind } });
    if (row.isBelow && kind === 'question') return outRow({ isBelow: true, item: { ...row.item, kind } });
    return row.isBelow ? { isBelow: true, item: { ...row.item, kind } } : { isBelow: false, item: { ...row.item, kind } };
  });
}

/** See `set-priority` in {@link DraftEdit}. */
export function setPriority(draft: GuideDraft, id: string, priority: Priority | null): EditOutcome {
  return changeRow(draft, id, null, ({ row }) => {
    if (row.isBelow || (row.item.priority ?? null) === priority) return null;
    const { priority: _, ...item } = row.item;
    return { isBelow: false, item: priority === null ? item : { ...item, priority } };
  });
}

/** See `set-consent` in {@link DraftEdit}. */
export function setConsent(draft: GuideDraft, id: string, isConsent: boolean): EditOutcome {
  const place = findRow(draft, id);
  if (place === null || place.row.isBelow || place.row.item.isConsent === isConsent) return { draft, focus: null };
  const sections = draft.sections.map((section) => {
    if (!section.items.some((item) => item.id === id || item.isConsent)) return section;
    const items = section.items.map((item) => {
      const isMarked = item.id === id ? isConsent : item.isConsent && !isConsent;
      return item.isConsent === isMarked ? item : { ...item, isConsent: isMarked };
    });
    return { ...section, items };
  });
  return { draft: { ...draft, sections }, focus: null };
}

/** See `insert-item` in {@link DraftEdit}. */
export function insertItem(draft: GuideDraft, after: string): EditOutcome {
  const id = freeId(draft);
  const question: Row = { isBelow: false, item: { id, kind: 'question', text: '', isConsent: false, children: [] } };
  const sectionIndex = draft.sections.findIndex((section) => section.id === after);
  const section = draft.sections[sectionIndex];
  if (section !== undefined) return { draft: withRows(draft, sectionIndex, [question, ...rowsOf(section.items)]), focus: id };
  const place = findRow(draft, after);
  if (place === null) return { draft, focus: null };
  const { row, rows, rowIndex } = place;
  const nextOut = rows.findIndex(({ isBelow }, index) => index > rowIndex && !isBelow);
  const end = nextOut < 0 ? rows.length : nextOut;
  const added: Row = row.isBelow ? { isBelow: true, item: { id, kind: row.item.kind, text: '' } } : question;
  const items = rows.toSpliced(row.isBelow ? rowIndex + 1 : end, 0, added);
  return { draft: withRows(draft, place.sectionIndex, items), focus: id };
}

/** See `remove` in {@link DraftEdit}; the row before it has the keyboard then. */
export function removeRow(draft: GuideDraft, id: string): EditOutcome {
  const place = findRow(draft, id);
  if (place === null) return { draft, focus: null };
  const { row, rows, rowIndex, section, sectionIndex } = place;
  const isEmpty = row.item.text.trim() === '';
  const count = row.isBelow || isEmpty ? 1 : row.item.children.length + 1;
  const next = withRows(draft, sectionIndex, rows.toSpliced(rowIndex, count));
  return { draft: next, focus: rows[rowIndex - 1]?.item.id ?? section.id };
}

/** See `indent` in {@link DraftEdit}. */
export function indentRow(draft: GuideDraft, id: string): EditOutcome {
  return changeRow(draft, id, id, ({ row, rowIndex }) => (row.isBelow || rowIndex === 0 ? null : inRow(row)));
}

/** See `outdent` in {@link DraftEdit}. */
export function outdentRow(draft: GuideDraft, id: string): EditOutcome {
  return changeRow(draft, id, id, ({ row }) => (row.isBelow ? outRow(row) : null));
}
