import type { ItemKind } from '../domain/guide';
import type { GuessReason } from './guide-reading';
import { append, flattenItems, plainItem, type ItemReading } from './item-reading';
import { isAsking, isDirection, isRequest, type Label } from './item-words';
import type { Lines } from './source-places';

/** What stands below a section's heading. */
export interface ContentReading {
  items: ItemReading[];
  /** Empty when the section does not say. */
  aim: string;
  aimLines: Lines[];
  /** Lines of labels that only say of what kind the blocks below them are. */
  labelLines: Lines[];
}

/** What the blocks next to come are, because of what stands before them. */
export interface Lead {
  kind: ItemKind | 'aim';
  /** The item below which they stand; null when they stand below the section. */
  parent: ItemReading | null;
  /** Whether a label names the kind, the words before a colon suggest it, or a question is followed by its probes. */
  by: 'label' | 'colon' | 'question';
  /** True when it holds up to the next heading, as a sub-heading does. */
  isSticky: boolean;
  /** Last line of a question that is a paragraph: a numbered list further below holds questions of its own. */
  endLine: number;
}

/** What is read so far of a section's blocks, and what it says about the next one. */
export interface Walk extends ContentReading {
  source: string;
  /** Null when nothing is known about the next block. */
  lead: Lead | null;
  /** The last question or action, to which follow-ups belong. */
  question: ItemReading | null;
  /** True when there was something to say or to ask. */
  isAfterSpeech: boolean;
  /** True until the first block has been read. */
  isFirst: boolean;
  /** The last line of the numbered list just read; 0 when something else was. */
  numberEndLine: number;
  /** The question that was a heading, and its level. */
  headingQuestion: { item: ItemReading; depth: number } | null;
}

// A question all the same.
const TELLS_TO_ASK = /^[*_]{0,3}ask\b/i;
const HAS_QUESTION = /[?？؟]["'”’»)*_]*(?:\s|$)/;

/** Adds an item below the section. */
export function push(walk: Walk, item: ItemReading): void {
  walk.items.push(item);
  if (item.kind === 'question' || item.kind === 'action') walk.question = item;
  if (item.kind === 'question' || item.kind === 'script') walk.isAfterSpeech = true;
}

/** Adds items below an item, or below the section when `parent` is null. */
export function pushBelow(walk: Walk, parent: ItemReading | null, items: readonly ItemReading[]): void {
  if (parent === null) for (const item of items) push(walk, item);
  else append(parent.children, flattenItems(items));
}

/** Takes a text as the aim, behind what was taken before. */
export function setAim(walk: Walk, aim: string, lines: Lines): void {
  if (walk.aim === '') walk.aim = aim;
  else walk.aim += ` ${aim}`;
  walk.aimLines.push(lines);
}

/** Lets a label say what the next blocks are; what it says beyond that is kept as a hint. `isSticky`: up to the next heading. */
export function openLabel(walk: Walk, label: Label, text: string, lines: Lines, isSticky: boolean): void {
  const note = plainItem('hint', text, lines);
  if (label.isBare) walk.labelLines.push(lines);
  const parent = label.field === 'probe' ? walk.question : label.field === 'listen' || label.field === 'note' ? note : null;
  if (parent === note || (!label.isBare && parent === null)) push(walk, note);
  else if (!label.isBare) pushBelow(walk, parent, [note]);
  const kind = label.field === 'listen' || label.field === 'note' ? 'hint' : label.field;
  walk.lead = { kind, parent, by: 'label', isSticky, endLine: lines.endLine };
}

/** Adds an item below the question before it, if there is one. */
export function takeFollowUp(walk: Walk, item: ItemReading): void {
  pushBelow(walk, walk.question, [item]);
}

/** What follows a question: its probes. */
export function afterQuestion(item: ItemReading, endLine = Number.POSITIVE_INFINITY): Lead {
  return { kind: 'probe', parent: item, by: 'question', isSticky: false, endLine };
}

/** What a list item without marks is; after words that end with a colon it may be part of what they say. */
export function kindInList(lead: Lead | null, text: string): { kind: ItemKind; guess: GuessReason | null } {
  if (lead === null || lead.kind === 'aim') {
    const isTold = isDirection(text) && !TELLS_TO_ASK.test(text) && !HAS_QUESTION.test(text);
    return { kind: 'question', guess: isTold ? 'listed-direction' : null };
  }
  const isOpen = lead.by === 'colon' || lead.kind === 'script';
  if (isOpen && (HAS_QUESTION.test(text) || isAsking(text) || isRequest(text))) return { kind: 'question', guess: null };
  return { kind: lead.kind, guess: lead.by === 'colon' ? 'after-colon' : null };
}

/** A walk that has read nothing yet. */
export function startWalk(source: string): Walk {
  return {
    source,
    items: [],
    aim: '',
    aimLines: [],
    labelLines: [],
    lead: null,
    question: null,
    isAfterSpeech: false,
    isFirst: true,
    numberEndLine: 0,
    headingQuestion: null,
  };
}
