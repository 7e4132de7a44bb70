import type { TranscriptCue } from '../domain/transcript';
import type { TranscriptClock } from './read-text-turns';

/** When a session was held, in ms since the epoch. */
interface SessionTimes {
  startedAt: number;
  /** Null when no recording was marked. */
  recordingStartedAt: number | null;
  /** The midnight before it, where it was held. */
  midnight: number;
}

const DAY_MS = 86_400_000;

/**
 * Where a transcript's zero is taken to lie, in ms since the epoch: at the recording's start when it is marked, else at the session's. Times of day say it
 * themselves, up to the day. Of the places that are possible it is the one that brings the first cue nearest to where a recording's is.
 */
export function startOfTranscript(
  clock: TranscriptClock,
  cues: readonly TranscriptCue[],
  { startedAt, recordingStartedAt, midnight }: SessionTimes,
): number {
  const recording = recordingStartedAt ?? startedAt;
  const distance = (zero: number) => Math.abs(zero + (cues[0]?.fromMs ?? 0) - recording);
  const recordings = clock === 'day' ? [] : [recording];
  const days = clock === 'recording' ? [] : [midnight, midnight - DAY_MS, midnight + DAY_MS];
  return [...recordings, ...days].reduce((best, zero) => (distance(zero) < distance(best) ? zero : best));
}
