import type { DraftSection, GuideDraft } from '../guide-reading';
import { itemsOf, rowsOf } from './rows';

const UNTITLED = 'Untitled';

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function hasEmptyItem({ items }: DraftSection): boolean {
  return items.some(({ text, children }) => isBlank(text) || children.some((child) => isBlank(child.text)));
}

function withoutEmptyItems(section: DraftSection): DraftSection {
  if (!hasEmptyItem(section)) return section;
  return { ...section, items: itemsOf(rowsOf(section.items).filter(({ item }) => !isBlank(item.text))) };
}

function isNothing({ title, aim, items, budgetsMinutes }: DraftSection): boolean {
  return isBlank(title) && isBlank(aim) && items.length === 0 && budgetsMinutes.every((minutes) => minutes === null);
}

// An empty section that others are alternatives to stays: they would be alternatives to something else without it.
function isLeftOut(section: DraftSection, index: number, sections: readonly DraftSection[]): boolean {
  return isNothing(section) && sections[index + 1]?.isAlternative !== true;
}

function withoutBlankLines(draft: GuideDraft, name: 'goals' | 'hypotheses'): GuideDraft {
  const { [name]: lines, ...rest } = draft;
  const written = lines?.filter((line) => !isBlank(line));
  if (lines === undefined || written?.length === lines.length) return draft;
  return written === undefined || written.length === 0 ? rest : { ...rest, [name]: written };
}

/**
 * A draft without what is still to be written: empty items (what was below one goes below the item before it), sections in which there is nothing,
 * blank goals and hypotheses. Say with it what the guide lacks.
 */
export function writtenDraft(draft: GuideDraft): GuideDraft {
  const written = draft.sections.map(withoutEmptyItems);
  const sections = written.filter((section, index) => !isLeftOut(section, index, written));
  const isSame = sections.length === draft.sections.length && sections.every((section, index) => section === draft.sections[index]);
  const next = isSame ? draft : { ...draft, sections: sections.length === 0 ? written.slice(0, 1) : sections };
  return withoutBlankLines(withoutBlankLines(next, 'goals'), 'hypotheses');
}

/** A draft as it is printed while it is written: as {@link writtenDraft}, with a title for each section, so that it is read back as the same sections. */
export function printableDraft(draft: GuideDraft): GuideDraft {
  const written = writtenDraft(draft);
  if (!written.sections.some(({ title }) => isBlank(title))) return written;
  return { ...written, sections: written.sections.map((section) => (isBlank(section.title) ? { ...section, title: UNTITLED } : section)) };
}
