import type { Guide } from '../domain/guide';

/** A guide that comes with the product. */
export interface BuiltInGuide {
  /** From the name of its file, such as `built-in/end-user-interview`. */
  id: string;
  guide: Guide;
  /** Its source. */
  markdown: string;
}

// Read when Fieldguide is built: see `scripts/build/guide-modules.ts`.
const MODULES = import.meta.glob<Omit<BuiltInGuide, 'id'>>('./built-in/*.md', { query: '?guide', import: 'default', eager: true });

const GUIDES: readonly BuiltInGuide[] = Object.entries(MODULES)
  .map(([path, { guide, markdown }]) => ({ id: path.replace(/^\.\//, '').replace(/\.md$/, ''), guide, markdown }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The guide that a newcomer finds first. */
export const DEFAULT_GUIDE_ID = 'built-in/end-user-interview';

/** The guides that come with the product, each one a Markdown file in `built-in/`, in the order of their ids. */
export function builtInGuides(): readonly BuiltInGuide[] {
  return GUIDES;
}
