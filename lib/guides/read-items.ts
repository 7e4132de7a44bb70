import type { ItemKind } from '../domain/guide';
import { noteInBrackets, readLabels, readMarks, type ItemLevel } from './item-marks';
import type { Block } from './parse-blocks';
import { textOfBlocks, textOfParagraph, textOfQuote } from './source-text';

/** An item below an item, before it has an id. */
export interface ChildReading {
  kind: ItemKind;
  text: string;
}

/** An item below a section, before it has an id. */
export interface ItemReading extends ChildReading {
  /** True when the source marks it `Consent:`. */
  isConsent: boolean;
  children: ChildReading[];
}

/** A list item in its parts: what it says itself, and the blocks that stand below it. */
export interface ListItemParts {
  text: string;
  below: Block[];
}

const OWN_ITEM_TYPES: readonly string[] = ['list', 'blockquote'];

function flatten(items: readonly ItemReading[]): ChildReading[] {
  return items.flatMap((item) => [{ kind: item.kind, text: item.text }, ...item.children]);
}

function readQuote(source: string, quote: Block, level: ItemLevel): ItemReading[] {
  const { hint: _, ...marks } = readLabels(textOfQuote(source, quote), level);
  return marks.text === '' ? [] : [{ ...marks, children: [] }];
}

function readParagraph(source: string, paragraph: Block): ItemReading[] {
  const text = textOfParagraph(source, paragraph);
  if (text === '') return [];
  const note = noteInBrackets(text);
  if (note !== null) return [{ kind: 'hint', isConsent: false, text: note, children: [] }];
  const { hint: _, ...marks } = readLabels(text, 'top');
  return [{ ...marks, children: [] }];
}

// Whatever has no form of its own is kept word by word, as script.
function keepAsScript(source: string, block: Block): ItemReading[] {
  const text = textOfBlocks(source, [block]);
  return text === '' ? [] : [{ kind: 'script', isConsent: false, text, children: [] }];
}

function readListItem(source: string, listItem: Block, level: ItemLevel): ItemReading[] {
  const { text, below } = splitListItem(source, listItem);
  const marks = readMarks(text, level);
  if (marks.text === '') return readBlocks(source, below, level);
  const { hint, ...own } = marks;
  const hints: ChildReading[] = hint === null ? [] : [{ kind: 'hint', text: hint }];
  return [{ ...own, children: [...hints, ...flatten(readBlocks(source, below, 'child'))] }];
}

function readBlock(source: string, block: Block, level: ItemLevel): ItemReading[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((listItem) => readListItem(source, listItem, level));
    case 'blockquote':
      return readQuote(source, block, level);
    case 'paragraph':
      return level === 'top' ? readParagraph(source, block) : keepAsScript(source, block);
    case 'thematicBreak':
      return [];
    default:
      return keepAsScript(source, block);
  }
}

/** Splits a list item where the first list or quotation in it begins. */
export function splitListItem(source: string, listItem: Block): ListItemParts {
  const place = listItem.children.findIndex((block) => OWN_ITEM_TYPES.includes(block.type));
  const own = place < 0 ? listItem.children : listItem.children.slice(0, place);
  return { text: textOfBlocks(source, own), below: listItem.children.slice(own.length) };
}

/** Reads the blocks below a section's heading, or below an item, as items in their order. */
export function readBlocks(source: string, blocks: readonly Block[], level: ItemLevel): ItemReading[] {
  return blocks.flatMap((block) => readBlock(source, block, level));
}
