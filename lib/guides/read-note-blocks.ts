import { cleanText } from './clean-text';
import { noteInBrackets } from './item-marks';
import { flattenItems, plainItem, type ItemReading } from './item-reading';
import type { Block } from './parse-blocks';
import { linesOf } from './source-places';

// What it says behind the mark, as in Obsidian, is kept.
const ALERT = /^\[!(?:note|tip|important|warning|caution|info|hint|todo|danger)\][+-]? *(?:\n|$|(?=\S))/i;
const QUESTION_ALERT = /^\[!question\][+-]? *\n?(?=\S)/i;
const DIRECTIVE = /^:{3,} *(?:\{ *\.?)?(?:callout-)?(?:note|tip|important|warning|caution|info|hint|danger|admonition)\b[^\n]*/i;
/** A directive that says no more than that a note follows. */
const BARE_DIRECTIVE = /^:{3,} *(?:\{ *\.?)?(?:callout-)?(?:note|tip|important|warning|caution|info|hint|danger)(?: *\})?$/i;
const DIRECTIVE_END = /(?:^|\n) *:{3,} *$/;
const QUOTE_MARKS = /\n(?: {0,3}>)* */g;

function textWithin(source: string, block: Block): string {
  return cleanText(source.slice(block.start, block.end).replace(QUOTE_MARKS, '\n'));
}

function hintOf(source: string, block: Block, text: string): ItemReading[] {
  const note = noteInBrackets(text) ?? text;
  return note === '' ? [] : [plainItem('hint', note, linesOf(source, block))];
}

function hintsWithin(source: string, block: Block): ItemReading[] {
  if (block.type === 'heading') {
    const [first, last] = [block.children[0], block.children.at(-1)];
    return first === undefined || last === undefined ? [] : hintOf(source, block, cleanText(source.slice(first.start, last.end)));
  }
  if (block.type === 'list' || block.type === 'listItem') return block.children.flatMap((inner) => hintsWithin(source, inner));
  return hintOf(source, block, textWithin(source, block));
}

// What begins with a text of its own is one note, with the rest below it.
function joinHints(hints: ItemReading[], first: Block | undefined): ItemReading[] {
  const [head, ...rest] = hints;
  return head === undefined || first?.type === 'list' ? hints : [{ ...head, children: flattenItems(rest) }];
}

/** True for what would make an alert of a block quotation. */
export function isAlertText(text: string): boolean {
  return ALERT.test(text) || QUESTION_ALERT.test(text);
}

/** What a block quotation such as `> [!question]` asks; null for any other. */
export function questionOfAlert(text: string): string | null {
  return QUESTION_ALERT.test(text) ? text.replace(QUESTION_ALERT, '') : null;
}

/** The hints of a block quotation that is an alert such as `> [!NOTE]`; null for any other. */
export function readAlert(source: string, quote: Block): ItemReading[] | null {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return null;
  const text = textWithin(source, first);
  if (!ALERT.test(text)) return null;
  const rest = text.replace(ALERT, '').trim();
  const hints = [...(rest === '' ? [] : hintOf(source, first, rest)), ...others.flatMap((block) => hintsWithin(source, block))];
  return joinHints(hints, rest === '' ? others[0] : first).map((hint, index) =>
    index === 0 ? { ...hint, lines: { ...hint.lines, line: quote.line } } : hint,
  );
}

/** True when a block begins a directive that holds a note, such as `:::{.callout-note}`. */
export function isNoteDirective(source: string, block: Block): boolean {
  return block.type === 'paragraph' && source.startsWith(':::', block.start) && DIRECTIVE.test(source.slice(block.start, block.end));
}

/** The place among some blocks of the one with which the directive that begins at `start` ends; null when it does not end. */
export function findDirectiveEnd(source: string, blocks: readonly Block[], start: number): number | null {
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block !== undefined && DIRECTIVE_END.test(source.slice(block.start, block.end).trimEnd())) return index;
  }
  return null;
}

/** The hints of a directive, given with the blocks from its first to its last line. */
export function readDirective(source: string, blocks: readonly Block[]): ItemReading[] {
  const hints = blocks
    .flatMap((block) => hintsWithin(source, block))
    .map((hint, index) => {
      const [head = '', ...rest] = hint.text.split('\n');
      const text = index === 0 && BARE_DIRECTIVE.test(head) ? rest.join('\n') : hint.text;
      return { ...hint, text: text.replace(DIRECTIVE_END, '').trim() };
    });
  const [first, second] = hints;
  const kept = hints.filter(({ text }) => text !== '');
  const head = first?.text === '' && second !== undefined ? blocks[1] : blocks[0];
  return joinHints(kept, head);
}
