import { bestReadMs, checkText, type Law, product } from './check-text.ts';
import { fuzzText } from './fuzz-text.ts';
import { shrinkText } from './shrink-text.ts';

/** A text that breaks a law. */
export interface Failure {
  /** Which text of the run it is. */
  number: number;
  law: Law;
  /** How the shrunk text breaks it. */
  detail: string;
  /** A shorter text that breaks the same law; as it was made when it was not shrunk. */
  text: string;
}

/** Figures of a run, or of a part of one. */
export interface Tally {
  texts: number;
  characters: number;
  /** How many texts were read, and not refused. */
  read: number;
  failures: number;
  /** The worst time to read 1,024 characters, in ms, among texts of at least that length. */
  worstMsPerKb: number;
  /** Which text that was. */
  worstNumber: number;
}

/** Which texts are checked. */
export interface Run {
  seed: number;
  numbers: Iterable<number>;
  /** The texts to change. */
  fixtures: readonly string[];
  /** False where the time says nothing, as in a test among others. */
  isTimed: boolean;
}

/** What a run tells while it goes on. */
export interface Progress {
  onText?(number: number): void;
  onFailure(failure: Failure): void;
}

/** So many failures of one law are shrunk; further ones are most often the same. */
const MOST_SHRUNK = 5;
const KB = 1024;

/** A tally of nothing. */
export const emptyTally: Tally = { texts: 0, characters: 0, read: 0, failures: 0, worstMsPerKb: 0, worstNumber: 0 };

/** Both tallies together. */
export function addTallies(one: Tally, other: Tally): Tally {
  const worst = one.worstMsPerKb >= other.worstMsPerKb ? one : other;
  return {
    texts: one.texts + other.texts,
    characters: one.characters + other.characters,
    read: one.read + other.read,
    failures: one.failures + other.failures,
    worstMsPerKb: worst.worstMsPerKb,
    worstNumber: worst.worstNumber,
  };
}

function shrinkFailure(failure: Failure, isTimed: boolean): Failure {
  const findingIn = (text: string) => checkText(text, product, isTimed).finding;
  const text = shrinkText(failure.text, (shorter) => findingIn(shorter)?.law === failure.law);
  return { ...failure, text, detail: findingIn(text)?.detail ?? failure.detail };
}

function worstOf(text: string, readMs: number, worstMsPerKb: number): number {
  const isWorse = text.length >= KB && (readMs * KB) / text.length > worstMsPerKb;
  return isWorse ? (bestReadMs(text, 3) * KB) / text.length : 0;
}

/** Reads some texts without looking at the time: what runs for the first time is many times slower than it will be. */
export function warmUp(texts: readonly string[]): void {
  for (const text of texts) checkText(text, product, false);
}

/** Checks the texts with the given numbers. */
export function fuzzRun({ seed, numbers, fixtures, isTimed }: Run, progress: Progress): Tally {
  const found = new Map<Law, number>();
  let tally = emptyTally;
  for (const number of numbers) {
    progress.onText?.(number);
    const text = fuzzText(seed, number, fixtures);
    const { finding, isRead, readMs } = checkText(text, product, isTimed);
    const worstMsPerKb = isTimed ? worstOf(text, readMs, tally.worstMsPerKb) : 0;
    const failures = Number(finding !== null);
    tally = addTallies(tally, { texts: 1, characters: text.length, read: Number(isRead), failures, worstMsPerKb, worstNumber: number });
    if (finding === null) continue;
    const count = (found.get(finding.law) ?? 0) + 1;
    found.set(finding.law, count);
    const failure = { number, ...finding, text };
    // What is slow is slow because it is long.
    progress.onFailure(finding.law === 'is quick' || count > MOST_SHRUNK ? failure : shrinkFailure(failure, isTimed));
  }
  return tally;
}
