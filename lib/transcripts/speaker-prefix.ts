import type { Speech } from './cue-text';

/** A name is no longer than this, in characters and in words. */
const [NAME_LENGTH, NAME_WORDS] = [80, 7];

// A document keeps names in bold, and as Markdown it writes that with stars.
const PREFIX = /^\s*\**(?<name>[^\s:*][^:*]*?)\s*(?::\*{0,2}|\*{1,2}:)(?:\s+|$)/u;

/** Some people write their name small; a longer run of small words before a colon is speech. */
function isName(text: string): boolean {
  const words = text.split(/\s+/u).length;
  const mostWords = /^\p{Ll}/u.test(text) ? 2 : NAME_WORDS;
  return text !== '' && text.length <= NAME_LENGTH && words <= mostWords && !/[!?;"“”„<>]/u.test(text);
}

/** A speech that begins with its speaker, as in `Ana Weber: we dropped spans`; null when it does not seem to. */
export function splitSpeaker(text: string): Speech | null {
  const prefix = PREFIX.exec(text.slice(0, NAME_LENGTH + 8));
  const name = prefix?.groups?.['name'] ?? '';
  return prefix && isName(name) ? { speaker: name, text: text.slice(prefix[0].length).trim() } : null;
}
