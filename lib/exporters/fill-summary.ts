import { readNote } from '../domain/notes';
import type { NotePart } from '../domain/notes';
import type { ListedNote } from './listed-notes';
import type { LeftOutNotes } from './left-out-notes';
import type { LeftOutSource, SummaryHeading, SummarySource, SummaryTemplate } from './summary-template';

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

/**
 * True when a note is to be left out. One that is left out for a tag stays when a heading above asks for another of its tags: `#follow-up` takes
 * no answer away. Personal data, the debrief, sections and stars are left out whatever asks for them.
 */
function leavesOut({ source, headingsAbove }: LeftOutSource, headings: readonly SummaryHeading[], note: ListedNote): boolean {
  if (!names(source, note)) return false;
  if (source.kind !== 'tag') return true;
  const isAskedFor = (other: SummarySource) => other.kind === 'tag' && fold(other.tag) !== fold(source.tag) && names(other, note);
  return !headings.slice(0, headingsAbove).some(({ sources }) => sources.some(isAskedFor));
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
  /** The notes that the template leaves out, by the first that names them. */
  leftOut: LeftOutNotes[];
}

/** Puts every note that is not left out below exactly one heading, in the order of their times, without the tags at its end that heading stands for. */
export function fillSummary({ headings, leftOut }: SummaryTemplate, notes: readonly ListedNote[]): FilledSummary {
  const filled = headings.map(({ title, sources }): FilledHeading => ({
    title,
    hasFacts: sources.some(({ kind }) => kind === 'facts'),
    notes: [],
  }));
  const rest: FilledHeading = { title: REST_TITLE, hasFacts: false, notes: [] };
  const counts = leftOut.map(({ source }) => ({ count: 0, by: source }));
  for (const listed of notes) {
    const leaving = counts[leftOut.findIndex((out) => leavesOut(out, headings, listed))];
    if (leaving) {
      leaving.count += 1;
      continue;
    }
    const index = findHeading(headings, listed);
    const text = withoutSortingTags(listed.note.text, headings[index]?.sources ?? []);
    (filled[index] ?? rest).notes.push({ ...listed, note: { ...listed.note, text } });
  }
  return { headings: rest.notes.length === 0 ? filled : [...filled, rest], leftOut: counts.filter(({ count }) => count > 0) };
}
