import { readInline } from './inline-markdown';
import type { InlineRun } from './inline-markdown';

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * What was typed, as paragraphs of lines: any kind of line break ends a line, empty lines end a paragraph. White space at the ends of
 * a line goes and a tab becomes a space; what no file can carry (control characters, halves of a surrogate pair, code points that are no characters) becomes U+FFFD.
 */
export function readParagraphs(text: string): string[][] {
  const paragraphs: string[][] = [];
  let lines: string[] = [];
  for (const raw of text.split(LINE_BREAK)) {
    const line = raw
      .replaceAll('\t', ' ')
      .replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\u{fffd}')
      .trim();
    if (line !== '') {
      if (lines.length === 0) paragraphs.push(lines);
      lines.push(line);
    } else {
      lines = [];
    }
  }
  return paragraphs;
}

/** What was typed, as one line. */
export function toOneLine(text: string): string {
  return readParagraphs(text).flat().join(' ');
}

function textOfRun(run: InlineRun): string {
  if ('text' in run) return run.text;
  const text = run.runs.map(textOfRun).join('');
  return run.kind === 'link' && run.href !== text ? `${text} (${run.href})` : text;
}

/** A guide's inline Markdown as one line without marks; a link's address follows its text. */
export function plainFromInline(text: string): string {
  return readInline(toOneLine(text)).map(textOfRun).join('');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The first characters of a text as people count them. Looks no further than it has to, however long the text is. */
export function firstCharacters(text: string, most: number): string[] {
  const taken: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (taken.length === most) break;
    taken.push(segment);
  }
  return taken;
}
