import type { ListedNote } from './listed-notes';
import type { SummaryHeading, SummarySource } from './summary-template';

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
const CLOSENESS: readonly SummarySource['kind'][] = ['tag', 'debrief', 'section', 'starred', 'everything-else'];

function names(source: SummarySource, { note, tags, section, isDebrief }: ListedNote): boolean {
  switch (source.kind) {
    case 'tag':
      return tags.some((tag) => fold(tag) === fold(source.tag));
    case 'section':
      return !isDebrief && section !== '' && fold(section) === fold(source.title);
    case 'debrief':
      return isDebrief;
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

/** Puts every note below exactly one heading, in the order of their times. */
export function fillSummary(headings: readonly SummaryHeading[], notes: readonly ListedNote[]): FilledHeading[] {
  const filled = headings.map(({ title, sources }): FilledHeading => ({
    title,
    hasFacts: sources.some(({ kind }) => kind === 'facts'),
    notes: [],
  }));
  const rest: FilledHeading = { title: REST_TITLE, hasFacts: false, notes: [] };
  for (const note of notes) (filled[findHeading(headings, note)] ?? rest).notes.push(note);
  return rest.notes.length === 0 ? filled : [...filled, rest];
}
