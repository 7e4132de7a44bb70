import { isTimed, type Heading } from './find-headings';
import { isAsking } from './item-words';
import type { Block } from './parse-blocks';

const OPENING =
  /^[^\p{L}]*(?:intro(?:duction|ductions|s)?|welcome|hello|greetings?|opening|warm[- ]?up|ice[- ]?breakers?|kick[- ]?off|begrüßung|einstieg|auftakt|accueil|bienvenida|apertura|boas-vindas|abertura|benvenuto|welkom|はじめに|導入|あいさつ|挨拶)(?![\p{L}])[^\n]{0,30}$/iu;

function isAskingItem(source: string, { children: [text] }: Block): boolean {
  return text !== undefined && isAsking(source.slice(text.start, text.end));
}

/**
 * The heading without minutes that opens the talk directly above `first`, the first section, on its level: by its name, or, where it would be the
 * title, by what is asked below it. Null when there is none.
 */
export function findOpening(
  source: string,
  { headings, blocks }: { headings: readonly Heading[]; blocks: readonly Block[] },
  first: Heading | undefined,
  title: Heading | null,
): Heading | null {
  const heading = headings.findLast(({ index }) => index < (first?.index ?? 0));
  if (first === undefined || heading === undefined || !isTimed(first) || heading.block.depth !== first.block.depth) return null;
  if (heading !== title) return OPENING.test(heading.reading.title) ? heading : null;
  const below = blocks.slice(heading.index + 1, first.index);
  return below.some(({ type, children }) => type === 'list' && children.some((item) => isAskingItem(source, item))) ? heading : null;
}
