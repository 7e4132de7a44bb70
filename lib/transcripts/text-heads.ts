import { splitSpeaker } from './speaker-prefix';
import { TIME_SOURCE, readHalfDayTime, readTime } from './read-time';

/** The line with which a turn begins in a transcript that is plain text. */
export interface Head {
  /** As the line says it: since the start, or since midnight. */
  atMs: number;
  /** True when the line says that it is a time of day: `3:04 PM`. */
  isOfDay: boolean;
  /** Null when the line does not say who speaks. */
  speaker: string | null;
  /** Words on the same line. */
  text: string;
}

/**
 * How a tool begins a turn: `bracketed` is Zoom's `[Name] 15:04:05`, `chat` Zoom's `15:04:05 From Name : words`, `name-time` the `Name   0:03` of Teams,
 * `time-line` a time on a line of its own, as in Meet's documents, and `time-words` the `[00:03] Name: words` of many others.
 */
export type HeadStyle = 'bracketed' | 'chat' | 'name-time' | 'time-line' | 'time-words';

/** Only so much of a line is looked at: no head is longer, and a line may have millions of characters. */
const HEAD_LENGTH = 300;

const TIME = String.raw`(?<time>${TIME_SOURCE}(?:\s?[AaPp]\.?[Mm]\.?)?)`;

const PATTERNS: Readonly<Record<HeadStyle, RegExp>> = {
  bracketed: new RegExp(String.raw`^\s*\[(?<name>[^\]]{1,120})\]\s+${TIME}\s*(?<rest>)$`, 'u'),
  chat: new RegExp(String.raw`^\s*${TIME}\s+From\s+(?<name>[^:]{1,200}?)\s*:(?<rest>.*)$`, 'u'),
  // Speech may end with a time too; between a name and its time lies more than one space.
  'name-time': new RegExp(String.raw`^\s*\**(?<name>\S[^\t]{0,120}?)\**(?:\s{2,}|\t+)[[(]?${TIME}[\])]?\**\s*(?<rest>)$`, 'u'),
  'time-line': new RegExp(String.raw`^\s*#{0,6}\s*\**[[(]?${TIME}[\])]?\**\s*(?<rest>)$`, 'u'),
  'time-words': new RegExp(String.raw`^\s*\**[[(]?${TIME}[\])]?\**(?:\s+[-–—|]\s+|:?\s+)(?<rest>\S.*)$`, 'u'),
};

/** The styles in the order in which a line is tried: the first that fits it has it. */
export const HEAD_STYLES: readonly HeadStyle[] = ['bracketed', 'chat', 'time-line', 'name-time', 'time-words'];

/** In a chat the name is followed by who the line was meant for. */
const nameOf = (name: string): string => name.replace(/\s+to\s+\S.*$/iu, '').trim();

/** Reads a line as the beginning of a turn in one style; null when it is none. */
export function readHead(line: string, style: HeadStyle): Head | null {
  const found = PATTERNS[style].exec(line.slice(0, HEAD_LENGTH))?.groups;
  if (!found) return null;
  const time = found['time'] ?? '';
  const ofDayMs = readHalfDayTime(time);
  const atMs = ofDayMs ?? readTime(time);
  if (atMs === null) return null;
  const text = `${found['rest'] ?? ''}${line.slice(HEAD_LENGTH)}`.trim();
  const head = { atMs, isOfDay: ofDayMs !== null, speaker: null, text };
  if (style === 'time-words') return { ...head, ...splitSpeaker(text) };
  return style === 'time-line' ? head : { ...head, speaker: nameOf(found['name'] ?? '') };
}
