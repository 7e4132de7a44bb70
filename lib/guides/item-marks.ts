import type { ItemKind, Priority } from '../domain/guide';
import type { GuessReason } from './guide-reading';
import { isAsking, isProbeLine, labelAtStart, priorityInWords, readLabel, type Label } from './item-words';

/** Where an item stands: directly below a section, or below another item. */
export type ItemLevel = 'top' | 'child';

/** What the marks around an item's text say. */
export interface MarkReading {
  kind: ItemKind;
  /** Why the kind is a guess; null when it is none. */
  guess: GuessReason | null;
  /** True when the item is marked `Consent:`. */
  isConsent: boolean;
  /** Null when the item does not say. */
  priority: Priority | null;
  /** The text without the marks; empty for an empty check box. */
  text: string;
  /** A note to self in square brackets after the item's last sentence; null when there is none. */
  hint: string | null;
  /** Probes in lines of their own behind the text, lettered as in `a. Who?`. */
  lettered: string[];
  /** What the text is if it is no item of its own: the aim of the section, a follow-up to the question before it, or a label for what comes next. */
  role: 'item' | 'aim' | 'follow-up' | 'label';
  /** The label, for a text that is one or whose last line is one; that line is not in `text` then. */
  label: Label | null;
  /** The label as it is written; empty when there is none. */
  labelText: string;
}

/** The words that name a kind at the start of an item, for where no shorter mark says it. */
export const KIND_LABELS: Readonly<Record<ItemKind, string>> = {
  question: 'Question:',
  probe: 'Probe:',
  action: 'Action:',
  script: 'Script:',
  hint: 'Hint:',
};
/** The mark of the item that asks for consent. */
export const CONSENT_LABEL = 'Consent:';
/** The words at the start of an item that say what becomes of it when time is short. */
export const PRIORITY_LABELS: Readonly<Record<Priority, string>> = { essential: 'Essential:', 'if-time': 'If time:' };

// Also in bold, as people write it.
const NAMES = Object.values(KIND_LABELS).map((label) => label.slice(0, -1));
const LABELLED = new RegExp(`^(?:(${NAMES.join('|')}):|\\*\\*(${NAMES.join('|')})(?::\\*\\*|\\*\\*:))\\s+(?=\\S)`);
const CONSENT = new RegExp(`^${CONSENT_LABEL}\\s+(?=\\S)`);
const PRIORITY = new RegExp(`^(?:${Object.values(PRIORITY_LABELS).join('|')})\\s+(?=\\S)`);
const CHECK_BOX = /^\[[ xX]\](?:\s+|$)/;
const IN_BRACKETS = /^([_*]{0,2})\[([^[\]\n]+)\]\1$/;
const IN_MARK = /^<mark>([^<]*)<\/mark>$/;
// After the end of a sentence only: in "Tell me about [topic]" the brackets are part of the question.
const BRACKETS_AFTER_SENTENCE = /^([^]*[.?!…。？！]["'”’»)*_]*)\s+([_*]{0,2})\[([^[\]\n]+)\]\2$/;
// Emphasis around all of a text; bold does not count, and a sign within a word is no mark.
const IN_EMPHASIS =
  /^(?:\*(?![\s*])((?:[^*\\]|\\[^]|\*\*)+)(?<!\s)\*|_(?![\s_])((?:[^_\\]|\\[^]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))+)(?<!\s)_)$/u;
const NOTE_IN_PARENTHESES =
  /^[*_]{0,2}[(（](?:note|nb|tip|hint|reminder|hinweis|notiz|tipp|remarque|nota|consejo|dica|注|メモ)(?![\p{L}])[^]*[)）][*_]{0,2}$/iu;
// "#consent #ward", "%% only in autumn %%": tags and comments, as Obsidian has them.
const TAGS = /^#[\p{L}\d_/-]+(?:\s+#[\p{L}\d_/-]+)*$/u;
const COMMENT = /^%%[^]*%%$/;
const BRANCH =
  /^(?:<mark>)?[*_]{0,3}(?:if (?:the answer is )?(?:yes|no|not|so|applicable)|(?:wenn|falls) (?:ja|nein|nicht)|si (?:oui|non|sí|si|no)|se (?:sim|não)|はいの場合|いいえの場合)(?![\p{L}])/iu;

const LETTERED = /^[a-z][.)] +(?=\S)/;

interface Marked {
  rest: string;
  isConsent: boolean;
  priority: Priority | null;
}

function nothingElse(): Pick<MarkReading, 'role' | 'label' | 'labelText' | 'hint' | 'lettered' | 'guess'> {
  return { role: 'item', label: null, labelText: '', hint: null, lettered: [], guess: null };
}

function takeLabels(text: string, level: ItemLevel): Marked {
  if (level === 'child') return { rest: text, isConsent: false, priority: null };
  const consent = CONSENT.exec(text)?.[0].length ?? 0;
  const afterConsent = text.slice(consent);
  const label = PRIORITY.exec(afterConsent)?.[0] ?? '';
  const priorities = Object.keys(PRIORITY_LABELS) as Priority[];
  const priority = priorities.find((each) => PRIORITY_LABELS[each] === label.trim()) ?? null;
  return { rest: afterConsent.slice(label.length), isConsent: consent > 0, priority };
}

function takeKind(text: string): { rest: string; kind: ItemKind | null } {
  const [whole = '', plain, bold] = LABELLED.exec(text) ?? [];
  const kinds = Object.keys(KIND_LABELS) as ItemKind[];
  return { rest: text.slice(whole.length), kind: kinds.find((kind) => KIND_LABELS[kind] === `${plain ?? bold}:`) ?? null };
}

function withoutMark(text: string): string {
  return IN_MARK.exec(text)?.[1] ?? text;
}

/** Reads only marks in words, as in a block quotation, where brackets and boxes mean nothing. */
export function readLabels(written: string, level: ItemLevel): MarkReading {
  const { rest, ...marks } = takeLabels(written, level);
  const labelled = takeKind(rest);
  return { ...nothingElse(), ...marks, kind: labelled.kind ?? 'script', text: labelled.rest };
}

/** The note inside a text that is wholly in square brackets; null for any other text. */
export function noteInBrackets(written: string): string | null {
  const note = IN_BRACKETS.exec(withoutMark(written))?.[2]?.trim() ?? '';
  return note === '' || note.startsWith('^') || CHECK_BOX.test(written) ? null : note;
}

// What only looks like a note to self, such as a stage direction in italics, is one by guess.
function readNote(text: string, level: ItemLevel): { text: string; guess: GuessReason | null } | null {
  const inBrackets = noteInBrackets(text);
  if (inBrackets !== null) return { text: inBrackets, guess: null };
  if (NOTE_IN_PARENTHESES.test(text) || TAGS.test(text) || COMMENT.test(text)) return { text, guess: null };
  const field = labelAtStart(text)?.field;
  if (field === 'note' || field === 'listen') return { text, guess: null };
  if (isAsking(text)) return null;
  if (level === 'child' && BRANCH.test(text)) return { text, guess: null };
  const inside = IN_EMPHASIS.exec(text);
  return inside === null ? null : { text: (inside[1] ?? inside[2] ?? '').trim(), guess: 'in-italics' };
}

// "Which tool?\nProbes:" is a question, and a label for the list that follows.
function splitLabel(text: string): { text: string; label: Label | null; labelText: string } {
  const end = text.lastIndexOf('\n');
  const last = text.slice(end + 1);
  const label = end < 0 ? null : readLabel(last, true);
  return label === null ? { text, label, labelText: '' } : { text: text.slice(0, end).trimEnd(), label, labelText: last };
}

// "a. Who?" is no list item to Markdown, but the line of the item before it; "(Probe: the first day)" is one too.
function splitLettered(text: string): { text: string; lettered: string[] } {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^a[.)] /.test(line) || isProbeLine(line));
  const rest = start > 0 ? lines.slice(start) : [];
  const isLettered = rest.length > 1 && rest.every((line) => LETTERED.test(line));
  if (rest.length === 0 || (!isLettered && !rest.every(isProbeLine))) return { text, lettered: [] };
  return { text: lines.slice(0, start).join('\n'), lettered: rest.map((line) => line.replace(LETTERED, '')) };
}

function splitHint(text: string): { text: string; hint: string | null } {
  const split = BRACKETS_AFTER_SENTENCE.exec(text);
  const hint = split?.[3]?.trim() ?? '';
  return split === null || hint === '' || hint.startsWith('^') ? { text, hint: null } : { text: split[1] ?? text, hint };
}

/**
 * Reads the marks of a list item or a paragraph, given without its bullet. `plainKind` is what a text without marks is;
 * `isField` says that a label before it names that kind, so that brackets and italics are part of the text.
 */
export function readMarks(written: string, level: ItemLevel, plainKind: ItemKind, isField = false): MarkReading {
  const box = CHECK_BOX.exec(written)?.[0].length ?? 0;
  const { rest, isConsent, priority: labelledPriority } = takeLabels(written.slice(box), level);
  const own = { ...nothingElse(), isConsent, priority: labelledPriority };
  if (box === 0) {
    const labelled = takeKind(rest);
    if (labelled.kind !== null) return { ...own, kind: labelled.kind, text: labelled.rest };
    const isMarked = isConsent || labelledPriority !== null;
    if (!isConsent) {
      const label = isMarked ? null : readLabel(rest, true);
      if (label !== null) return { ...own, kind: plainKind, text: '', role: 'label', label, labelText: rest };
      const note = isField && plainKind !== 'hint' ? null : readNote(rest, level);
      if (note !== null) return { ...own, kind: 'hint', ...note };
    }
    const field = labelAtStart(rest)?.field;
    if (field === 'aim' && level === 'top' && !isMarked && !isAsking(rest)) return { ...own, kind: plainKind, text: rest, role: 'aim' };
    if (field === 'script') return { ...own, kind: 'script', text: rest };
    if (isProbeLine(rest)) return { ...own, kind: 'probe', text: rest, role: level === 'top' && !isMarked ? 'follow-up' : 'item' };
  }
  const kind = box > 0 ? 'action' : plainKind;
  const priority = labelledPriority ?? (level === 'top' ? priorityInWords(rest) : null);
  const split = box > 0 ? { text: rest } : splitLabel(rest);
  const said = { ...own, ...split, kind, priority };
  // Script holds its brackets as it is said.
  if (kind === 'script' || (labelledPriority === null && priority !== null)) return said;
  const { lettered, text } = splitLettered(split.text);
  return { ...said, lettered, ...splitHint(text) };
}
