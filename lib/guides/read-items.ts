import {
  afterQuestion,
  kindInList,
  openLabel,
  push,
  pushBelow,
  setAim,
  startWalk,
  takeFollowUp,
  type ContentReading,
  type Lead,
  type Walk,
} from './content-walk';
import { whyNote, whyQuestion } from './guess-reasons';
import { noteInBrackets, readLabels, readMarks, type MarkReading } from './item-marks';
import { append, flattenItems, itemOfMarks, plainItem } from './item-reading';
import { beginsWithQuestion, isAsking, isNumberedQuestion, isRequest, labelAtStart, readLabel } from './item-words';
import type { Block } from './parse-blocks';
import { readAim } from './read-aim';
import { readChildren, splitListItem } from './read-children';
import { readHtml } from './read-html';
import { findDirectiveEnd, isNoteDirective, questionOfAlert, readAlert, readDirective } from './read-note-blocks';
import { readQuestionTable } from './read-question-table';
import { linesOf, type Lines } from './source-places';
import { textOfBlocks, textOfQuote } from './source-text';
import { splitParagraph, type Segment } from './split-paragraph';

const BOLD = /^(\*\*|__).+\1$/;
const ENDS_WITH_COLON = /[:：][*_\])）]*$/;

function readListItem(walk: Walk, listItem: Block): void {
  const { source, lead } = walk;
  const { text, lines, below } = splitListItem(source, listItem);
  const plain = kindInList(lead, text);
  const marks = readMarks(text, 'top', plain.kind, lead?.by === 'label');
  if (marks.role === 'aim') {
    const aim = readAim(text, false, walk.isAfterSpeech);
    if (aim === null) push(walk, plainItem('question', text, lines));
    else setAim(walk, aim, lines);
  } else if (marks.text !== '') {
    const item = itemOfMarks({ ...marks, guess: marks.guess ?? (marks.kind === plain.kind ? plain.guess : null) }, lines);
    if (marks.label === null) append(item.children, readChildren(source, below));
    if (marks.role === 'follow-up') takeFollowUp(walk, item);
    else push(walk, item);
    if (marks.label === null) return;
  }
  if (marks.label !== null) openLabel(walk, marks.label, marks.labelText, { line: lines.endLine, endLine: lines.endLine }, false);
  readBlocks(walk, below);
}

// "1. Which?" and, in the next line, "- Why?" without indentation: two lists to Markdown, a question and its probes to a person.
function leadOfList(walk: Walk, list: Block, isNumbered: boolean): Lead | null {
  const { lead } = walk;
  const last = walk.items.at(-1);
  const isBelowNumber = lead === null && !isNumbered && walk.numberEndLine === list.line - 1;
  if (isBelowNumber && last?.kind === 'question') return afterQuestion(last);
  return lead?.by === 'question' && isNumbered && list.line > lead.endLine + 1 ? null : lead;
}

// Below a parent the items are children, whatever they are; otherwise each is read for itself.
function readList(walk: Walk, list: Block): void {
  const lead = walk.lead;
  if (lead?.kind === 'aim') {
    setAim(
      walk,
      list.children.map((listItem) => textOfBlocks(walk.source, listItem.children).replace(/\s*\n\s*/g, ' ')).join('; '),
      linesOf(walk.source, list),
    );
    walk.lead = null;
    return;
  }
  let column = Number.POSITIVE_INFINITY;
  const isNumbered = /\d/.test(walk.source[list.start] ?? '');
  walk.lead = leadOfList(walk, list, isNumbered);
  for (const listItem of list.children) {
    const parent = walk.lead?.parent ?? null;
    const last = walk.items.at(-1);
    if (parent !== null) {
      const kind = walk.lead?.kind === 'hint' ? 'hint' : 'probe';
      append(parent.children, readChildren(walk.source, [{ ...list, children: [listItem] }], kind, walk.lead?.by === 'label'));
    } else if (listItem.column > column && last !== undefined) {
      // One space is no indentation to Markdown, but it was meant as one.
      append(last.children, readChildren(walk.source, [{ ...list, children: [listItem] }]));
    } else {
      column = listItem.column;
      readListItem(walk, listItem);
    }
  }
  if (walk.lead !== null && !walk.lead.isSticky && walk.lead.by !== 'colon') walk.lead = null;
  walk.numberEndLine = isNumbered ? linesOf(walk.source, list).endLine : 0;
}

function readSegment(walk: Walk, { text, lines, depth }: Segment): void {
  const lead = walk.lead;
  if (depth > 0) {
    const marks = readMarks(text, depth === 1 ? 'top' : 'child', depth === 1 ? kindInList(lead, text).kind : 'probe');
    const item = itemOfMarks({ ...marks, text: marks.text === '' ? text : marks.text }, lines);
    const parent = depth === 2 ? walk.items.at(-1) : (lead?.parent ?? (marks.role === 'follow-up' ? walk.question : null));
    pushBelow(walk, parent ?? null, [item]);
    return;
  }
  const aim = readAim(text, walk.isFirst, walk.isAfterSpeech);
  const shown = noteInBrackets(text) ?? text;
  const label = aim === null ? readLabel(shown, !BOLD.test(shown)) : null;
  if (label !== null) {
    openLabel(walk, label, shown, lines, false);
    return;
  }
  if (lead?.kind === 'aim') {
    setAim(walk, text.replace(/\s*\n\s*/g, ' '), lines);
    walk.lead = null;
    return;
  }
  if (aim !== null) {
    setAim(walk, aim, lines);
    return;
  }
  readSpoken(walk, text, lines);
}

function readSpoken(walk: Walk, text: string, lines: Lines): void {
  const lead = walk.lead?.by === 'label' ? walk.lead : null;
  const asks = isAsking(text) || isNumberedQuestion(text) || labelAtStart(text)?.field === 'question';
  const belongs = lead !== null && lead.kind !== 'aim' && (lead.isSticky || lead.kind !== 'probe' || asks);
  const kind = belongs && lead.kind !== 'aim' ? lead.kind : asks || isRequest(text) || beginsWithQuestion(text) ? 'question' : 'script';
  const marks = readMarks(text, 'top', kind, belongs && noteInBrackets(text) === null);
  const note = !belongs && marks.kind === 'script' && !marks.isConsent ? whyNote(text, walk.isAfterSpeech) : null;
  const guess = marks.guess ?? note ?? (!belongs && !asks && marks.kind === 'question' ? whyQuestion(text) : null);
  const isWhole = (marks.role === 'item' && marks.label === null && marks.text !== '') || marks.role === 'follow-up';
  const whole = isWhole ? marks : { ...marks, text, kind };
  const item = itemOfMarks({ ...whole, kind: note === null ? whole.kind : 'hint', guess }, lines);
  if (marks.role === 'follow-up') {
    takeFollowUp(walk, item);
    return;
  }
  pushBelow(walk, belongs ? lead.parent : null, [item]);
  if (belongs && (lead.isSticky || lead.kind === 'script')) return;
  if (item.kind === 'question') walk.lead = asks || isRequest(text) ? afterQuestion(item, lines.endLine) : null;
  else if (ENDS_WITH_COLON.test(text) && item.kind !== 'action')
    walk.lead = { kind: item.kind, parent: null, by: 'colon', isSticky: false, endLine: lines.endLine };
  else walk.lead = null;
}

function readHeading(walk: Walk, heading: Block): void {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  const text = first === undefined || last === undefined ? '' : walk.source.slice(first.start, last.end).trim();
  const lines = linesOf(walk.source, heading);
  const label = readLabel(text, false);
  walk.lead = null;
  if (label !== null) {
    openLabel(walk, label, /[:：]$/.test(text) ? text : `${text}:`, lines, true);
  } else if (isAsking(text)) {
    const item = itemOfMarks(readMarks(text, 'top', 'question', true), lines);
    const above = walk.headingQuestion;
    // A deeper heading directly below a question is a probe, as a deeper list item is.
    if (above !== null && heading.depth > above.depth && above.item === walk.items.at(-1)) {
      append(above.item.children, flattenItems([{ ...item, kind: 'probe' }]));
      walk.lead = afterQuestion(above.item);
    } else {
      push(walk, item);
      walk.lead = afterQuestion(item);
      walk.headingQuestion = { item, depth: heading.depth };
    }
  } else {
    pushBelow(walk, null, [plainItem('script', textOfBlocks(walk.source, [heading]), lines)]);
  }
}

function readQuote(walk: Walk, quote: Block): void {
  const lines = linesOf(walk.source, quote);
  const alert = readAlert(walk.source, quote);
  if (alert !== null) {
    pushBelow(walk, null, alert);
    return;
  }
  const text = textOfQuote(walk.source, quote);
  const asked = questionOfAlert(text);
  const marks: MarkReading = readLabels(asked ?? text, 'top');
  if (marks.text === '') return;
  const lead = walk.lead?.by === 'label' ? walk.lead : null;
  const isQuestion = asked !== null || lead?.kind === 'question';
  const kind = isQuestion && marks.kind === 'script' ? 'question' : marks.kind;
  const item = itemOfMarks({ ...marks, kind }, lines);
  push(walk, item);
  if (!lead?.isSticky && lead?.kind !== 'script') walk.lead = kind === 'question' && asked === null ? afterQuestion(item) : null;
}

function readHtmlBlock(walk: Walk, block: Block): void {
  const lines = linesOf(walk.source, block);
  const items = readHtml(textOfBlocks(walk.source, [block]), lines);
  if (items.length === 0) walk.labelLines.push(lines);
  for (const { item, isInner } of items) {
    if (isInner) takeFollowUp(walk, item);
    else push(walk, item);
  }
}

function readBlock(walk: Walk, block: Block): void {
  const { source } = walk;
  switch (block.type) {
    case 'list':
      return readList(walk, block);
    case 'blockquote':
      return readQuote(walk, block);
    case 'heading':
      return readHeading(walk, block);
    case 'html':
      return readHtmlBlock(walk, block);
    case 'paragraph':
      return splitParagraph(source, block).forEach((segment) => readSegment(walk, segment));
    case 'thematicBreak':
      walk.lead = null;
      return undefined;
    default: {
      const questions = block.type === 'table' ? readQuestionTable(source, block) : null;
      if (questions !== null) return pushBelow(walk, null, questions);
      // Whatever has no form of its own is kept word by word, as script.
      const text = textOfBlocks(source, [block]);
      if (text !== '') push(walk, plainItem(block.type === 'footnoteDefinition' ? 'hint' : 'script', text, linesOf(source, block)));
      return undefined;
    }
  }
}

// Each directive is looked for once: when one does not end, no later one does either.
function readBlocks(walk: Walk, blocks: readonly Block[]): void {
  let canBeDirective = true;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) return;
    const isStart: boolean = canBeDirective && isNoteDirective(walk.source, block);
    const end = isStart ? findDirectiveEnd(walk.source, blocks, index) : null;
    if (end === null) {
      canBeDirective &&= !isStart;
      readBlock(walk, block);
    } else {
      pushBelow(walk, null, readDirective(walk.source, blocks.slice(index, end + 1)));
      index = end;
    }
    walk.isFirst = false;
  }
}

/** Reads the blocks below a section's heading: its aim, and its items in their order. */
export function readContent(source: string, blocks: readonly Block[]): ContentReading {
  const walk = startWalk(source);
  readBlocks(walk, blocks);
  const { items, aim, aimLines, labelLines } = walk;
  return { items, aim, aimLines, labelLines };
}
