import type { FormatChoice } from './choose-formats';
import { findConsent } from './find-consent';
import type { DraftSection, GuideRemark } from './guide-reading';
import { plainItem, type ChildReading, type ItemReading } from './item-reading';
import type { OutlineSection } from './outline-guide';
import { readContent } from './read-items';
import { linesOf, type Lines, type SectionPlaces } from './source-places';
import { textOfBlocks } from './source-text';
import { isTimedItem } from './timed-line';
import { wordsFor } from './words';

type Budgets = (number | null)[];

/** A section with where it was read, and which of its items' kinds are guesses. */
export interface SectionReading {
  section: DraftSection;
  places: SectionPlaces;
  items: readonly ItemReading[];
}

function budgetsOf(section: OutlineSection, columns: readonly number[]): Budgets {
  const values = section.heading.budgets?.values ?? [];
  return columns.map((column) => (values.length === 1 ? values[0] : values[column]) ?? null);
}

const ABOUT = new RegExp(`^(?:${wordsFor('about')})\\s*[\\p{N}.,]+\\s*\\p{L}*\\.?$`, 'iu');

// A range, or "about", that says no more than minutes is no note to read during the call: it is kept in the guide's notes.
function saysOnlyMinutes({ budgets, duration }: OutlineSection['heading']): boolean {
  if (budgets === null || budgets.isOptional) return false;
  return budgets.isRange ? /^\P{L}*(?:\p{L}+\P{L}*){0,4}$/u.test(duration) : budgets.values.length === 1 && ABOUT.test(duration);
}

/** What the budgets of sections were taken from where it says more than a number, such as a range, a line each. */
export function rangesOf(sections: readonly OutlineSection[]): string {
  const ranges = sections.filter(({ heading }) => saysOnlyMinutes(heading));
  return ranges.map(({ heading }) => `- ${heading.title}: ${heading.duration}`).join('\n');
}

// Minutes for which there is no format are kept as they are written.
function hintsOf({ heading }: OutlineSection, columns: readonly number[]): string[] {
  const { budgets, duration } = heading;
  const hints = saysOnlyMinutes(heading) ? heading.hints.filter((hint) => hint !== duration) : heading.hints;
  if (saysOnlyMinutes(heading)) return hints;
  const count = budgets?.values.length ?? 0;
  const isWhole = count < 2 || columns.filter((column) => column < count).length === count;
  return isWhole || hints.includes(duration) ? hints : [duration, ...hints];
}

// A heading may say more than title and minutes: what it says is kept at the head of the section's items.
function itemsOfHeading(source: string, section: OutlineSection, columns: readonly number[], lines: Lines): ItemReading[] {
  const { heading, groupHeadings, markLines } = section;
  const hintLines = { ...lines, line: markLines?.line ?? lines.line };
  return [
    ...groupHeadings.map((block) => plainItem('script', textOfBlocks(source, [block]), linesOf(source, block))),
    ...heading.extras.map((text) => plainItem(text.startsWith('<!--') ? 'hint' : 'script', text, lines)),
    ...hintsOf(section, columns).map((text) => plainItem('hint', text, hintLines)),
  ];
}

function toDraftItem(item: ItemReading, isConsent: boolean): DraftSection['items'][number] {
  const { kind, text, priority } = item;
  const children = item.children.map((child) => ({ id: '', kind: child.kind, text: child.text }));
  return { id: '', kind, text, isConsent, ...(priority === null ? {} : { priority }), children };
}

/** Reads the sections of an outline; `hasNoConsent` says that no item is to be taken for the consent question. */
export function readSections(
  source: string,
  outline: readonly OutlineSection[],
  columns: FormatChoice['columns'],
  hasNoConsent: boolean,
): SectionReading[] {
  const read = outline.map((section) => {
    const lines = { line: section.line, endLine: section.line };
    const content = readContent(source, section.blocks);
    return { section, lines, content, items: [...itemsOfHeading(source, section, columns, lines), ...content.items] };
  });
  const consent = hasNoConsent ? null : findConsent(read.flatMap(({ items }) => items));
  return read.map(({ section, lines, content, items }) => ({
    section: {
      id: '',
      title: section.heading.title,
      isOptional: section.heading.isOptional,
      ...(section.heading.isAlternative ? { isAlternative: true as const } : {}),
      budgetsMinutes: budgetsOf(section, columns),
      aim: content.aim,
      items: items.map((item) => toDraftItem(item, item === consent)),
    },
    places: {
      heading: [lines, ...content.labelLines],
      budget: section.heading.budgets === null ? [] : [section.budgetLines ?? lines],
      aim: content.aimLines,
      items,
    },
    items,
  }));
}

function remarkOnKind(itemId: string, reading: ChildReading | undefined, text: string): GuideRemark[] {
  if (reading === undefined) return [];
  const { kind, guess, lines } = reading;
  const place = { line: lines.line, itemId, kind };
  if (guess !== null) return [{ code: 'kind-guessed', ...place, reason: guess }];
  return isTimedItem(text) ? [{ code: 'minutes-in-item', ...place }] : [];
}

/** The items whose kinds are guesses; `sections` have their ids. */
export function remarkOnKinds(sections: readonly DraftSection[], read: readonly SectionReading[]): GuideRemark[] {
  return sections.flatMap((section, sectionIndex) =>
    section.items.flatMap((item, itemIndex): GuideRemark[] => {
      const own = read[sectionIndex]?.items[itemIndex];
      if (own === undefined) return [];
      return [item, ...item.children].flatMap(({ id, text }, index): GuideRemark[] => {
        const reading = index === 0 ? own : own.children[index - 1];
        return remarkOnKind(id, reading, text);
      });
    }),
  );
}

/** What is uncertain about the budgets of the sections. */
export function remarkOnBudgets(outline: readonly OutlineSection[], sections: readonly DraftSection[]): GuideRemark[] {
  return outline.flatMap(({ heading, line }, sectionIndex): GuideRemark[] => {
    const place = { line, sectionIndex };
    if (heading.budgets?.isGuess === true) return [{ code: 'budget-guessed', ...place, found: heading.duration }];
    if (heading.budgets?.values.includes(null) === true) {
      return [{ code: 'budget-placeholder', ...place, found: heading.duration }];
    }
    if (sections[sectionIndex]?.budgetsMinutes.includes(null) === true) return [{ code: 'budget-missing', ...place }];
    return heading.budgets?.isRange === true ? [{ code: 'budget-range', ...place, found: heading.duration }] : [];
  });
}
