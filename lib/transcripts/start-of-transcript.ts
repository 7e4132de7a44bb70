import type { TranscriptCue } from '../domain/transcript';

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
 * themselves, up to the day: it is the one on which the first cue is nearest to the session's start.
 */
export function startOfTranscript(
  clock: 'recording' | 'day',
  cues: readonly TranscriptCue[],
  { startedAt, recordingStartedAt, midnight }: SessionTimes,
): number {
  if (clock === 'recording') return recordingStartedAt ?? startedAt;
  const distance = (zero: number) => Math.abs(zero + (cues[0]?.fromMs ?? 0) - startedAt);
  const days = [midnight, midnight - DAY_MS, midnight + DAY_MS];
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best));
}
