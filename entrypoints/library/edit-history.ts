import type { GuideEdit, TextPatch } from '../../lib/protocol/records';
import { applyPatch, invertPatch, joinPatches, touches } from './text-patch';

/** The steps that made a text what it is. Never changed in place. */
export interface EditHistory {
  /** Oldest first, numbered without gaps. */
  edits: readonly GuideEdit[];
  /** Number of the last step that is in the text; later ones were undone. */
  position: number;
  /** What the last step was about and when it was last added to, in ms since the epoch; null when nothing joins it any more. */
  open: { about: string; at: number } | null;
}

/** A history after going one step back or on, with the text it leads to. */
export interface HistoryMove {
  history: EditHistory;
  text: string;
}

/** A pause longer than this begins a new step, in ms. */
const PAUSE_MS = 1_000;

const stepWith = ({ edits }: EditHistory, number: number): GuideEdit | undefined => edits.find((edit) => edit.number === number);

/** Whether there is a step to undo. */
export function canUndo(history: EditHistory): boolean {
  return stepWith(history, history.position) !== undefined;
}

/** Whether there is an undone step to bring back. */
export function canRedo(history: EditHistory): boolean {
  return stepWith(history, history.position + 1) !== undefined;
}

/**
 * Adds a change that was made at `at` (ms since the epoch); undone steps are forgotten. What is `about` the same thing, close in time and in place,
 * joins the last step; a change about nothing (an empty string) is always a step of its own.
 */
export function recordPatch(history: EditHistory, patch: TextPatch, about: string, at: number): EditHistory {
  const kept = history.edits.filter(({ number }) => number <= history.position);
  const last = kept.at(-1);
  const { open } = history;
  const joins = last && open && about !== '' && open.about === about && at - open.at <= PAUSE_MS && touches(last.patch, patch);
  if (joins) {
    return {
      ...history,
      edits: [...kept.slice(0, -1), { number: last.number, patch: joinPatches(last.patch, patch) }],
      open: { about, at },
    };
  }
  const number = history.position + 1;
  return { edits: [...kept, { number, patch }], position: number, open: { about, at } };
}

/** Takes the last step back; null when there is none that belongs to the text. */
export function undoStep(history: EditHistory, text: string): HistoryMove | null {
  const step = stepWith(history, history.position);
  const before = step ? applyPatch(text, invertPatch(step.patch)) : null;
  return before === null ? null : { history: { ...history, position: history.position - 1, open: null }, text: before };
}

/** Brings the step back that was undone last; null when there is none that belongs to the text. */
export function redoStep(history: EditHistory, text: string): HistoryMove | null {
  const step = stepWith(history, history.position + 1);
  const after = step ? applyPatch(text, step.patch) : null;
  return after === null ? null : { history: { ...history, position: history.position + 1, open: null }, text: after };
}
