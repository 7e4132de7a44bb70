import type { PersonalDatum } from './find-personal-data';
import { createTermFinder } from './find-terms';
import type { TermPlace } from './find-terms';
import { foldText } from './fold-text';
import type { FoldedText } from './fold-text';
import { ORDINARY_WORDS } from './ordinary-words';

/** What stands where something was taken out and there is no code for it. */
export const PLACEHOLDERS = {
  name: '[name]',
  company: '[company]',
  contact: '[contact]',
  email: '[e-mail]',
  phone: '[phone]',
  link: '[link]',
} as const;

/** Something to look for, and what takes its place. */
export type PersonalTerm = Pick<PersonalDatum, 'kind' | 'text' | 'replacement'>;

/** Finds and replaces personal data in texts. */
export interface PersonalReplacer {
  /** The text with everything replaced. */
  replace: (text: string) => string;
  /** Adds to `counts`, by the number of the term, how often each is replaced in a text. */
  count: (text: string, counts: number[]) => void;
}

// Scripts that leave no space between words, and Hangul, where what belongs to a name is written on to it.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD_BEFORE = /[\p{L}\p{N}]\p{M}*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u;

/** Whether a place lies inside a word: what stands before and behind it belong together. */
function isInsideWord({ text }: FoldedText, index: number): boolean {
  const [before, after] = [text.slice(Math.max(0, index - 4), index), text.slice(index, index + 2)];
  if (!WORD_BEFORE.test(before) || !WORD_AFTER.test(after)) return false;
  const last = String.fromCodePoint(text.codePointAt(index - (/[\uDC00-\uDFFF]$/u.test(before) ? 2 : 1)) ?? 0);
  return !UNSPACED.test(last) && !UNSPACED.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}

/** Whether a place lies inside what was put in for something else. */
function isInPlaceholder({ text }: FoldedText, { from, to }: TermPlace): boolean {
  return Object.values(PLACEHOLDERS).some((placeholder) => {
    for (let offset = 0; offset <= placeholder.length - (to - from); offset += 1) {
      if (from >= offset && text.startsWith(placeholder, from - offset)) return true;
    }
    return false;
  });
}

/** Times that a text is gone over: what was put in may make a new place together with what stands beside it. */
const ROUNDS = 4;

/** A replacer of these terms. Of places that begin together the longest counts. */
export function createReplacer(terms: readonly PersonalTerm[]): PersonalReplacer {
  // A note that is left out, and a call, are no words in a text.
  const wanted = terms.flatMap((term, number) => {
    const folded = foldText(term.text).text.trim();
    return term.kind === 'note' || term.kind === 'call' || folded === '' ? [] : [{ ...term, number, folded }];
  });
  if (wanted.length === 0) return { replace: (text) => text, count: () => undefined };
  const find = createTermFinder(wanted.map(({ folded }) => folded));

  const isPlace = (source: string, folded: FoldedText, place: TermPlace): boolean => {
    const { from, to } = place;
    const term = wanted[place.term];
    if (!term) return false;
    const cutsCharacter = (index: number) => index > 0 && folded.starts[index] === folded.starts[index - 1];
    if (cutsCharacter(from) || cutsCharacter(to) || isInPlaceholder(folded, place)) return false;
    if (isInsideWord(folded, from)) return false;
    const isName = term.kind === 'name' || term.kind === 'company';
    if (isName && ORDINARY_WORDS.has(term.folded) && !/^\p{Lu}/u.test(source.slice(folded.starts[from], folded.ends[from]))) return false;
    if (!isInsideWord(folded, to)) return true;
    // “Anas” is Ana's where a language has no apostrophe for it.
    const hasEnding = isName && term.folded.length >= 3 && folded.text[to] === 's' && !term.folded.endsWith('s');
    return hasEnding && !isInsideWord(folded, to + 1);
  };

  /** The stretches that go, in order: places that overlap are one, so that nothing of any of them is left. */
  const stretchesIn = (source: string, folded: FoldedText): { from: number; to: number; terms: number[] }[] => {
    const places = find(folded.text)
      .filter((place) => isPlace(source, folded, place))
      .toSorted((one, other) => one.from - other.from || other.to - one.to);
    const stretches: { from: number; to: number; terms: number[] }[] = [];
    for (const { from, to, term } of places) {
      const last = stretches.at(-1);
      if (!last || from >= last.to) stretches.push({ from, to, terms: [term] });
      else if (to > last.to) {
        last.to = to;
        last.terms.push(term);
      }
    }
    return stretches;
  };

  const replaceOnce = (source: string): string => {
    const folded = foldText(source);
    let [result, end] = ['', 0];
    for (const { from, to, terms: numbers } of stretchesIn(source, folded)) {
      const replacements = numbers.map((number) => wanted[number]?.replacement ?? '');
      result += source.slice(end, folded.starts[from]) + [...new Set(replacements)].join(' ');
      end = folded.ends[to - 1] ?? source.length;
    }
    return end === 0 ? source : result + source.slice(end);
  };

  return {
    replace(text) {
      let result = text;
      for (let round = 0; round < ROUNDS; round += 1) {
        const next = replaceOnce(result);
        if (next === result) break;
        result = next;
      }
      return result;
    },
    count(text, counts) {
      const folded = foldText(text);
      for (const term of stretchesIn(text, folded).flatMap(({ terms: numbers }) => numbers)) {
        const number = wanted[term]?.number ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    },
  };
}
