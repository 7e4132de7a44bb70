import type { TranscriptCue } from '../domain/transcript';
import { hasTimes, readCues } from './read-cues';
import { readTextTurns } from './read-text-turns';
import type { TranscriptClock } from './read-text-turns';
import { sourceLines } from './source-lines';

/**
 * Why a file is no transcript: there is nothing in it, it is no text, it has no times, the times on a line cannot be read, or there are no words
 * between the times.
 */
export type TranscriptProblem = 'empty' | 'not-text' | 'no-times' | 'bad-time' | 'no-words';

/** A transcript as it was read, or why it could not be and on which line, from 1. */
export type TranscriptReading =
  | {
      ok: true;
      /** By time. */
      cues: TranscriptCue[];
      clock: TranscriptClock;
    }
  | { ok: false; code: TranscriptProblem; line: number };

const fail = (code: TranscriptProblem, line = 1): TranscriptReading => ({ ok: false, code, line });

/**
 * Reads a transcript: WebVTT, SubRip, SubViewer, and the texts that Zoom, Meet and Teams hand out, told apart by what is in them. The time it takes
 * grows with the text's length only. Every word that stands below a time is in a cue. Never throws.
 */
export function readTranscript(text: string): TranscriptReading {
  if (text.includes('\0') || text.startsWith('PK\u{3}\u{4}') || text.startsWith('%PDF-')) return fail('not-text');
  const lines = sourceLines(text);
  const firstLine = lines.findIndex((line) => line.trim() !== '');
  if (firstLine === -1) return fail('empty');
  const used = lines.slice(firstLine);
  const style = (['arrow', 'comma'] as const).find((candidate) => used.some((line) => hasTimes(line, candidate)));
  const byTime = (cues: readonly TranscriptCue[]) => cues.toSorted((a, b) => a.fromMs - b.fromMs);
  if (!style) {
    const { cues, clock } = readTextTurns(used);
    return cues.length === 0 ? fail('no-times', firstLine + 1) : { ok: true, cues: byTime(cues), clock };
  }
  const reading = readCues(used, style);
  if (!reading.ok) return fail('bad-time', firstLine + reading.line);
  return reading.cues.length === 0 ? fail('no-words', firstLine + 1) : { ok: true, cues: byTime(reading.cues), clock: 'recording' };
}
