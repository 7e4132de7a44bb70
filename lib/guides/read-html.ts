import { cleanText } from './clean-text';
import type { ItemKind } from '../domain/guide';
import { isAsking } from './item-words';

const COMMENT = /^<!--([^]*?)-->$/;
const BARE_TAG = /<\/?[a-z][a-z0-9]*\s*\/?>/gi;
const OTHER_HTML = /<[/!?a-z]/i;

/** What a block of HTML is: a comment is a note to self, tags without attributes say nothing, and other HTML is kept word by word as script. */
export function plainTextOfHtml(html: string): { kind: ItemKind; text: string } {
  const comment = COMMENT.exec(html)?.[1];
  if (comment !== undefined && !comment.includes('<!--')) return { kind: 'hint', text: cleanText(comment) };
  const text = cleanText(html.replace(BARE_TAG, ' '));
  if (OTHER_HTML.test(text)) return { kind: 'script', text: html };
  return { kind: isAsking(text) ? 'question' : 'hint', text };
}
