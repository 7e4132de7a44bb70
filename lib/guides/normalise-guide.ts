import { orderFormats } from './choose-formats';
import { cleanLine, cleanText } from './clean-text';
import { escapeLineStarts } from './escape-text';
import type { DraftSection, GuideDraft } from './guide-reading';
import type { ItemLevel } from './item-marks';
import { normaliseGoals } from './normalise-goals';
import { normalisePreface, normaliseSourceNote, standInForHead } from './normalise-notes';
import { numberItems } from './number-items';
import { isPrintedAsQuote, printItemBody, type MarkedItem } from './print-item';

type DraftItem = DraftSection['items'][number];
type DraftChild = DraftItem['children'][number];

/** What a section depends on besides itself. */
interface Around {
  /** The places of the formats in ascending order. */
  columns: readonly number[];
  consent: DraftItem | null;
  isFirst: boolean;
}

// Guides are normalised over and over while they are edited: what did not change is the same object, and is known already.
const knownItems = new WeakMap<DraftItem, { isConsent: boolean; item: DraftItem }>();
const knownSections = new WeakMap<DraftSection, { key: string; consent: DraftItem | null; section: DraftSection }>();

function roundMinutes<Minutes extends number | null>(minutes: Minutes): Minutes | number {
  return minutes === null ? minutes : Math.round(minutes * 100) / 100;
}

// A text that would end its own item, or swallow the next one, gets backslashes where that begins.
function normaliseItemText(item: MarkedItem, level: ItemLevel): string {
  const text = cleanText(item.text);
  return printItemBody({ ...item, text }, level) === null ? escapeLineStarts(text) : text;
}

function normaliseChild(child: DraftChild): DraftChild {
  const text = normaliseItemText(child, 'child');
  return text === child.text ? child : { ...child, text };
}

function normaliseItem(item: DraftItem, isConsent: boolean): DraftItem {
  const known = knownItems.get(item);
  if (known?.isConsent === isConsent) return known.item;
  const text = isPrintedAsQuote(item) ? cleanText(item.text) : normaliseItemText({ ...item, isConsent }, 'top');
  const children = item.children.map(normaliseChild);
  const isSame = isConsent === item.isConsent && text === item.text && children.every((child, index) => child === item.children[index]);
  const normal = isSame ? item : { ...item, isConsent, text, children };
  knownItems.set(item, { isConsent, item: normal });
  return normal;
}

function sameValues(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((value, index) => value === others[index]);
}

function normaliseSection(section: DraftSection, { columns, consent, isFirst }: Around): DraftSection {
  const key = `${columns.join()} ${isFirst}`;
  const known = knownSections.get(section);
  if (known?.key === key && known.consent === consent) return known.section;
  const { isAlternative, ...rest } = section;
  const title = cleanLine(section.title);
  const aim = cleanLine(section.aim);
  const budgetsMinutes = columns.map((column) => roundMinutes(section.budgetsMinutes[column] ?? null));
  const items = section.items.map((item) => normaliseItem(item, item === consent));
  const isSame =
    title === section.title &&
    aim === section.aim &&
    sameValues(budgetsMinutes, section.budgetsMinutes) &&
    sameValues(items, section.items) &&
    !(isFirst && isAlternative === true);
  const mark = isAlternative === true && !isFirst ? { isAlternative } : {};
  const normal = isSame ? section : { ...rest, ...mark, title, aim, budgetsMinutes, items };
  knownSections.set(section, { key, consent, section: normal });
  return normal;
}

/**
 * The guide as it comes back when it is printed and read again: tidy white space, formats in ascending order, minutes in hundredths,
 * at most one consent question, ids by place, and backslashes in the few texts that would otherwise be taken for structure.
 * Sections and items that are so already are the same objects.
 */
export function normaliseGuide(guide: GuideDraft): GuideDraft {
  const { formatsMinutes, columns } = orderFormats(guide.formatsMinutes.map(roundMinutes));
  const consents = guide.sections.map((section) => section.items.find((item) => item.isConsent) ?? null);
  const consentPlace = consents.findIndex((item) => item !== null);
  const sections = guide.sections.map((section, index) =>
    normaliseSection(section, { columns, consent: index === consentPlace ? (consents[index] ?? null) : null, isFirst: index === 0 }),
  );
  const goals = normaliseGoals(guide.goals);
  const hypotheses = normaliseGoals(guide.hypotheses);
  const title = cleanLine(guide.title);
  const before = standInForHead(title !== '', [
    ...(goals.length > 0 ? (['goals'] as const) : []),
    ...(hypotheses.length > 0 ? (['hypotheses'] as const) : []),
  ]);
  return {
    title,
    formatsMinutes,
    preface: normalisePreface(guide.preface, before),
    ...(goals.length > 0 ? { goals } : {}),
    ...(hypotheses.length > 0 ? { hypotheses } : {}),
    sections: numberItems(sections),
    sourceNote: normaliseSourceNote(guide.sourceNote, ''),
  };
}
