import type { ItemKind } from '../domain/guide';
import { readLabels, readMarks } from './item-marks';
import { append, flattenItems, itemOfMarks, plainItem, type ChildReading } from './item-reading';
import { isAsking, isRequest, type Field } from './item-words';
import type { Block } from './parse-blocks';
import { readAlert } from './read-note-blocks';
import { linesOf, linesOfBlocks, type Lines } from './source-places';
import { textOfBlocks, textOfParagraph, textOfQuote } from './source-text';

/** A list item in its parts: what it says itself, and the blocks that stand below it. */
export interface ListItemParts {
  text: string;
  /** The lines of the item without those of `below`. */
  lines: Lines;
  below: Block[];
}

const OWN_ITEM_TYPES: readonly string[] = ['list', 'blockquote'];
const KIND_OF_FIELD: Readonly<Record<Field, ItemKind>> = {
  aim: 'hint',
  question: 'probe',
  probe: 'probe',
  listen: 'hint',
  script: 'script',
  note: 'hint',
};

/** Splits a list item where the first list or quotation in it begins. */
export function splitListItem(source: string, listItem: Block): ListItemParts {
  const place = listItem.children.findIndex((block) => OWN_ITEM_TYPES.includes(block.type));
  const own = place < 0 ? listItem.children : listItem.children.slice(0, place);
  const lines = { ...(linesOfBlocks(source, own) ?? linesOf(source, listItem)), line: listItem.line };
  return { text: textOfBlocks(source, own), lines, below: listItem.children.slice(own.length) };
}

function readParagraph(source: string, paragraph: Block, kind: ItemKind): ChildReading[] {
  const text = textOfParagraph(source, paragraph);
  const plainKind = kind === 'probe' && !isAsking(text) && !isRequest(text) ? 'script' : kind;
  const marks = readMarks(text, 'child', plainKind);
  return flattenItems([
    itemOfMarks(marks.label === null && marks.text !== '' ? marks : { ...marks, text, kind: plainKind }, linesOf(source, paragraph)),
  ]);
}

function readQuote(source: string, quote: Block): ChildReading[] {
  const marks = readLabels(textOfQuote(source, quote), 'child');
  return marks.text === '' ? [] : flattenItems(readAlert(source, quote) ?? [itemOfMarks(marks, linesOf(source, quote))]);
}

function readList(source: string, list: Block, kindOfList: ItemKind, isFieldOfList: boolean): ChildReading[] {
  const children: ChildReading[] = [];
  let [kind, isField] = [kindOfList, isFieldOfList];
  for (const listItem of list.children) {
    const { text, lines, below } = splitListItem(source, listItem);
    const marks = readMarks(text, 'child', kind, isField);
    if (marks.text !== '') append(children, flattenItems([itemOfMarks(marks, lines)]));
    if (marks.label !== null) {
      [kind, isField] = [KIND_OF_FIELD[marks.label.field], true];
      children.push({ kind: 'hint', text: marks.labelText, guess: null, lines: { line: lines.endLine, endLine: lines.endLine } });
    }
    append(children, readChildren(source, below, isField || marks.text === '' ? kind : marks.kind === 'hint' ? 'hint' : 'probe', isField));
  }
  return children;
}

/** Reads the blocks below an item as items of one level. `kind` is what a list item without marks is; `isField` says that a label names it. */
export function readChildren(source: string, blocks: readonly Block[], kind: ItemKind = 'probe', isField = false): ChildReading[] {
  return blocks.flatMap((block): ChildReading[] => {
    switch (block.type) {
      case 'list':
        return readList(source, block, kind, isField);
      case 'blockquote':
        return readQuote(source, block);
      case 'paragraph':
        return readParagraph(source, block, kind);
      case 'thematicBreak':
        return [];
      default: {
        // Whatever has no form of its own is kept word by word, as script.
        const text = textOfBlocks(source, [block]);
        return text === '' ? [] : flattenItems([plainItem('script', text, linesOf(source, block))]);
      }
    }
  });
}
