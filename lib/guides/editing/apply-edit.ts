import { GUIDE_LIMITS } from '../../domain/guide';
import type { GuideDraft } from '../guide-reading';
import type { DraftEdit, EditOutcome } from './draft-edit';
import { addFormat, proposeBudgets, removeFormat, setFormatMinutes } from './edit-formats';
import { indentRow, insertItem, outdentRow, removeRow, setConsent, setKind, setPriority, setText } from './edit-rows';
import {
  changeSection,
  insertSection,
  moveSection,
  removeSection,
  sectionFromItem,
  sectionToItem,
  setAlternative,
  setMinutes,
} from './edit-sections';
import { moveRow } from './move-row';
import { notesToSections } from './notes-to-sections';

function isSection(draft: GuideDraft, part: string): boolean {
  return draft.sections.some(({ id }) => id === part);
}

function setLines(draft: GuideDraft, name: 'goals' | 'hypotheses', lines: readonly string[]): EditOutcome {
  const { [name]: before, ...rest } = draft;
  if (lines.length === 0) return { draft: before === undefined ? draft : rest, focus: null };
  return { draft: { ...draft, [name]: [...lines] }, focus: null };
}

function change(draft: GuideDraft, edit: DraftEdit): EditOutcome {
  switch (edit.type) {
    case 'set-title':
      return { draft: { ...draft, title: edit.title }, focus: null };
    case 'set-preface':
      return { draft: { ...draft, preface: edit.preface }, focus: null };
    case 'set-source-note':
      return { draft: { ...draft, sourceNote: edit.sourceNote }, focus: null };
    case 'set-goals':
      return setLines(draft, 'goals', edit.goals);
    case 'set-hypotheses':
      return setLines(draft, 'hypotheses', edit.hypotheses);
    case 'set-section-title':
      return changeSection(draft, edit.section, { title: edit.title });
    case 'set-minutes':
      return setMinutes(draft, edit);
    case 'set-optional':
      return changeSection(draft, edit.section, { isOptional: edit.isOptional });
    case 'set-alternative':
      return setAlternative(draft, edit.section, edit.isAlternative);
    case 'set-aim':
      return changeSection(draft, edit.section, { aim: edit.aim });
    case 'set-text':
      return setText(draft, edit.item, edit.text);
    case 'set-kind':
      return setKind(draft, edit.item, edit.kind);
    case 'set-priority':
      return setPriority(draft, edit.item, edit.priority);
    case 'set-consent':
      return setConsent(draft, edit.item, edit.isConsent);
    case 'insert-item':
      return insertItem(draft, edit.after);
    case 'insert-section':
      return insertSection(draft, edit.after);
    case 'remove':
      return isSection(draft, edit.part) ? removeSection(draft, edit.part) : removeRow(draft, edit.part);
    case 'indent':
      return indentRow(draft, edit.item);
    case 'outdent':
      return outdentRow(draft, edit.item);
    case 'move-up':
      return isSection(draft, edit.part) ? moveSection(draft, edit.part, -1) : moveRow(draft, edit.part, -1);
    case 'move-down':
      return isSection(draft, edit.part) ? moveSection(draft, edit.part, 1) : moveRow(draft, edit.part, 1);
    case 'item-to-section':
      return sectionFromItem(draft, edit.item, true);
    case 'split-section':
      return sectionFromItem(draft, edit.item, false);
    case 'section-to-item':
      return sectionToItem(draft, edit.section, edit.kind);
    case 'notes-to-sections':
      return notesToSections(draft, edit.notes);
    case 'add-format':
      return addFormat(draft, edit.minutes);
    case 'remove-format':
      return removeFormat(draft, edit.formatIndex);
    case 'set-format-minutes':
      return setFormatMinutes(draft, edit.formatIndex, edit.minutes, edit.isProportional);
    case 'propose-budgets':
      return proposeBudgets(draft, edit.formatIndex);
  }
}

/** Whether an edit would put more into a guide than it can hold; what it holds too much of already is no matter. */
function isOverfull(before: GuideDraft, after: GuideDraft): boolean {
  const grows = (count: number, countBefore: number, limit: number): boolean => count > limit && count > countBefore;
  if (grows(after.sections.length, before.sections.length, GUIDE_LIMITS.sections)) return true;
  const known = new Set(before.sections);
  const largest = (lists: readonly { length: number }[]): number => lists.reduce((most, { length }) => Math.max(most, length), 0);
  const lists = after.sections
    .filter((section) => !known.has(section))
    .flatMap(({ items }) => [items, ...items.map((item) => item.children)]);
  return largest(lists) > GUIDE_LIMITS.items;
}

/** Does one edit. The draft that is given stays as it is, and so does everything in it that the edit does not touch. */
export function applyEdit(draft: GuideDraft, edit: DraftEdit): EditOutcome {
  const outcome = change(draft, edit);
  return isOverfull(draft, outcome.draft) ? { draft, focus: null } : outcome;
}
