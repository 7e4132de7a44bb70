const FRONT_MATTER = /^---\n[\w-]+ *:[^]*?\n---(?=\n|$)/;
const TITLE = /^title *: *(["']?)(.*?)\1 *$/m;

/** The front matter at the very start of a clean source, with its two rules; empty when there is none. */
export function findFrontMatter(source: string): string {
  return FRONT_MATTER.exec(source)?.[0] ?? '';
}

/** The title that front matter gives; empty when it gives none. */
export function titleOfFrontMatter(frontMatter: string): string {
  return TITLE.exec(frontMatter)?.[2]?.trim() ?? '';
}
