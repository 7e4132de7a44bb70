import type { FormatChoice } from './choose-formats';
import { findConsent } from './find-consent';
import type { DraftSection, GuideRemark } from './guide-reading';
import type { OutlineSection } from './outline-guide';
import { takeAim } from './read-aim';
import { readBlocks, type ItemReading } from './read-items';
import { textOfBlocks } from './source-text';

type Budgets = (number | null)[];

function budgetsOf(section: OutlineSection, columns: readonly number[]): Budgets {
  const values = section.heading.budgets?.values ?? [];
  return columns.map((column) => (values.length === 1 ? values[0] : values[column]) ?? null);
}

// A heading may say more than title and minutes: what it says is kept at the head of the section's items.
function itemsOfHeading(source: string, { heading, groupHeadings }: OutlineSection): ItemReading[] {
  const scripts = [...groupHeadings.map((block) => textOfBlocks(source, [block])), ...heading.extras];
  const hints = heading.budgets?.saysMore === true ? [heading.duration] : [];
  return [
    ...scripts.map((text): ItemReading => ({ kind: 'script', isConsent: false, text, children: [] })),
    ...hints.map((text): ItemReading => ({ kind: 'hint', isConsent: false, text, children: [] })),
  ];
}

/** Reads the sections of an outline; `hasNoConsent` says that no item is to be taken for the consent question. */
export function readSections(
  source: string,
  outline: readonly OutlineSection[],
  columns: FormatChoice['columns'],
  hasNoConsent: boolean,
): DraftSection[] {
  const read = outline.map((section) => {
    const { aim, rest } = takeAim(source, section.blocks);
    return { section, aim, items: [...itemsOfHeading(source, section), ...readBlocks(source, rest, 'top')] };
  });
  const consent = hasNoConsent ? null : findConsent(read.flatMap(({ items }) => items));
  return read.map(({ section, aim, items }) => ({
    id: '',
    title: section.heading.title,
    isOptional: section.heading.isOptional,
    budgetsMinutes: budgetsOf(section, columns),
    aim,
    items: items.map((item) => ({
      ...item,
      id: '',
      isConsent: item === consent,
      children: item.children.map((child) => ({ ...child, id: '' })),
    })),
  }));
}

/** What is uncertain about the budgets of the sections. */
export function remarkOnBudgets(outline: readonly OutlineSection[], sections: readonly DraftSection[]): GuideRemark[] {
  return outline.flatMap(({ heading, line }, sectionIndex): GuideRemark[] => {
    const place = { line, sectionIndex };
    if (heading.budgets?.values.includes(null) === true) {
      return [{ code: 'budget-placeholder', ...place, found: heading.duration }];
    }
    if (sections[sectionIndex]?.budgetsMinutes.includes(null) === true) return [{ code: 'budget-missing', ...place }];
    return heading.budgets?.isRange === true ? [{ code: 'budget-range', ...place, found: heading.duration }] : [];
  });
}
