import { foldText } from './fold-text';

/** A word of a text, as it stands there, with what it is found by. */
export interface TextWord {
  /** Where it begins, in UTF-16 code units. */
  index: number;
  text: string;
  /** Its terms, folded; mostly one. */
  terms: string[];
}

/** One thing that a session has to hold to be found. */
export interface SearchTerm {
  term: string;
  /** True where `term` is only the beginning of a word: of the last word of a search, which may still be being typed. */
  isPrefix: boolean;
}

/** Characters of a word that count; longer ones are addresses and the like. */
const TERM_LENGTH = 64;

/** Words of a search that count. */
const SEARCH_WORDS = 20;

// Marks and joiners belong to the word they stand in.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\p{Join_Control})*/gu;

const PART = /[\p{L}\p{N}]+/gu;

const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC`;

/** Stretches of a script that writes no space between words, or of any other. */
const STRETCH = new RegExp(`(?<unspaced>[${UNSPACED}]+)|[^${UNSPACED}]+`, 'gu');

const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** In most texts nothing but this has to be looked at. */
// oxlint-disable-next-line no-control-regex -- the characters of ASCII
const ASCII = /^[\u0000-\u007F]*$/u;

/** A text as its words are compared: without case, accents and joiners. */
export function foldWords(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return foldText(text)
    .replaceAll('ς', 'σ')
    .replaceAll(/\p{Join_Control}/gu, '');
}

/** What a word is split into for the index, or for a search: in scripts without spaces each pair of neighbours, and for the index each character too. */
function stretchesOf(word: string): { text: string; isUnspaced: boolean }[] {
  if (ASCII.test(word)) return [{ text: word.toLowerCase(), isUnspaced: false }];
  return (foldWords(word).match(PART) ?? []).flatMap((part) =>
    [...part.matchAll(STRETCH)].map(({ 0: text, groups }) => ({ text, isUnspaced: groups?.['unspaced'] !== undefined })),
  );
}

/**
 * Pairs of neighbours, and single characters where there is but one. A dictionary (`Intl.Segmenter`) would cut the same characters apart in another
 * way beside other neighbours, so that what was typed would not be found in what was written.
 */
function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

const cut = (word: string) => word.slice(0, TERM_LENGTH);

const termsOfWord = (word: string): string[] =>
  stretchesOf(word).flatMap(({ text, isUnspaced }) => (isUnspaced ? [...Array.from(text), ...pairsOf(text)] : [cut(text)]));

/** The words of a text, in their order. */
export function* wordsOf(text: string): Generator<TextWord> {
  for (const { 0: word, index } of text.matchAll(WORD)) yield { index, text: word, terms: termsOfWord(word) };
}

/** What texts are found by, each term once; see {@link searchTermsOf}. */
export function termsOf(texts: Iterable<string>): string[] {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.match(WORD) ?? []) words.add(word);
  return [...new Set(Array.from(words, termsOfWord).flat())];
}

/** How the words begin beside which a term lies in the index: with its first two letters, or its first character in a script that writes no spaces. */
export function beginningOf(term: string): string {
  return IS_UNSPACED.test(term) ? String.fromCodePoint(term.codePointAt(0) ?? 0) : term.slice(0, 2);
}

/**
 * What stands in the index for all words that begin with a term's first letter, so that a search for one letter reads no more than another: `*` is in no
 * word. Empty in a script that writes no spaces, of whose words no beginnings are searched for.
 */
export function letterEntryOf(term: string): string {
  return IS_UNSPACED.test(term) ? '' : `${term.charAt(0)}*`;
}

/** The entry of the index that answers a search for one letter, or for what else `term` is. */
export function entryOf({ term, isPrefix }: SearchTerm): SearchTerm {
  return isPrefix && term.length === 1 ? { term: letterEntryOf(term), isPrefix: false } : { term, isPrefix };
}

/**
 * What a session has to hold for a search: all its words, in any order, without regard to case and accents. The last word may be the beginning of one.
 * Where a script writes no spaces every two neighbours count as a word, and a single character as itself.
 */
export function searchTermsOf(search: string): SearchTerm[] {
  const words = [...search.matchAll(WORD)].slice(0, SEARCH_WORDS).flatMap(([word]) => stretchesOf(word));
  const terms = words.flatMap(({ text, isUnspaced }, place): SearchTerm[] => {
    if (isUnspaced) return pairsOf(text).map((term) => ({ term, isPrefix: false }));
    return [{ term: cut(text), isPrefix: place === words.length - 1 }];
  });
  return [...new Map(terms.map((term) => [`${term.term} ${term.isPrefix}`, term])).values()];
}

/** Whether the terms of a session or a word hold what is searched for. */
export function holdsTerm(terms: ReadonlySet<string>, { term, isPrefix }: SearchTerm): boolean {
  return terms.has(term) || (isPrefix && [...terms].some((other) => other.startsWith(term)));
}

/** Finds in a text that was folded what a term stands for, at the beginning of a word; of a whole word where the term is one. */
export function patternOf({ term, isPrefix }: SearchTerm): RegExp {
  if (IS_UNSPACED.test(term)) return new RegExp(term, 'u');
  const isWhole = !isPrefix && term.length < TERM_LENGTH;
  // A word also begins and ends beside a script that writes no spaces.
  const edge = String.raw`(?:(?=[${UNSPACED}])|(?![\p{L}\p{N}]))`;
  return new RegExp(String.raw`(?:(?<=[${UNSPACED}])|(?<![\p{L}\p{N}]))${term}${isWhole ? edge : ''}`, 'u');
}
