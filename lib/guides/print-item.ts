import type { ChildItem, Item, ItemKind } from '../domain/guide';
import { CONSENT_LABEL, KIND_LABELS, PRIORITY_LABELS, readLabels, readMarks, type ItemLevel, type MarkReading } from './item-marks';
import { parseBlocks } from './parse-blocks';
import { splitListItem } from './read-children';
import { isAlertText } from './read-note-blocks';

/** An item with all that its marks say. */
export type MarkedItem = Pick<ChildItem, 'kind' | 'text'> & Partial<Pick<Item, 'isConsent' | 'priority'>>;

// A single line that begins like this cannot be taken for a block of another kind, so it need not be parsed to know.
const PLAIN_LINE = /^(?!\d{1,9}[.)](?: |$))(?:\[[ x]\] )?[*_]{0,3}[^\s#>|<`~*+_\-[\]\\][^\n]*$/u;
const PLAIN_NOTE = /^\[[\p{L}\p{N}][^[\]\n]*\]$/u;

function indent(text: string, columns: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}

// The labels before the text: none, or those that are needed, in the one order in which they are read.
function labelsOf(item: MarkedItem): { consent: string; priority: string } {
  return {
    consent: item.isConsent === true ? `${CONSENT_LABEL} ` : '',
    priority: item.priority === undefined ? '' : `${PRIORITY_LABELS[item.priority]} `,
  };
}

function shortForm({ kind, text }: MarkedItem, level: ItemLevel, labels: string): string | null {
  if (kind === 'action') return `[ ] ${labels}${text}`;
  if (kind === 'hint') return `${labels}[${text}]`;
  return kind === (level === 'top' ? 'question' : 'probe') ? labels + text : null;
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

function saysTheSame(marks: MarkReading, item: MarkedItem): boolean {
  return (
    marks.kind === item.kind &&
    marks.isConsent === (item.isConsent ?? false) &&
    marks.priority === (item.priority ?? null) &&
    marks.text === item.text &&
    marks.role === 'item' &&
    marks.label === null &&
    marks.lettered.length === 0 &&
    marks.hint === null
  );
}

function isReadAs(body: string, item: MarkedItem, level: ItemLevel): boolean {
  return saysTheSame(readMarks(body, level, level === 'top' ? 'question' : 'probe'), item) && staysOneItem(body);
}

/** What stands behind the bullet of an item: with the shortest marks that are read back as this item, or null when no marks are. */
export function printItemBody(item: MarkedItem, level: ItemLevel): string | null {
  const { consent, priority } = labelsOf(item);
  const forms = [
    shortForm(item, level, consent),
    shortForm(item, level, consent + priority),
    `${consent}${priority}${KIND_LABELS[item.kind]} ${item.text}`,
  ];
  return forms.find((body): body is string => body !== null && isReadAs(body, item, level)) ?? null;
}

/** Whether an item is printed as a block quotation, which holds any Markdown as it is. */
export function isPrintedAsQuote(item: { kind: ItemKind; children: readonly unknown[] }): boolean {
  return item.kind === 'script' && item.children.length === 0;
}

function printQuote(item: MarkedItem): string {
  const { consent, priority } = labelsOf(item);
  const short = consent + priority + item.text;
  const isRight = saysTheSame(readLabels(short, 'top'), item) && !isAlertText(short);
  const body = isRight ? short : `${consent}${priority}${KIND_LABELS.script} ${item.text}`;
  return body.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function printListItem(item: MarkedItem, level: ItemLevel): string {
  const columns = level === 'top' ? 2 : 4;
  return `${' '.repeat(columns - 2)}- ${indent(printItemBody(item, level) ?? item.text, columns)}`;
}

/** Prints an item of a normalised guide with the items below it. */
export function printItem(item: Item): string {
  if (isPrintedAsQuote(item)) return printQuote(item);
  return [printListItem(item, 'top'), ...item.children.map((child) => printListItem(child, 'child'))].join('\n');
}
