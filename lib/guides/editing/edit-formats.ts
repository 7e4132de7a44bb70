import { GUIDE_LIMITS } from '../../domain/guide';
import type { GuideDraft } from '../guide-reading';
import type { EditOutcome } from './draft-edit';
import { budgetsInProportion, fillBudgets, nearestFormat } from './propose-budgets';

function canBeFormat(draft: GuideDraft, minutes: number): boolean {
  return minutes > 0 && minutes <= GUIDE_LIMITS.minutes && !draft.formatsMinutes.includes(minutes);
}

/** The draft with the formats in ascending order, and the budgets with them. */
function inOrder(draft: GuideDraft): GuideDraft {
  const columns = draft.formatsMinutes.map((minutes, index) => ({ minutes, index })).toSorted((one, other) => one.minutes - other.minutes);
  if (columns.every(({ index }, place) => index === place)) return draft;
  const sections = draft.sections.map((section) => ({
    ...section,
    budgetsMinutes: columns.map(({ index }) => section.budgetsMinutes[index] ?? null),
  }));
  return { ...draft, formatsMinutes: columns.map(({ minutes }) => minutes), sections };
}

/** Index of the nearest format whose budgets are all known; of the nearest when there is none. */
function formatToFollow({ formatsMinutes, sections }: GuideDraft, minutes: number): number {
  const isWhole = (index: number): boolean => sections.every(({ budgetsMinutes }) => budgetsMinutes[index] !== null);
  const whole = formatsMinutes.filter((_, index) => isWhole(index));
  const candidates = whole.length === 0 ? formatsMinutes : whole;
  return formatsMinutes.indexOf(candidates[nearestFormat(candidates, minutes, -1)] ?? 0);
}

/** See `add-format` in {@link DraftEdit}. */
export function addFormat(draft: GuideDraft, minutes: number): EditOutcome {
  if (!canBeFormat(draft, minutes) || draft.formatsMinutes.length === GUIDE_LIMITS.formats) return { draft, focus: null };
  const fromIndex = formatToFollow(draft, minutes);
  const budgets = budgetsInProportion(draft.sections, fromIndex, draft.formatsMinutes[fromIndex] ?? minutes, minutes);
  const sections = draft.sections.map((section, index) => ({
    ...section,
    budgetsMinutes: [...section.budgetsMinutes, budgets[index] ?? null],
  }));
  return { draft: inOrder({ ...draft, formatsMinutes: [...draft.formatsMinutes, minutes], sections }), focus: null };
}

/** See `remove-format` in {@link DraftEdit}. */
export function removeFormat(draft: GuideDraft, formatIndex: number): EditOutcome {
  if (draft.formatsMinutes.length === 1 || !(formatIndex in draft.formatsMinutes)) return { draft, focus: null };
  const sections = draft.sections.map((section) => ({ ...section, budgetsMinutes: section.budgetsMinutes.toSpliced(formatIndex, 1) }));
  return { draft: { ...draft, formatsMinutes: draft.formatsMinutes.toSpliced(formatIndex, 1), sections }, focus: null };
}

function withBudgets(draft: GuideDraft, formatIndex: number, budgets: readonly (number | null)[]): GuideDraft {
  const sections = draft.sections.map((section, index) => {
    const minutes = budgets[index] ?? null;
    if (section.budgetsMinutes[formatIndex] === minutes) return section;
    return { ...section, budgetsMinutes: section.budgetsMinutes.with(formatIndex, minutes) };
  });
  return sections.some((section, index) => section !== draft.sections[index]) ? { ...draft, sections } : draft;
}

/** See `set-format-minutes` in {@link DraftEdit}. The proposal is in proportion to the budgets that the format had. */
export function setFormatMinutes(draft: GuideDraft, formatIndex: number, minutes: number, isProportional: boolean): EditOutcome {
  const before = draft.formatsMinutes[formatIndex];
  if (before === undefined || !canBeFormat(draft, minutes)) return { draft, focus: null };
  const budgets = isProportional ? budgetsInProportion(draft.sections, formatIndex, before, minutes) : null;
  const changed = budgets === null ? draft : withBudgets(draft, formatIndex, budgets);
  return { draft: inOrder({ ...changed, formatsMinutes: changed.formatsMinutes.with(formatIndex, minutes) }), focus: null };
}

/** See `propose-budgets` in {@link DraftEdit}. */
export function proposeBudgets(draft: GuideDraft, formatIndex: number): EditOutcome {
  if (!(formatIndex in draft.formatsMinutes)) return { draft, focus: null };
  return { draft: withBudgets(draft, formatIndex, fillBudgets(draft.sections, draft.formatsMinutes, formatIndex)), focus: null };
}
