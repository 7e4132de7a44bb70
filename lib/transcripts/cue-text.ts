/** Words of one speaker. */
export interface Speech {
  /** Empty when the file does not say. */
  speaker: string;
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '\u{200e}',
  rlm: '\u{200f}',
};

const LAST_CHARACTER = 0x10_ffff;

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code > 0 && code <= LAST_CHARACTER && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/**
 * The tags that subtitles know. Anything else in angle brackets is words: “if a <b and c> d” keeps them all. Only the tags whose name takes
 * more after it may have more.
 */
const STYLE_TAG =
  /<\/?(?:(?:i|b|u|s|em|strong|rt|ruby)(?:\.[^\s<>]*)?|(?:c|lang|font|span)(?:[.\s][^<>]*)?|v|br\s?\/?|\d{1,6}:\d{1,2}(?::\d{1,2})?\.\d{1,3})>/giu;

/** Where subtitles for players say on which side they are drawn. */
const PLACE_MARK = /\{\\an?\d{1,2}\}/gu;

const plain = (marked: string): string =>
  marked
    .replaceAll(STYLE_TAG, (tag) => (/^<(?:br|\d)/iu.test(tag) ? ' ' : ''))
    .replaceAll(PLACE_MARK, '')
    .replaceAll(/&(?<name>#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z]{2,5});/gu, decodeEntity)
    .replaceAll(/\s+/gu, ' ')
    .trim();

const VOICE_TAG = /<v(?:\.[^\s<>]*)?\s+(?<name>[^<>]*)>/giu;

/** The words of a cue, without tags and with its entities read: one speech for each voice that it names. */
export function readCueText(marked: string): Speech[] {
  const speeches: Speech[] = [];
  let speaker = '';
  let end = 0;
  const add = (text: string) => {
    const words = plain(text);
    if (words !== '') speeches.push({ speaker, text: words });
  };
  for (const voice of marked.matchAll(VOICE_TAG)) {
    add(marked.slice(end, voice.index));
    speaker = plain(voice.groups?.['name'] ?? '');
    end = voice.index + voice[0].length;
  }
  add(marked.slice(end));
  return speeches;
}
