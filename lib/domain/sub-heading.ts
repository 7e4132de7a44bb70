import type { ItemKind } from './guide';

// One hash before a small letter is a number sign: `# of users`.
const HEADING_START = /^ {0,3}(?:#(?![ \t]+\p{Ll})|#{2,6})[ \t]+(?=\S)/mu;

/** A fence with all that stands in it, where `#` begins a comment; or a heading in a line of its own. */
const FENCE_OR_HEADING = new RegExp(
  `^ {0,3}(?<fence>\`{3,}|~{3,})[^]*?(?:^ {0,3}\\k<fence>|$(?![^]))|${HEADING_START.source}(?<title>.*)$`,
  'gmu',
);

const CLOSING_HASHES = /(?<=[ \t])#+$/u;

/** What would join with marks around it, or is bold already. */
const OWN_MARKS = /\*\*|^[*_]|[*_\\]$/u;

/** True for the text of an item that is nothing but a heading inside its section: `### Homepage`. */
export function isSubHeading(text: string): boolean {
  return !text.includes('\n') && HEADING_START.test(text);
}

/** What an item is called: words to say that are nothing but a heading are a heading. */
export function itemWord({ kind, text }: { kind: ItemKind; text: string }): ItemKind | 'heading' {
  return kind === 'script' && isSubHeading(text) ? 'heading' : kind;
}

/** Inline Markdown whose lines that are headings are bold lines instead: `### Homepage` is `**Homepage**`. */
export function boldSubHeadings(text: string): string {
  if (!text.includes('#')) return text;
  return text.replaceAll(FENCE_OR_HEADING, (whole: string, ...rest: unknown[]) => {
    const { title } = rest.at(-1) as { title: string | undefined };
    if (title === undefined) return whole;
    const shown = title.trimEnd().replace(CLOSING_HASHES, '').trimEnd();
    return shown === '' || OWN_MARKS.test(shown) ? shown : `**${shown}**`;
  });
}
