import { findConsent } from './find-consent';
import { findFrontMatter } from './front-matter';
import type { DraftSection, GuideDraft } from './guide-reading';
import { normaliseGuide } from './normalise-guide';
import { isPrintedAsQuote, printItem } from './print-item';
import { printGoals } from './read-goals';
import { printSectionHeading, printTitle } from './print-heading';

function printSettings(guide: GuideDraft): string {
  const items = guide.sections.flatMap((section) => section.items);
  const looksLikeConsent = findConsent(items);
  const isDenied = looksLikeConsent !== null && !looksLikeConsent.isConsent;
  return `Formats: ${guide.formatsMinutes.join(' / ')} min${isDenied ? '\nConsent: none' : ''}`;
}

const printedItems = new WeakMap<DraftSection['items'][number], string>();

function printKnownItem(item: DraftSection['items'][number]): string {
  const known = printedItems.get(item);
  if (known !== undefined) return known;
  const text = printItem(item);
  printedItems.set(item, text);
  return text;
}

// List items stand close together; a quotation stands apart from what is around it.
function printItems(items: DraftSection['items']): string {
  return items.reduce((text, item, index) => {
    const previous = items[index - 1];
    if (previous === undefined) return printKnownItem(item);
    const gap = isPrintedAsQuote(item) || isPrintedAsQuote(previous) ? '\n\n' : '\n';
    return text + gap + printKnownItem(item);
  }, '');
}

// A section that is the same object prints the same: guides are printed over and over while they are edited.
const printed = new WeakMap<DraftSection, string>();

function printSection(section: DraftSection): string {
  const known = printed.get(section);
  if (known !== undefined) return known;
  const aim = section.aim === '' ? '' : `Aim: ${section.aim}`;
  const text = [printSectionHeading(section), aim, printItems(section.items)].filter((part) => part !== '').join('\n\n');
  printed.set(section, text);
  return text;
}

/** Prints a guide as Markdown that people and other tools can read; {@link readGuide} reads it back as the same guide. */
export function printGuide(guide: GuideDraft): string {
  const clean = normaliseGuide(guide);
  const frontMatter = findFrontMatter(clean.preface);
  const parts = [
    frontMatter,
    clean.title === '' ? '' : printTitle(clean.title),
    printSettings(clean),
    printGoals('goals', clean.goals),
    printGoals('hypotheses', clean.hypotheses),
    clean.preface.slice(frontMatter.length).trim(),
    ...clean.sections.map(printSection),
    clean.sourceNote === '' ? '' : `---\n\n${clean.sourceNote}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
