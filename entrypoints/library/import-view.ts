import type { ReadonlySignal } from '@preact/signals';

import type { ReviewState } from './review-state';

/** Why the text, a file or a link was not taken. */
export interface TextProblem {
  sentence: string;
  /** Counted from 1; null when it is in no line. */
  line: number | null;
}

/** Texts that came together and are looked at one after the other. */
export interface ImportQueue {
  /** Name of the present one. */
  name: string;
  /** Its place, from 1. */
  place: number;
  total: number;
  /** Names of those that were too long to be kept when the page was loaded anew. */
  missing: readonly string[];
}

/** Guides on their way from a text to the library. */
export interface ImportState {
  text: ReadonlySignal<string>;
  problem: ReadonlySignal<TextProblem | null>;
  /** What has just happened to the text, with what takes it back; null when there is nothing to say. */
  notice: ReadonlySignal<{ sentence: string; undo: () => void } | null>;
  /** Null unless several files came together. */
  queue: ReadonlySignal<ImportQueue | null>;
  isBusy: ReadonlySignal<boolean>;
  /** How much is read, from 0 to 1, while it takes long; null otherwise. */
  progress: ReadonlySignal<number | null>;
  /** Null while the text is shown. */
  review: ReadonlySignal<ReviewState | null>;
  /** An import that was left unfinished and is not shown; null when there is none. */
  left: ReadonlySignal<{ characters: number; beginning: string } | null>;
  setText: (text: string) => void;
  takeFiles: (files: readonly File[]) => Promise<void>;
  /** Takes what is fetched; `fetching` resolves to the text, or to why there is none. */
  takeFetched: (name: string, fetching: Promise<{ ok: true; text: string } | { ok: false; sentence: string }>) => Promise<void>;
  /** Takes the guide that a share link carries. */
  takeLink: (link: string) => Promise<void>;
  /** Says why nothing was taken. */
  refuse: (sentence: string) => void;
  /** Reads the text; the same text again comes back with all corrections. */
  startReview: () => Promise<void>;
  stopReading: () => void;
  backToText: () => void;
  /** Saves the guide that is reviewed and goes on to the next one. */
  save: () => Promise<void>;
  /** Goes on to the next one without saving this one. */
  skip: () => Promise<void>;
  goOn: () => void;
  startAnew: () => void;
  /** For when the page goes: keeps what was just corrected. */
  leave: () => void;
}
