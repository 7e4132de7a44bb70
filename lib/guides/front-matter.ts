const FRONT_MATTER = /^\s*--- *\n[\w-]+ *:[^]*?\n--- *(?=\n|$)/;
const TITLE = /^title *: *(["']?)(.*?)\1 *$/m;
const LENGTH = /^(?:duration|length|formats?|time|timebox) *:(.*)$/im;
const LIST_LINES = /^(?: *- *[^\n]*\n)*/;
// "45", "[30, 60]", "30 / 60 min"; whatever else stands there is left to be read as text.
const MINUTES = /^\d{1,4}(?: *[,/] *\d{1,4}){0,7}(?: *min(?:ute)?s?)?$/i;

/** The front matter before all else in a clean source, with its two rules; empty when there is none. */
export function findFrontMatter(source: string): string {
  return FRONT_MATTER.exec(source)?.[0] ?? '';
}

/** The title that front matter gives; empty when it gives none. */
export function titleOfFrontMatter(frontMatter: string): string {
  return TITLE.exec(frontMatter)?.[2]?.trim() ?? '';
}

/** The lengths in minutes that front matter gives, in one line or in a list; empty when it gives none. */
export function lengthsOfFrontMatter(frontMatter: string): number[] {
  const line = LENGTH.exec(frontMatter);
  if (line === null) return [];
  const below = LIST_LINES.exec(frontMatter.slice(line.index + line[0].length + 1))?.[0] ?? '';
  const value = line[1]?.trim() || below.trim().replace(/\n/g, ',').replaceAll('-', '');
  const minutes = value.replace(/["'[\]]/g, '').trim();
  return MINUTES.test(minutes) ? (minutes.match(/\d+/g) ?? []).map(Number) : [];
}
