import { cleanText } from './clean-text';
import type { ItemKind } from '../domain/guide';
import { BARE_TAG } from './html-tags';
import { plainItem, type ItemReading } from './item-reading';
import { isAsking } from './item-words';
import type { Lines } from './source-places';

/** An item that a block of HTML holds. */
export interface HtmlItem {
  item: ItemReading;
  /** True for one of a list within a list. */
  isInner: boolean;
}

interface Piece {
  kind: ItemKind;
  text: string;
  /** Lines of the block before this piece. */
  linesBefore: number;
  isInner: boolean;
}

const COMMENT = /^<!--([^]*?)-->$/;
const BARE_TAGS = new RegExp(BARE_TAG, 'gi');
const LIST_TAG = /(<\/?(?:li|ul|ol)\s*>)/gi;
const OTHER_HTML = /<[/!?a-z]/i;

// Each item of a list is a piece of its own, as it is in Markdown.
function readLists(html: string): Piece[] {
  const pieces: Piece[] = [];
  let [depth, isItem, linesBefore] = [0, false, 0];
  for (const part of html.split(LIST_TAG)) {
    const tag = /^<(\/?)(li|ul|ol)\s*>$/i.exec(part);
    if (tag === null) {
      const text = cleanText(part.replace(BARE_TAGS, ' '));
      const kind = isItem || isAsking(text) ? 'question' : 'hint';
      const opening = /^\s*/.exec(part)?.[0].split('\n').length ?? 1;
      if (text !== '') pieces.push({ kind, text, linesBefore: linesBefore + opening - 1, isInner: isItem && depth > 1 });
    } else if (tag[2]?.toLowerCase() === 'li') isItem = tag[1] === '';
    else {
      depth += tag[1] === '' ? 1 : -1;
      isItem = false;
    }
    linesBefore += part.split('\n').length - 1;
  }
  return pieces;
}

function readPieces(html: string): Piece[] {
  const whole = { linesBefore: 0, isInner: false };
  const comment = COMMENT.exec(html)?.[1];
  if (comment !== undefined && !comment.includes('<!--')) return [{ kind: 'hint', text: cleanText(comment), ...whole }];
  const text = cleanText(html.replace(BARE_TAGS, ' '));
  if (OTHER_HTML.test(text)) return [{ kind: 'script', text: html, ...whole }];
  if (/<li\s*>/i.test(html)) return readLists(html);
  return [{ kind: isAsking(text) ? 'question' : 'hint', text, ...whole }];
}

/**
 * The items of a block of HTML that stands in `lines`: a comment is a note to self, tags without attributes say nothing, and other HTML is kept word by
 * word as script.
 */
export function readHtml(html: string, lines: Lines): HtmlItem[] {
  const pieces = readPieces(html).filter(({ text }) => text !== '');
  return pieces.map(({ kind, text, linesBefore, isInner }, index) => {
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    const line = isFirst ? lines.line : lines.line + linesBefore;
    const endLine = isLast ? lines.endLine : lines.line + linesBefore + text.split('\n').length - 1;
    return { item: plainItem(isInner ? 'probe' : kind, text, { line, endLine }), isInner };
  });
}
