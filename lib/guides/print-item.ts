import type { ItemKind } from '../domain/guide';
import { CONSENT_LABEL, KIND_LABELS, readLabels, readMarks, type ItemLevel } from './item-marks';
import { parseBlocks } from './parse-blocks';
import { splitListItem, type ChildReading, type ItemReading } from './read-items';

/** An item with all that its marks say. */
export type MarkedItem = ChildReading & { isConsent?: boolean };

// A single line that begins like this cannot be taken for a block of another kind, so it need not be parsed to know.
const PLAIN_LINE = /^(?!\d{1,9}[.)](?: |$))(?:\[[ x]\] )?[*_]{0,3}[\p{L}\p{N}"“„«‘'’¿¡(][^\n]*$/u;
const PLAIN_NOTE = /^\[[\p{L}\p{N}][^[\]\n]*\]$/u;

function indent(text: string, columns: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}

function withLabel(kind: ItemKind, text: string): string {
  return `${KIND_LABELS[kind]} ${text}`;
}

function shortForm(kind: ItemKind, level: ItemLevel, consent: string, text: string): string {
  if (kind === 'action') return `[ ] ${consent}${text}`;
  if (kind === 'hint') return `${consent}[${text}]`;
  return kind === (level === 'top' ? 'question' : 'probe') ? consent + text : consent + withLabel(kind, text);
}

// What is printed as a list item has to come back as one: same text, and an item below it still below it.
function staysOneItem(body: string): boolean {
  if (PLAIN_LINE.test(body) || PLAIN_NOTE.test(body)) return true;
  const source = `- ${indent(body, 2)}\n  - x\n`;
  const parse = parseBlocks(source);
  if ('tooLongLine' in parse || parse.blocks.length !== 1) return false;
  const [listItem, ...others] = parse.blocks[0]?.children ?? [];
  if (listItem === undefined || others.length > 0) return false;
  const { text, below } = splitListItem(source, listItem);
  return text === body && below.length === 1 && below[0]?.type === 'list' && below[0].line === source.split('\n').length - 1;
}

function isReadAs(body: string, item: MarkedItem, level: ItemLevel): boolean {
  const marks = readMarks(body, level);
  return (
    marks.kind === item.kind &&
    marks.isConsent === (item.isConsent ?? false) &&
    marks.text === item.text &&
    marks.hint === null &&
    staysOneItem(body)
  );
}

/** What stands behind the bullet of an item: with the shortest marks that are read back as this item, or null when no marks are. */
export function printItemBody(item: MarkedItem, level: ItemLevel): string | null {
  const consent = item.isConsent === true ? `${CONSENT_LABEL} ` : '';
  const forms = [shortForm(item.kind, level, consent, item.text), consent + withLabel(item.kind, item.text)];
  return forms.find((body) => isReadAs(body, item, level)) ?? null;
}

/** Whether an item is printed as a block quotation, which holds any Markdown as it is. */
export function isPrintedAsQuote(item: Pick<ItemReading, 'kind' | 'children'>): boolean {
  return item.kind === 'script' && item.children.length === 0;
}

function printQuote(item: MarkedItem): string {
  const consent = item.isConsent === true ? `${CONSENT_LABEL} ` : '';
  const short = consent + item.text;
  const marks = readLabels(short, 'top');
  const isRight = marks.kind === 'script' && marks.text === item.text && marks.isConsent === (consent !== '');
  const body = isRight ? short : consent + withLabel('script', item.text);
  return body.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function printListItem(item: MarkedItem, level: ItemLevel): string {
  const columns = level === 'top' ? 2 : 4;
  return `${' '.repeat(columns - 2)}- ${indent(printItemBody(item, level) ?? item.text, columns)}`;
}

/** Prints an item of a normalised guide with the items below it. */
export function printItem(item: ItemReading): string {
  if (isPrintedAsQuote(item)) return printQuote(item);
  return [printListItem(item, 'top'), ...item.children.map((child) => printListItem(child, 'child'))].join('\n');
}
