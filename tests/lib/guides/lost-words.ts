import type { GuideDraft } from '../../../lib/guides/guide-reading';

/**
 * Words that are read as structure, and so are found in a guide as a number, a kind or a flag rather than as text.
 * `docs/guide-syntax.md` lists them for people.
 */
const STRUCTURE = new Set(
  [
    'min mins minute minutes m h hour hours hr hrs minuten minuto minutos minuti 分 分間 分钟',
    'x xx xxx n nn tbd tba optional optionnel opcional',
    'aim aims goal goals objective objectives purpose purposes',
    'format formats consent none question probe action script hint',
  ].flatMap((words) => words.split(' ')),
);
// Numbers of list items, and HTML tags without attributes in headings, which say nothing of their own.
const LIST_NUMBER = /^[\s>*+-]*\d{1,9}[.)](?=\s|$)/;
const CHARACTER_REFERENCE = /&[a-z#0-9]+;/gi;
const HEADING_TAG = /<\/?[a-z][a-z0-9]*\s*\/?>/gi;

// A run of letters or of digits: where a link is taken out of a title, what stood around it may meet.
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' || key === 'kind' ? [] : textsIn(inner)));
}

function stripListNumbers(line: string): string {
  let rest = line;
  while (LIST_NUMBER.test(rest)) rest = rest.replace(LIST_NUMBER, '');
  return rest;
}

/** The words of a source that its guide holds neither as text nor as a number. */
export function lostWords(markdown: string, draft: GuideDraft): string[] {
  const kept = new Set(textsIn(draft).flatMap(wordsOf));
  const numbers = new Set([...kept].map(Number));
  const lines = markdown.split(/\r\n?|\n/).map(stripListNumbers);
  const source = lines.join('\n').replace(HEADING_TAG, ' ').replace(CHARACTER_REFERENCE, ' ');
  return wordsOf(source).filter((word) => !kept.has(word) && !numbers.has(Number(word)) && !STRUCTURE.has(word.toLowerCase()));
}
