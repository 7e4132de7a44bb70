import type { TranscriptCue } from '../domain/transcript';
import { readCueText } from './cue-text';
import { splitSpeaker } from './speaker-prefix';
import { TIME_SOURCE, readTime } from './read-time';

/** A cue as it stands in its file. */
interface RawCue {
  fromMs: number;
  toMs: number;
  /** The lines below its times. */
  lines: string[];
  /** The number in front of its times; null when there is none. */
  number: number | null;
}

/** What came of reading the cues, or the line (from 1) with times that cannot be read. */
export type CueReading = { ok: true; cues: TranscriptCue[] } | { ok: false; line: number };

const ARROW = /^\s*(?<from>\d\S*?)\s*-->\s*(?<to>\S*)/u;
const COMMA = new RegExp(String.raw`^\s*(?<from>${TIME_SOURCE}),(?<to>${TIME_SOURCE})\s*$`, 'u');

/** How a format writes the times of a cue. */
export type TimesStyle = 'arrow' | 'comma';

const NUMBER = /^\s*\d{1,9}\s*$/u;
const UNIQUE_ID = /^\s*[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?:[/-]\S{0,40})?\s*$/iu;

/** Whether a line holds the times of a cue, readable or not. A number before an arrow is no time: people speak of `3 --> 4` too. */
export function hasTimes(line: string, style: TimesStyle): boolean {
  const from = (style === 'arrow' ? ARROW : COMMA).exec(line)?.groups?.['from'];
  return from !== undefined && from.includes(':');
}

function timesOf(line: string, style: TimesStyle): { fromMs: number; toMs: number } | null {
  const { from = '', to = '' } = (style === 'arrow' ? ARROW : COMMA).exec(line)?.groups ?? {};
  const [fromMs, toMs] = [readTime(from), readTime(to)];
  // A cue that ends before it begins has words all the same.
  return fromMs === null || toMs === null ? null : { fromMs, toMs: Math.max(fromMs, toMs) };
}

/** Skips a comment, a style or a region: they end with an empty line, or where a cue begins. */
function endOfBlock(lines: readonly string[], start: number, style: TimesStyle): number {
  let index = start;
  while (index < lines.length && lines[index]?.trim() !== '' && !hasTimes(lines[index] ?? '', style)) index += 1;
  return index;
}

/** Whether a line in front of a cue's times is its name, and not the last words of the cue before. */
function isIdentifier(line: string, isAfterEmpty: boolean, last: RawCue | undefined, isWebVtt: boolean): boolean {
  if (UNIQUE_ID.test(line)) return true;
  if (NUMBER.test(line)) return isAfterEmpty || (last?.number != null && Number(line) === last.number + 1);
  // Only WebVTT names cues by words; where the others are numbered, words are words.
  return isWebVtt && isAfterEmpty && last?.number == null;
}

function collect(lines: readonly string[], style: TimesStyle): RawCue[] | number {
  const cues: RawCue[] = [];
  const isWebVtt = /^WEBVTT(?:\s|$)/u.test(lines[0] ?? '');
  let index = isWebVtt ? endOfBlock(lines, 0, style) : 0;
  let isAfterEmpty = true;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const last = cues.at(-1);
    const startsBlock = isWebVtt && isAfterEmpty && (/^NOTE(?:\s|$)/u.test(line) || (!last && /^(?:STYLE|REGION)\s*$/u.test(line)));
    if (startsBlock) {
      index = endOfBlock(lines, index, style);
    } else if (hasTimes(line, style)) {
      const times = timesOf(line, style);
      if (!times) return index + 1;
      cues.push({ ...times, lines: [], number: null });
      index += 1;
    } else if (style === 'arrow' && hasTimes(lines[index + 1] ?? '', style) && isIdentifier(line, isAfterEmpty, last, isWebVtt)) {
      const times = timesOf(lines[index + 1] ?? '', style);
      if (!times) return index + 2;
      cues.push({ ...times, lines: [], number: NUMBER.test(line) ? Number(line) : null });
      index += 2;
    } else {
      if (line.trim() !== '') last?.lines.push(line);
      index += 1;
    }
    isAfterEmpty = line.trim() === '';
  }
  return cues;
}

/** Older documents of Teams have the speaker's name on a line of its own below the times. */
function hasNameLines(cues: readonly RawCue[], isWebVtt: boolean): boolean {
  return !isWebVtt && cues.length > 1 && cues.every(({ lines, number }) => number === null && lines.length > 1);
}

/** Reads WebVTT, SubRip (`arrow`) and SubViewer (`comma`): blocks of times with the words below them. No word below a cue's times is left out. */
export function readCues(lines: readonly string[], style: TimesStyle): CueReading {
  const raw = collect(lines, style);
  if (typeof raw === 'number') return { ok: false, line: raw };
  const isNameLine = style === 'arrow' && hasNameLines(raw, lines[0]?.startsWith('WEBVTT') === true);
  const cues = raw.flatMap(({ fromMs, toMs, lines: words }) => {
    const [name = '', ...rest] = words;
    const speeches = readCueText((isNameLine ? rest : words).join('\n').replaceAll('[br]', '\n'));
    return speeches.map(({ speaker, text }) => ({ fromMs, toMs, speaker: isNameLine ? name.trim() : speaker, text }));
  });
  // A colon after a few words is a speaker where most lines have one, and otherwise only a colon.
  const split = cues.map((cue) => {
    const speech = cue.speaker === '' ? splitSpeaker(cue.text) : null;
    return speech?.text === '' ? null : speech;
  });
  const areNamed = split.filter((speech) => speech !== null).length * 2 >= cues.length;
  return { ok: true, cues: areNamed ? cues.map((cue, index) => ({ ...cue, ...split[index] })) : cues };
}
