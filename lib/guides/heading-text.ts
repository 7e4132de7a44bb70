import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { GUIDE_LIMITS } from '../domain/guide';
import { gfmWithPlaces } from './gfm-with-places';
import { BARE_TAG } from './html-tags';
import { wordsOf } from './source-text';

type Phrasing = Extract<ReturnType<typeof fromMarkdown>['children'][number], { type: 'heading' }>['children'][number];

/** What a heading says. */
export interface HeadingText {
  /** As a person reads it: without Markdown's marks. */
  plain: string;
  /** Of the same length as `plain`, with U+FFFF for each character that a backslash marks as no more than itself. Structure is looked for here. */
  masked: string;
  /** Markdown in the heading that `plain` does not show in full: images, links, HTML with attributes. */
  extras: string[];
}

const OPTIONS = { extensions: [gfm()], mdastExtensions: gfmWithPlaces() };
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
// Nothing in such a heading can be a mark, a link or an escape, so it need not be parsed to know what it says: emphasis takes two signs, and a link in brackets a
// parenthesis behind them, since no definition stands in the heading.
const PLAIN = /^(?!.*(?:www\.|:\/\/|\]\(|\^|\*[^*]*\*|_[^_]*_|~[^~]*~))[^\\`<>&@#\n]*$/i;
// All of it in bold, as where a line stands for a heading.
const BOLD = /^(\*\*|__)(?!\s)([^*_]+)(?<!\s)\1$/;
const IS_BARE_TAG = new RegExp(`^${BARE_TAG}$`, 'i');
// "<product>": to be replaced by a name
const IS_PLACEHOLDER = /^<[a-z][\w-]*>$/i;
// For each of these the parser may look through the rest of the heading. A heading with more of them than a printed title can have, where each character has a
// backslash, is not parsed: its title is too long in any case.
const MARK = /[\\`*_[\]<>&!~@]/g;
const MAX_MARKS = 2 * GUIDE_LIMITS.titleLength;
const MASK = '\uFFFF';

function join(parts: readonly HeadingText[]): HeadingText {
  return {
    plain: parts.map((part) => part.plain).join(''),
    masked: parts.map((part) => part.masked).join(''),
    extras: parts.flatMap((part) => part.extras),
  };
}

function visible(plain: string): HeadingText {
  return { plain, masked: plain, extras: [] };
}

function withExtra(text: HeadingText, written: string): HeadingText {
  const shown = new Set(wordsOf(text.plain));
  return wordsOf(written).every((word) => shown.has(word)) ? text : { ...text, extras: [...text.extras, written] };
}

function readPhrasing(node: Phrasing, source: string): HeadingText {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  switch (node.type) {
    case 'text':
      // Without a backslash the parser's value is right, and has its character references resolved.
      return written.includes('\\')
        ? { plain: written.replace(ESCAPE, '$1'), masked: written.replace(ESCAPE, MASK), extras: [] }
        : visible(node.value);
    case 'emphasis':
    case 'strong':
    case 'delete':
      return join(node.children.map((child) => readPhrasing(child, source)));
    case 'link':
      return withExtra(join(node.children.map((child) => readPhrasing(child, source))), written);
    case 'image':
      return withExtra(visible(node.alt ?? ''), written);
    case 'html':
      if (IS_BARE_TAG.test(written)) return visible('');
      return IS_PLACEHOLDER.test(written) ? visible(written) : withExtra(visible(''), written);
    case 'inlineCode':
      return visible(node.value);
    case 'break':
      return visible(' ');
    default:
      return visible(written);
  }
}

/** Reads the text of a heading, given without its `#` marks. */
export function readHeadingText(written: string): HeadingText {
  const inside = BOLD.exec(written)?.[2];
  if (inside !== undefined && PLAIN.test(inside)) return visible(inside);
  if (PLAIN.test(written) || (written.match(MARK)?.length ?? 0) > MAX_MARKS) return visible(written.trim());
  const source = `# ${written.replace(/ *\n */g, ' ')}`;
  const heading = fromMarkdown(source, OPTIONS).children[0];
  return heading?.type === 'heading' ? join(heading.children.map((child) => readPhrasing(child, source))) : visible('');
}
