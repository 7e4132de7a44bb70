import type { DraftSection, GuideDraft } from '../guide-reading';
import { findHeadings, type Heading } from '../find-headings';
import { normaliseGuide } from '../normalise-guide';
import type { OutlineSection } from '../outline-guide';
import { parseBlocks } from '../parse-blocks';
import { ALTERNATIVE_MARK, type HeadingReading } from '../read-heading';
import { readSections } from '../read-sections';
import type { SectionReading } from '../read-sections';
import type { EditOutcome } from './draft-edit';
import { freeId } from './find-part';

const HEADING_LINE = /^#{1,6} +\S/m;

// What it would be run instead of is not said.
function withoutMark(reading: HeadingReading): HeadingReading {
  return reading.isAlternative ? { ...reading, isAlternative: false, title: `${ALTERNATIVE_MARK} ${reading.title}` } : reading;
}

interface NotesOutline {
  /** Where the first heading begins. */
  start: number;
  sections: OutlineSection[];
}

// From the first heading on each that is not below the one before; null where there is none.
function outlineOf(text: string): NotesOutline | null {
  const parse = HEADING_LINE.test(text) ? parseBlocks(text) : null;
  if (parse === null || 'tooLongLine' in parse) return null;
  const starts: Heading[] = [];
  for (const heading of findHeadings(text, parse.blocks)) {
    if (heading.block.depth <= (starts.at(-1)?.block.depth ?? Infinity)) starts.push(heading);
  }
  const [first] = starts;
  if (first === undefined) return null;
  const sections = starts.map(({ index, block, reading }, place) => ({
    heading: place === 0 ? withoutMark(reading) : reading,
    line: block.line,
    depth: block.depth,
    budgetLines: null,
    groupHeadings: [],
    blocks: parse.blocks.slice(index + 1, starts[place + 1]?.index ?? parse.blocks.length),
  }));
  return { start: first.block.start, sections };
}

// With the item that is marked as asking for consent, unless the guide has one already: it has no second.
function sectionsOf(draft: GuideDraft, readings: readonly SectionReading[]): DraftSection[] {
  const hasConsent = draft.sections.some(({ items }) => items.some(({ isConsent }) => isConsent));
  const marked = hasConsent ? undefined : readings.flatMap(({ items }) => items).find(({ isConsent }) => isConsent);
  return readings.map(({ section, items }) => ({
    ...section,
    items: section.items.map((item, index) => ({ ...item, isConsent: marked !== undefined && items[index] === marked })),
  }));
}

function withFreshIds(draft: GuideDraft, sections: readonly DraftSection[]): DraftSection[] {
  let next = Number(freeId(draft).slice(1));
  const fresh = (): string => `n${next++}`;
  return sections.map((section) => ({
    ...section,
    id: fresh(),
    items: section.items.map((item) => ({
      ...item,
      id: fresh(),
      children: item.children.map((child) => ({ ...child, id: fresh() })),
    })),
  }));
}

/** See `notes-to-sections` in {@link DraftEdit}. */
export function notesToSections(draft: GuideDraft, name: 'preface' | 'sourceNote'): EditOutcome {
  const notes = draft[name];
  const outline = outlineOf(notes);
  if (outline === null) return { draft, focus: null };
  const columns = draft.formatsMinutes.map((_, index) => index);
  const read = sectionsOf(draft, readSections(notes, outline.sections, columns, true));
  // Of a text within a guide that is being written; only the sections are taken.
  const { sections } = normaliseGuide({ title: '', formatsMinutes: draft.formatsMinutes, preface: '', sections: read, sourceNote: '' });
  const made = withFreshIds(draft, sections);
  const all = name === 'preface' ? [...made, ...draft.sections] : [...draft.sections, ...made];
  return { draft: { ...draft, [name]: notes.slice(0, outline.start).trimEnd(), sections: all }, focus: made[0]?.id ?? null };
}
