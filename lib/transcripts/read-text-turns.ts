import type { TranscriptCue } from '../domain/transcript';
import type { Speech } from './cue-text';
import { splitSpeaker } from './speaker-prefix';
import { spreadTurns } from './spread-turns';
import type { Stretch } from './spread-turns';
import { HEAD_STYLES, readHead } from './text-heads';
import type { Head, HeadStyle } from './text-heads';
import { TIME_SOURCE, readTime } from './read-time';

/** What a transcript's times count from: the start of the recording, midnight, or either of them, where the text does not say which. */
export type TranscriptClock = 'recording' | 'day' | 'either';

/** What came of reading a text: its cues, and what their times count from. */
export interface TurnReading {
  /** In the file's order; empty when the text has no times. */
  cues: TranscriptCue[];
  clock: TranscriptClock;
}

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];

/** Zoom writes times of day into captions and chats. A text that begins this early in the day may also have been timed from its start. */
const EARLY_MS = HOUR_MS / 2;

/** No recording is transcribed from its fourth hour on: such a first time is one of the day. */
const LATE_MS = 4 * HOUR_MS;

const MEET_END = new RegExp(String.raw`^\W*Transcription ended after\s+(?<time>${TIME_SOURCE})\W*$`, 'iu');
const TEAMS_END = /^\s*\S.{0,120} stopped transcription\s*$/iu;

/** The style in which most lines of the text are heads; null when none is. */
function styleOf(lines: readonly string[]): HeadStyle | null {
  const counts = new Map<HeadStyle, number>();
  for (const line of lines) {
    const style = HEAD_STYLES.find((candidate) => readHead(line, candidate) !== null);
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** The text's end, where the tool says what is not speech any more: the index of that line, and the time it gives. */
function endOf(lines: readonly string[]): { index: number; endMs: number | null } {
  const meet = lines.findLastIndex((line) => MEET_END.test(line.slice(0, 200)));
  if (meet !== -1) return { index: meet, endMs: readTime(MEET_END.exec(lines[meet] ?? '')?.groups?.['time'] ?? '') };
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return { index: TEAMS_END.test((lines[last] ?? '').slice(0, 200)) ? last : lines.length, endMs: null };
}

interface Place {
  index: number;
  head: Head;
}

/** Whether the names stand above the times, on lines of their own, and not before the words. */
function areNamesAbove(lines: readonly string[], places: readonly Place[]): boolean {
  const isName = (line: string) => line.trim() !== '' && line.length <= 80 && !/[!.?:]\s*$/u.test(line);
  const below = (index: number) => [1, 2, 3].map((step) => lines[index + step] ?? '').find((line) => line.trim() !== '') ?? '';
  const named = places.filter(({ index }) => splitSpeaker(below(index)) !== null).length;
  return named * 2 < places.length && places.every(({ index }) => isName(lines[index - 1] ?? ''));
}

/** Everything between two heads as turns: where names stand before the words, which a null `speaker` says, a line with a name begins one. */
function turnsOf(lines: readonly string[], speaker: string | null): Speech[] {
  const turns: { speaker: string; words: string[] }[] = [];
  for (const line of lines) {
    const words = line.replaceAll(/\s+/gu, ' ').trim();
    const named = speaker === null ? splitSpeaker(words) : null;
    const last = turns.at(-1);
    if (named) turns.push({ speaker: named.speaker, words: [named.text] });
    else if (words !== '' && last) last.words.push(words);
    else if (words !== '') turns.push({ speaker: speaker ?? '', words: [words] });
  }
  // Joined once: a turn of many lines that grew line by line would take the square of its length.
  return turns.map((turn) => ({ speaker: turn.speaker, text: turn.words.join(' ').trim() })).filter(({ text }) => text !== '');
}

/** The times of the heads, of which one that goes back by half a day is of the next. */
function unwrapped(places: readonly Place[]): number[] {
  let dayMs = 0;
  let beforeMs = 0;
  return places.map(({ head }) => {
    if (head.atMs + dayMs < beforeMs - DAY_MS / 2) dayMs += DAY_MS;
    beforeMs = head.atMs + dayMs;
    return beforeMs;
  });
}

function clockOf(style: HeadStyle, places: readonly Place[]): TranscriptClock {
  const firstMs = places[0]?.head.atMs ?? 0;
  const isOfZoom = style === 'bracketed' || style === 'chat';
  if (places.some(({ head }) => head.isOfDay) || firstMs >= (isOfZoom ? EARLY_MS : LATE_MS)) return 'day';
  return isOfZoom ? 'either' : 'recording';
}

/** Reads a transcript that is plain text: lines with a time, and the words after them. What stands before the first time is no speech; nothing after it is left out. */
export function readTextTurns(all: readonly string[]): TurnReading {
  const end = endOf(all);
  const lines = all.slice(0, end.index);
  const style = styleOf(lines);
  if (style === null) return { cues: [], clock: 'recording' };
  const places = lines.flatMap((line, index): Place[] => {
    const head = readHead(line, style);
    return head ? [{ index, head }] : [];
  });
  const clock = clockOf(style, places);
  const times = clock === 'recording' ? places.map(({ head }) => head.atMs) : unwrapped(places);
  const hasNamesAbove = style === 'time-line' && areNamesAbove(lines, places);
  const stretches = places.map(({ index, head }, place): Stretch => {
    const next = places[place + 1]?.index ?? lines.length;
    const body = lines.slice(index + 1, hasNamesAbove && next < lines.length ? next - 1 : next);
    const speaker = hasNamesAbove ? (lines[index - 1] ?? '').trim() : head.speaker;
    const isNamed = speaker !== null || style !== 'time-line';
    return { fromMs: times[place] ?? head.atMs, turns: turnsOf([head.text, ...body], isNamed ? (speaker ?? '') : null) };
  });
  return { cues: spreadTurns(stretches, end.endMs), clock };
}
