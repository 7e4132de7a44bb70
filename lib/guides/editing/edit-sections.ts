import { GUIDE_LIMITS, type ItemKind } from '../../domain/guide';
import type { DraftSection, GuideDraft } from '../guide-reading';
import { readHeading } from '../read-heading';
import type { DraftEdit, EditOutcome } from './draft-edit';
import { findRow, freeId } from './find-part';
import type { Step } from './move-row';
import { itemsOf, outRow, rowsOf, type Row } from './rows';

type SectionChange = Partial<Pick<DraftSection, 'title' | 'isOptional' | 'budgetsMinutes' | 'aim'>>;

// The first section is never an alternative, and nor is one whose choice was taken from before it.
function asFirst(section: DraftSection): DraftSection {
  const { isAlternative: _, ...rest } = section;
  return rest;
}

function isAlternative(section: DraftSection | undefined): boolean {
  return section?.isAlternative === true;
}

/** First section of the choice in which a section stands. */
function startOfChoice(sections: readonly DraftSection[], index: number): number {
  return sections.findLastIndex((section, place) => place <= index && !isAlternative(section));
}

/** The index after the last section of the choice in which a section stands. */
function endOfChoice(sections: readonly DraftSection[], index: number): number {
  const end = sections.findIndex((section, place) => place > index && !isAlternative(section));
  return end < 0 ? sections.length : end;
}

function emptySection(draft: GuideDraft, id: string): DraftSection {
  return { id, title: '', isOptional: false, budgetsMinutes: draft.formatsMinutes.map(() => null), aim: '', items: [] };
}

/** Changes something that is only the section's own. */
export function changeSection(draft: GuideDraft, id: string, change: SectionChange): EditOutcome {
  const index = draft.sections.findIndex((section) => section.id === id);
  const section = draft.sections[index];
  if (section === undefined || Object.entries(change).every(([key, value]) => section[key as keyof SectionChange] === value)) {
    return { draft, focus: null };
  }
  return { draft: { ...draft, sections: draft.sections.with(index, { ...section, ...change }) }, focus: null };
}

/** See `set-minutes` in {@link DraftEdit}. */
export function setMinutes(draft: GuideDraft, { section: id, formatIndex, minutes }: DraftEdit & { type: 'set-minutes' }): EditOutcome {
  const section = draft.sections.find((candidate) => candidate.id === id);
  const isKnown = section !== undefined && formatIndex in section.budgetsMinutes && section.budgetsMinutes[formatIndex] !== minutes;
  return isKnown ? changeSection(draft, id, { budgetsMinutes: section.budgetsMinutes.with(formatIndex, minutes) }) : { draft, focus: null };
}

/** See `set-alternative` in {@link DraftEdit}. */
export function setAlternative(draft: GuideDraft, id: string, isOther: boolean): EditOutcome {
  const index = draft.sections.findIndex((section) => section.id === id);
  const section = draft.sections[index];
  if (section === undefined || index === 0 || isAlternative(section) === isOther) return { draft, focus: null };
  const changed = isOther ? { ...section, isAlternative: true as const } : asFirst(section);
  return { draft: { ...draft, sections: draft.sections.with(index, changed) }, focus: null };
}

/** See `insert-section` in {@link DraftEdit}. */
export function insertSection(draft: GuideDraft, after: string): EditOutcome {
  const index = draft.sections.findIndex(({ id }) => id === after);
  if (index < 0) return { draft, focus: null };
  const added = emptySection(draft, freeId(draft));
  return { draft: { ...draft, sections: draft.sections.toSpliced(endOfChoice(draft.sections, index), 0, added) }, focus: added.id };
}

// What was an alternative to the section that goes stands on its own: the next of its choice is the first now.
function withoutSection(sections: readonly DraftSection[], index: number): DraftSection[] {
  const isHead = !isAlternative(sections[index]);
  return sections.flatMap((section, place) => (place === index ? [] : [isHead && place === index + 1 ? asFirst(section) : section]));
}

/** Takes a section out with all that is in it. */
export function removeSection(draft: GuideDraft, id: string): EditOutcome {
  const index = draft.sections.findIndex((section) => section.id === id);
  if (index < 0 || draft.sections.length === 1) return { draft, focus: null };
  const sections = withoutSection(draft.sections, index);
  const before = draft.sections[index - 1];
  const last = before && (rowsOf(before.items).at(-1)?.item.id ?? before.id);
  return { draft: { ...draft, sections }, focus: last ?? sections[0]?.id ?? null };
}

/** Moves a section by one place; see `move-up` in {@link DraftEdit}. */
export function moveSection(draft: GuideDraft, id: string, step: Step): EditOutcome {
  const { sections } = draft;
  const index = sections.findIndex((section) => section.id === id);
  const isOther = isAlternative(sections[index]);
  const start = isOther ? index : startOfChoice(sections, index);
  const end = isOther ? index + 1 : endOfChoice(sections, index);
  const beside = sections[step < 0 ? start - 1 : end];
  if (index < 0 || beside === undefined || (isOther && !isAlternative(beside))) return { draft, focus: null };
  const moved = sections.slice(start, end);
  const left = sections.toSpliced(start, moved.length);
  const upTo = isOther ? start - 1 : startOfChoice(sections, start - 1);
  const downTo = isOther ? start + 1 : endOfChoice(sections, end) - moved.length;
  return { draft: { ...draft, sections: left.toSpliced(step < 0 ? upTo : downTo, 0, ...moved) }, focus: id };
}

/** A title is one line of bounded length; what does not fit is told apart from it. */
function splitTitle(text: string): { title: string; rest: string } {
  const [line = ''] = text.trim().split('\n', 1);
  const end = line.length <= GUIDE_LIMITS.titleLength ? line.length : line.slice(0, GUIDE_LIMITS.titleLength).lastIndexOf(' ');
  const cut = end > 0 ? end : GUIDE_LIMITS.titleLength;
  return { title: line.slice(0, cut), rest: text.trim().slice(cut).trim() };
}

/** A text as the heading of a section: minutes and "optional" are taken from it as from a heading in a file. What it says besides is told apart. */
function readTitle(
  draft: GuideDraft,
  text: string,
): Pick<DraftSection, 'title' | 'isOptional' | 'budgetsMinutes'> & { hints: string[]; rest: string } {
  const { title, rest } = splitTitle(text);
  const { budgets, isAlternative: isMarked, isBroken, extras, ...heading } = readHeading(title);
  const values = budgets?.values ?? [null];
  const isWhole = !isMarked && !isBroken && extras.length === 0 && (values.length === 1 || values.length === draft.formatsMinutes.length);
  if (!isWhole) return { title, isOptional: false, budgetsMinutes: draft.formatsMinutes.map(() => null), hints: [], rest };
  const budgetsMinutes = draft.formatsMinutes.map((_, index) => (values.length === 1 ? values[0] : values[index]) ?? null);
  return { title: heading.title, isOptional: heading.isOptional, budgetsMinutes, hints: heading.hints, rest };
}

// What was below an item that is none any more stands on its own.
function withLeadingOut(rows: readonly Row[]): Row[] {
  const firstOut = rows.findIndex(({ isBelow }) => !isBelow);
  return rows.map((row, index) => (firstOut < 0 || index < firstOut ? outRow(row) : row));
}

/** Begins a new section at an item: the item is its first, or (`isTitle`) its title. */
export function sectionFromItem(draft: GuideDraft, id: string, isTitle: boolean): EditOutcome {
  const place = findRow(draft, id);
  if (place === null) return { draft, focus: null };
  const { section, sectionIndex, rows, row, rowIndex } = place;
  const { hints, rest, ...heading } = readTitle(draft, row.item.text);
  const newId = freeId(draft);
  // The section keeps the item's id, and so its line in the source.
  const added = isTitle ? { ...emptySection(draft, id), ...heading } : emptySection(draft, newId);
  const told: { kind: ItemKind; text: string }[] = [
    ...hints.map((text) => ({ kind: 'hint' as const, text })),
    ...(rest === '' ? [] : [{ kind: 'script' as const, text: rest }]),
  ];
  const besides = told.map((item, index): Row => ({
    isBelow: false,
    item: { id: `${newId}-${index + 1}`, ...item, isConsent: false, children: [] },
  }));
  const following = isTitle ? [...besides, ...withLeadingOut(rows.slice(rowIndex + 1))] : rows.slice(rowIndex);
  const sections = draft.sections
    .with(sectionIndex, { ...section, items: itemsOf(rows.slice(0, rowIndex)) })
    .toSpliced(endOfChoice(draft.sections, sectionIndex), 0, { ...added, items: itemsOf(following) });
  return { draft: { ...draft, sections }, focus: added.id };
}

/** See `section-to-item` in {@link DraftEdit}. */
export function sectionToItem(draft: GuideDraft, id: string, kind: ItemKind): EditOutcome {
  const index = draft.sections.findIndex((section) => section.id === id);
  const [before, section] = [draft.sections[index - 1], draft.sections[index]];
  if (before === undefined || section === undefined) return { draft, focus: null };
  const row = (rowId: string, rowKind: ItemKind, text: string): Row[] =>
    text.trim() === '' ? [] : [{ isBelow: false, item: { id: rowId, kind: rowKind, text, isConsent: false, children: [] } }];
  const rows = [
    ...rowsOf(before.items),
    ...row(id, kind, section.title),
    ...row(freeId(draft), 'script', section.aim),
    ...rowsOf(section.items),
  ];
  const budgetsMinutes = before.budgetsMinutes.map((minutes, formatIndex) => {
    const added = section.budgetsMinutes[formatIndex] ?? null;
    if (minutes === null || added === null) return minutes ?? added;
    return Math.min(minutes + added, GUIDE_LIMITS.minutes);
  });
  const joined = { ...before, budgetsMinutes, items: itemsOf(rows) };
  const sections = withoutSection(draft.sections, index).with(index - 1, joined);
  const first = section.items[0]?.id ?? rowsOf(before.items).at(-1)?.item.id ?? before.id;
  return { draft: { ...draft, sections }, focus: section.title.trim() === '' ? first : id };
}
