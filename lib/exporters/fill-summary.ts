import { readNote } from '../domain/notes';
import type { NotePart } from '../domain/notes';
import type { ListedNote } from './listed-notes';
import type { SummaryHeading, SummarySource, SummaryTemplate } from './summary-template';

/** A heading of the summary with what goes below it. */
export interface FilledHeading {
  title: string;
  /** True when the facts of the session go below it. */
  hasFacts: boolean;
  notes: ListedNote[];
}

/** What holds the notes that no heading names, where the template has no place for everything else. */
const REST_TITLE = 'Other notes';

/** Letters of any case and width are the same, and so is any white space. */
const fold = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** How closely each kind of source names a note: the closest decides, and among equals the first heading. */
const CLOSENESS: readonly SummarySource['kind'][] = ['tag', 'personal', 'debrief', 'section', 'starred', 'everything-else'];

function names(source: SummarySource, { note, tags, section, isDebrief, isPersonal }: ListedNote): boolean {
  switch (source.kind) {
    case 'tag':
      return tags.some((tag) => fold(tag) === fold(source.tag));
    case 'section':
      return !isDebrief && section !== '' && fold(section) === fold(source.title);
    case 'debrief':
      return isDebrief;
    case 'personal':
      return isPersonal;
    case 'starred':
      return note.isStarred;
    case 'everything-else':
      return true;
    case 'facts':
      return false;
  }
}

function findHeading(headings: readonly SummaryHeading[], note: ListedNote): number {
  for (const kind of CLOSENESS) {
    const index = headings.findIndex(({ sources }) => sources.some((source) => source.kind === kind && names(source, note)));
    if (index !== -1) return index;
  }
  return headings.length;
}

/** A text without the tags at its end that say no more than the heading it goes below. One that is nothing but tags keeps them. */
function withoutSortingTags(text: string, sources: readonly SummarySource[]): string {
  const tags = new Set(sources.flatMap((source) => (source.kind === 'tag' ? [fold(source.tag)] : [])));
  const isSorting = ({ kind, text: part }: NotePart) => (kind === 'tag' ? tags.has(fold(part.slice(1))) : part.trim() === '');
  const parts = readNote(text);
  const end = parts.findLastIndex((part) => !isSorting(part)) + 1;
  if (end === 0) return text;
  return parts
    .slice(0, end)
    .map((part) => part.text)
    .join('')
    .trimEnd();
}

/** A template with the notes of a session in it. */
export interface FilledSummary {
  headings: FilledHeading[];
  /** How many notes the template leaves out. */
  leftOutNotes: number;
}

/** Puts every note that is not left out below exactly one heading, in the order of their times, without the tags at its end that heading stands for. */
export function fillSummary({ headings, leftOut }: SummaryTemplate, notes: readonly ListedNote[]): FilledSummary {
  const filled = headings.map(({ title, sources }): FilledHeading => ({
    title,
    hasFacts: sources.some(({ kind }) => kind === 'facts'),
    notes: [],
  }));
  const rest: FilledHeading = { title: REST_TITLE, hasFacts: false, notes: [] };
  const shown = notes.filter((note) => !leftOut.some((source) => names(source, note)));
  for (const listed of shown) {
    const index = findHeading(headings, listed);
    const text = withoutSortingTags(listed.note.text, headings[index]?.sources ?? []);
    (filled[index] ?? rest).notes.push({ ...listed, note: { ...listed.note, text } });
  }
  return { headings: rest.notes.length === 0 ? filled : [...filled, rest], leftOutNotes: notes.length - shown.length };
}
