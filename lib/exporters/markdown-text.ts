import { readParagraphs, toOneLine } from './plain-text';

// What could begin a heading, list, quotation, table, rule, fence or definition at the start of a line.
const BLOCK_START = /^(?:#{1,6}(?:\s|$)|[+*](?:\s|$)|-(?:[-\s|:]|$)|[>|=:]|~{3}|`{3,}[^`]*$|(?:[*_]\s*){3,}$|\[[ xX]\]\s)/u;
const NUMBER_START = /^(\d{1,9})([.)])(?=\s|$)/u;

/** What would not show as it was typed. */
const TYPED = new RegExp(
  [
    // No escape works inside an address, so it is kept whole; it ends before an entity, on which renderers differ.
    /(?<address>(?<![\p{L}\p{N}])https?:\/\/(?:(?!&#?\w+;)[!-;=?-~])*(?:(?!&#?\w+;)[\w/#=&%+-]|(?<=\([\w.,-]*)\)))/u,
    /(?<scheme>(?:https?|ftp)(?=:\/\/)|www(?=\.))(?<point>[:.])/u,
    /[\\`*~]/u,
    /<(?=[a-z/!?])/u,
    /&(?=#?\w+;)/u,
    // `[reading]` is no mark by itself: it needs an address, or a definition that no line can give.
    /\](?=[([:])|\[(?=[[^])/u,
    // Between letters it is no mark.
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** In inline Markdown: what is kept as it stands, and what is not. */
const WRITTEN = new RegExp(
  [
    /<(?:https?:\/\/|mailto:)[^\s<>]*>/u,
    /(?<html>\\?<(?=[a-z/!?]))/u,
    /\\[!-/:-@[-`{-~]/u,
    // What follows may be an address that runs something; kept are those of the web, of mail, and such without a scheme.
    /(?<unsafe>\](?=\((?!https?:\/\/|mailto:|[^()<>&:]*\))))/u,
    /(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** The label of a link definition or footnote at the start of a line. */
const DEFINITION = /^(\[(?:[^[\]\\]|\\[^])*)\]:/gmu;

/** More labels than this behind each other are no text: all of them are broken up at once. */
const MOST_LABELS = 20;

function guardStart(line: string): string {
  return BLOCK_START.test(line) ? `\\${line}` : line.replace(NUMBER_START, '$1\\$2');
}

function escapeTyped(line: string): string {
  return line.replaceAll(TYPED, (match: string, ...rest: unknown[]) => {
    const { address, scheme, point } = rest.at(-1) as Record<string, string | undefined>;
    if (address !== undefined) return `<${address}>`;
    return scheme === undefined ? `\\${match}` : `${scheme}\\${point ?? ''}`;
  });
}

/** Typed text as one line of Markdown that shows just these characters, for use after other text in the same line. */
export function markdownLine(text: string): string {
  return escapeTyped(toOneLine(text));
}

/** Typed text as the text of a Markdown heading that shows just these characters. */
export function markdownHeading(text: string): string {
  return markdownLine(text).replace(/(?<=^|\s)#+$/u, '\\$&');
}

/**
 * Typed text as Markdown paragraphs that show just these characters. Every line break is kept. The first line follows other text in
 * the same line unless `isFirst`, where a list's mark alone is before it; `indent` stands before all others.
 */
export function markdownParagraphs(text: string, indent: string, isFirst = false): string {
  const print = (line: string, isInLine: boolean) => (isInLine ? escapeTyped(line) : guardStart(escapeTyped(line)));
  return readParagraphs(text)
    .map((lines, paragraph) => lines.map((line, index) => print(line, !isFirst && paragraph + index === 0)).join(`\\\n${indent}`))
    .join(`\n\n${indent}`);
}

/** Paragraphs in which no line begins a definition: a label that is broken up may leave a longer one behind it. */
function guardDefinitions(paragraph: string): string {
  let guarded = paragraph;
  for (let pass = 0; pass < MOST_LABELS; pass += 1) {
    const next = guarded.replaceAll(DEFINITION, '$1\\]:');
    if (next === guarded) return guarded;
    guarded = next;
  }
  return guarded.replaceAll(/(?<!\\)\]:/gu, '\\]:');
}

/**
 * A guide's inline Markdown as Markdown paragraphs: emphasis, code and links are kept, but nothing in it can begin a block or pass
 * as HTML. `indent` stands before all lines but the first.
 */
export function markdownFromInline(text: string, indent: string): string {
  return readParagraphs(text)
    .map((lines) => {
      const written = lines.join('\n').replaceAll(WRITTEN, (match: string, ...rest: unknown[]) => {
        const { html, unsafe } = rest.at(-1) as Record<string, string | undefined>;
        if (unsafe !== undefined) return '\\]';
        // Not a backslash, since an address before it would take that in.
        return html === undefined ? match.replaceAll('\n', ' ') : '&lt;';
      });
      return guardDefinitions(written).split('\n').map(guardStart).join(`\n${indent}`);
    })
    .join(`\n\n${indent}`);
}
