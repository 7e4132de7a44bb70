import { findConsent } from './find-consent';
import { findFrontMatter } from './front-matter';
import type { DraftSection, GuideDraft } from './guide-reading';
import { normaliseGuide } from './normalise-guide';
import { isPrintedAsQuote, printItem } from './print-item';
import { printSectionHeading, printTitle } from './print-heading';

function printSettings(guide: GuideDraft): string {
  const items = guide.sections.flatMap((section) => section.items);
  const looksLikeConsent = findConsent(items);
  const isDenied = looksLikeConsent !== null && !looksLikeConsent.isConsent;
  return `Formats: ${guide.formatsMinutes.join(' / ')} min${isDenied ? '\nConsent: none' : ''}`;
}

// List items stand close together; a quotation stands apart from what is around it.
function printItems(items: DraftSection['items']): string {
  return items.reduce((printed, item, index) => {
    const previous = items[index - 1];
    if (previous === undefined) return printItem(item);
    const gap = isPrintedAsQuote(item) || isPrintedAsQuote(previous) ? '\n\n' : '\n';
    return printed + gap + printItem(item);
  }, '');
}

function printSection(section: DraftSection): string {
  const aim = section.aim === '' ? '' : `Aim: ${section.aim}`;
  return [printSectionHeading(section), aim, printItems(section.items)].filter((part) => part !== '').join('\n\n');
}

/** Prints a guide as Markdown that people and other tools can read; {@link readGuide} reads it back as the same guide. */
export function printGuide(guide: GuideDraft): string {
  const clean = normaliseGuide(guide);
  const frontMatter = findFrontMatter(clean.preface);
  const parts = [
    frontMatter,
    clean.title === '' ? '' : printTitle(clean.title),
    printSettings(clean),
    clean.preface.slice(frontMatter.length).trim(),
    ...clean.sections.map(printSection),
    clean.sourceNote === '' ? '' : `---\n\n${clean.sourceNote}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
