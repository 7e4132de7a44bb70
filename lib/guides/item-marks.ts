import type { ItemKind } from '../domain/guide';

/** Where an item stands: directly below a section, or below another item. */
export type ItemLevel = 'top' | 'child';

/** What the marks around an item's text say. */
export interface MarkReading {
  kind: ItemKind;
  /** True when the item is marked `Consent:`. */
  isConsent: boolean;
  /** The text without the marks; empty for an empty check box. */
  text: string;
  /** A note to self in square brackets after the item's last sentence; null when there is none. */
  hint: string | null;
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

const LABELLED = new RegExp(`^(?:${Object.values(KIND_LABELS).join('|')})\\s+(?=\\S)`);
const CONSENT = new RegExp(`^${CONSENT_LABEL}\\s+(?=\\S)`);
const CHECK_BOX = /^\[[ xX]\](?:\s+|$)/;
const IN_BRACKETS = /^([_*]{0,2})\[([^[\]\n]+)\]\1$/;
// After the end of a sentence only: in "Tell me about [topic]" the brackets are part of the question.
const BRACKETS_AFTER_SENTENCE = /^([^]*[.?!…。？！]["'”’»)*_]*)\s+([_*]{0,2})\[([^[\]\n]+)\]\2$/;

function takeConsent(text: string, level: ItemLevel): { rest: string; isConsent: boolean } {
  const length = level === 'top' ? (CONSENT.exec(text)?.[0].length ?? 0) : 0;
  return { rest: text.slice(length), isConsent: length > 0 };
}

function takeKind(text: string): { rest: string; kind: ItemKind | null } {
  const length = LABELLED.exec(text)?.[0].length ?? 0;
  const label = text.slice(0, length).trim();
  const kinds = Object.keys(KIND_LABELS) as ItemKind[];
  return { rest: text.slice(length), kind: kinds.find((kind) => KIND_LABELS[kind] === label) ?? null };
}

/** Reads only marks in words, as in a block quotation or a paragraph, where brackets and boxes mean nothing. */
export function readLabels(written: string, level: ItemLevel): MarkReading {
  const { rest, isConsent } = takeConsent(written, level);
  const labelled = takeKind(rest);
  return { kind: labelled.kind ?? 'script', isConsent, text: labelled.rest, hint: null };
}

/** The note inside a text that is wholly in square brackets; null for any other text. */
export function noteInBrackets(written: string): string | null {
  const note = IN_BRACKETS.exec(written)?.[2]?.trim() ?? '';
  return note === '' || note.startsWith('^') || CHECK_BOX.test(written) ? null : note;
}

/** Reads the marks of a list item, given without its bullet. */
export function readMarks(written: string, level: ItemLevel): MarkReading {
  const box = CHECK_BOX.exec(written)?.[0].length ?? 0;
  const { rest, isConsent } = takeConsent(written.slice(box), level);
  const labelled = takeKind(rest);
  if (box === 0 && labelled.kind !== null) return { kind: labelled.kind, isConsent, text: labelled.rest, hint: null };
  const note = box === 0 && !isConsent ? noteInBrackets(rest) : null;
  if (note !== null) return { kind: 'hint', isConsent, text: note, hint: null };
  const kind = box > 0 ? 'action' : level === 'top' ? 'question' : 'probe';
  const split = BRACKETS_AFTER_SENTENCE.exec(rest);
  const hint = split?.[3]?.trim() ?? '';
  if (split === null || hint === '' || hint.startsWith('^')) return { kind, isConsent, text: rest, hint: null };
  return { kind, isConsent, text: split[1] ?? rest, hint };
}
