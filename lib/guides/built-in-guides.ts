import type { Guide } from '../domain/guide';
import { completeDraft } from './complete-draft';
import { readGuide } from './read-guide';

/** A guide that comes with the product. */
export interface BuiltInGuide {
  /** From the name of its file, such as `built-in/end-user-interview`. */
  id: string;
  guide: Guide;
  /** Its source. */
  markdown: string;
}

const SOURCES = import.meta.glob<string>('./built-in/*.md', { query: '?raw', import: 'default', eager: true });

function readBuiltIn(path: string, markdown: string): BuiltInGuide {
  const id = path.replace(/^\.\//, '').replace(/\.md$/, '');
  const reading = readGuide(markdown);
  const completion = reading.ok ? completeDraft(reading.draft) : null;
  if (completion === null || !completion.ok) throw new Error(`The built-in guide ${id} is not a complete guide`);
  return { id, guide: completion.guide, markdown };
}

let known: BuiltInGuide[] | null = null;

/** The guides that come with the product, each one a Markdown file in `built-in/`, in the order of their ids; read at the first call. Throws when a file is no complete guide. */
export function builtInGuides(): readonly BuiltInGuide[] {
  known ??= Object.entries(SOURCES)
    .map(([path, markdown]) => readBuiltIn(path, markdown))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  return known;
}
