import type { GuideDraft } from '../guide-reading';
import type { EditOutcome } from './draft-edit';
import { withRows } from './edit-rows';
import { findRow, type RowPlace } from './find-part';
import { rowsOf, type Row } from './rows';

/** A step towards the beginning, or towards the end, of the guide. */
export type Step = -1 | 1;

/** Where rows go: to an index among the rows that are left of their own section, or to one in the section beside it. */
interface Target {
  sectionStep: 0 | Step;
  index: number;
}

// An item goes with all that is below it over the whole item beside it.
function targetOfItem({ rows, rowIndex }: RowPlace, count: number, beside: readonly Row[] | null, step: Step): Target | null {
  if (step < 0) {
    const previous = rows.findLastIndex(({ isBelow }, index) => index < rowIndex && !isBelow);
    if (previous >= 0) return { sectionStep: 0, index: previous };
    return beside === null ? null : { sectionStep: step, index: beside.length };
  }
  if (rowIndex + count >= rows.length) return beside === null ? null : { sectionStep: step, index: 0 };
  const nextButOne = rows.findIndex(({ isBelow }, index) => index > rowIndex + count && !isBelow);
  return { sectionStep: 0, index: (nextButOne < 0 ? rows.length : nextButOne) - count };
}

// A row below an item goes over the row beside it. The first row of a section is never one below, so it ends there in the section beside.
function targetOfRowBelow({ rows, rowIndex }: RowPlace, beside: readonly Row[] | null, step: Step): Target | null {
  const isAtEdge = step < 0 ? rowIndex === 1 : rowIndex === rows.length - 1;
  if (!isAtEdge) return { sectionStep: 0, index: rowIndex + step };
  if (beside === null || beside.length === 0) return null;
  return { sectionStep: step, index: step < 0 ? beside.length : 1 };
}

/** Moves an item, or one below another, by one place on its level; see `move-up` in {@link DraftEdit}. */
export function moveRow(draft: GuideDraft, id: string, step: Step): EditOutcome {
  const place = findRow(draft, id);
  if (place === null) return { draft, focus: null };
  const { row, rows, rowIndex, sectionIndex } = place;
  const besideSection = draft.sections[sectionIndex + step];
  const beside = besideSection === undefined ? null : rowsOf(besideSection.items);
  const count = row.isBelow ? 1 : row.item.children.length + 1;
  const target = row.isBelow ? targetOfRowBelow(place, beside, step) : targetOfItem(place, count, beside, step);
  if (target === null) return { draft, focus: null };
  const moved = rows.slice(rowIndex, rowIndex + count);
  const left = rows.toSpliced(rowIndex, count);
  if (target.sectionStep === 0) return { draft: withRows(draft, sectionIndex, left.toSpliced(target.index, 0, ...moved)), focus: id };
  const taken = withRows(draft, sectionIndex, left);
  return { draft: withRows(taken, sectionIndex + step, (beside ?? []).toSpliced(target.index, 0, ...moved)), focus: id };
}
