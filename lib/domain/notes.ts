/** Bounds of a note, far above anything typed during a call. */
export const NOTE_LIMITS = {
  /** Characters in one note. */
  textLength: 200_000,
  /** Characters of a tag that is put on notes. */
  tagLength: 80,
  /** Notes that one command changes. */
  changedAtOnce: 20_000,
} as const;

/** Something written down during a session. */
export interface Note {
  id: string;
  /** As it was typed; see {@link readNote} for what its marks mean. */
  text: string;
  /** Time of the first keystroke, or the corrected time, in ms since the epoch. */
  notedAt: number;
  sectionId: string;
  /** The question it belongs to; null for none. */
  itemId: string | null;
  isStarred: boolean;
  /** True when it was marked as holding personal data; see {@link isPersonalNote} for the whole answer. */
  isPersonal: boolean;
  /** Who wrote it: the `by` of its event. */
  author: string;
}

/** A run of a note's text: plain, a `#tag`, a “quotation” of the participant, or the interviewer's own [reading]. The marks belong to the run. */
export interface NotePart {
  kind: 'plain' | 'tag' | 'quotation' | 'reading';
  text: string;
}

// A tag does not start inside a word or a link, so that `C#7` and an address with a fragment hold none. Half-width and full-width signs both
// make one, and it goes on over the joiners that some scripts write inside a word.
const TAG_SOURCE = /(?<![\p{L}\p{M}\p{N}_/#＃&=?.:%~+-])[#＃][\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_/-]|\p{Join_Control})*/u.source;

// No quotation holds its own opening mark: else a text full of them would take the square of its length to read.
const MARKS = new RegExp(
  String.raw`(?<tag>${TAG_SOURCE})|(?<quotation>(?<![\p{L}\p{N}])"[^"\n]+"|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」)|(?<reading>\[[^\][]+\])`,
  'gu',
);

/** Splits a note's text into its parts; their texts joined are the note's text. Tags inside a quotation or a reading are found by {@link tagsOf} only. */
export function readNote(text: string): NotePart[] {
  const parts: NotePart[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) parts.push({ kind: 'plain', text: text.slice(end, match.index) });
    const kind = match.groups?.['tag'] !== undefined ? 'tag' : match.groups?.['quotation'] !== undefined ? 'quotation' : 'reading';
    parts.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'plain', text: text.slice(end) });
  return parts;
}

const TAG = new RegExp(TAG_SOURCE, 'gu');

/** The tags anywhere in a text, without their sign, each once and in the order of their first use; their case is kept. */
export function tagsOf(text: string): string[] {
  return [...new Set([...text.matchAll(TAG)].map(([tag]) => tag.slice(1)))];
}

/** Whether a word, without the sign, is one tag. */
export function isTag(word: string): boolean {
  return tagsOf(`#${word}`)[0] === word;
}

/** A text with a tag at its end; unchanged when the tag is in it already. */
export function withTag(text: string, tag: string): string {
  return tagsOf(text).includes(tag) ? text : `${text.trimEnd()} #${tag}`;
}

/** A text without a tag. Inside a quotation or a reading only its sign goes, since the word was said or written there. */
export function withoutTag(text: string, tag: string): string {
  // What stands before a sign decides whether it begins a tag, and is in another part of the text where it is the end of one.
  const tagStarts = new Set(Array.from(text.matchAll(TAG), ({ index }) => index));
  const isTaken = ({ kind, text: word }: NotePart) => kind === 'tag' && word.slice(1) === tag;
  let end = 0;
  const parts = readNote(text).map((part, number, all) => {
    const [start, before] = [end, all[number - 1]];
    end += part.text.length;
    if (isTaken(part)) return null;
    // With the tag before it gone, the same sign right behind it would begin one.
    const begins = (offset: number) => tagStarts.has(start + offset) || (offset === 0 && before !== undefined && isTaken(before));
    return part.kind === 'tag'
      ? part.text
      : part.text.replaceAll(TAG, (found, offset: number) => (found.slice(1) === tag && begins(offset) ? tag : found));
  });
  return parts
    .reduce<string>((before, part, index) => {
      if (part !== null) return before + part;
      const isBetween = /\s$/u.test(before) && /^[^\S\n]/u.test(parts[index + 1] ?? '');
      return isBetween ? before.replace(/[^\S\n]$/u, '') : before;
    }, '')
    .trim();
}

/** The tag that marks a note as personal data while it is written. */
export const PERSONAL_TAG = 'pii';

/** Whether a note holds personal data: marked so, or tagged `#pii`. */
export function isPersonalNote({ text, isPersonal }: Pick<Note, 'text' | 'isPersonal'>): boolean {
  return isPersonal || tagsOf(text).some((tag) => tag.toLowerCase() === PERSONAL_TAG);
}
