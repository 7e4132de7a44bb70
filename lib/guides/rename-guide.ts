import type { Guide } from '../domain/guide';
import { cleanLine } from './clean-text';
import { completeDraft } from './complete-draft';
import { printGuide } from './print-guide';
import { printTitle } from './print-heading';
import { readGuide } from './read-guide';

/** A guide under its new title. */
export interface RenamedGuide {
  /** The source with the new title. */
  markdown: string;
  guide: Guide;
}

/** Lines and what ends them, in turn. */
const LINE_ENDS = /(\r\n|\r|\n)/;

function readWhole(markdown: string): Guide | null {
  const reading = readGuide(markdown);
  const completion = reading.ok ? completeDraft(reading.draft) : null;
  return completion?.ok ? completion.guide : null;
}

/** The number of the line that gives the title, from 1; null when there is none or when it takes more than one. */
function titleLine(markdown: string): number | null {
  const reading = readGuide(markdown);
  const places = reading.ok ? reading.places.filter(({ part }) => part === 'title') : [];
  const [place] = places;
  return place && places.length === 1 && place.line === place.endLine ? place.line : null;
}

/** The source with only its title changed; null when that is not read as the guide. */
function changeTitleLine(markdown: string, guide: Guide): string | null {
  const line = titleLine(markdown);
  if (line === null) return null;
  const parts = markdown.split(LINE_ENDS);
  const place = 2 * (line - 1);
  const isFrontMatter = /^title *:/.test(parts[place] ?? '');
  const changed = parts.with(place, isFrontMatter ? `title: ${guide.title}` : printTitle(guide.title)).join('');
  return JSON.stringify(readWhole(changed)) === JSON.stringify(guide) ? changed : null;
}

/**
 * A guide under another title. Of its source only the line with the title is changed, if that is then read as the same guide under the new title;
 * otherwise the guide is printed anew. `title` is not blank and within the limit of titles.
 */
export function renameGuide(markdown: string, guide: Guide, title: string): RenamedGuide {
  const renamed = { ...guide, title: cleanLine(title) };
  return { markdown: changeTitleLine(markdown, renamed) ?? printGuide(renamed), guide: renamed };
}
