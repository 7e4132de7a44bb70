import { describe, expect, it } from 'vitest';

import { startOfTranscript } from '../../../lib/transcripts/start-of-transcript';

const HOUR = 3_600_000;
const MIDNIGHT = 1_795_305_600_000;
const firstAt = (fromMs: number) => [{ fromMs, toMs: fromMs, speaker: '', text: 'x' }];

describe('the zero of a transcript', () => {
  it('is the start of the recording, and of the session when none was marked', () => {
    const times = { startedAt: MIDNIGHT + 15 * HOUR, recordingStartedAt: MIDNIGHT + 15 * HOUR + 7_000, midnight: MIDNIGHT };
    expect(startOfTranscript('recording', firstAt(0), times)).toBe(times.recordingStartedAt);
    expect(startOfTranscript('recording', firstAt(0), { ...times, recordingStartedAt: null })).toBe(times.startedAt);
  });

  it('is midnight for times of day, of the day that fits the session', () => {
    const at = (hour: number, firstHour: number) =>
      startOfTranscript('day', firstAt(firstHour * HOUR), {
        startedAt: MIDNIGHT + hour * HOUR,
        recordingStartedAt: MIDNIGHT + hour * HOUR + 7_000,
        midnight: MIDNIGHT,
      }) - MIDNIGHT;
    expect(at(15, 15.1)).toBe(0);
    // The session began just after midnight, the captions just before, and the other way round.
    expect(at(0.1, 23.9)).toBe(-24 * HOUR);
    expect(at(23.9, 0.1)).toBe(24 * HOUR);
  });

  it('is, for times that may count from either, where the first words are nearest to the start of the session', () => {
    const at = (hour: number, firstHour: number) =>
      startOfTranscript('either', firstAt(firstHour * HOUR), {
        startedAt: MIDNIGHT + hour * HOUR,
        recordingStartedAt: null,
        midnight: MIDNIGHT,
      }) - MIDNIGHT;
    expect(at(15, 0.2)).toBe(15 * HOUR);
    // A session in the first half hour of a day: captions by the clock of the wall, and captions from the start.
    expect(at(0.35, 0.4)).toBe(0);
    expect(at(0.35, 0.01)).toBe(0.35 * HOUR);
    // A recording that was begun late: from two minutes into it, or at twelve minutes past midnight.
    const times = { startedAt: MIDNIGHT + HOUR / 60, recordingStartedAt: MIDNIGHT + HOUR / 6, midnight: MIDNIGHT };
    expect(startOfTranscript('either', firstAt(HOUR / 30), times)).toBe(times.recordingStartedAt);
    expect(startOfTranscript('either', firstAt(HOUR / 5), times)).toBe(MIDNIGHT);
  });
});
