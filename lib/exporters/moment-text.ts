import { formatElapsed } from '../domain/clock-text';
import { sessionTimeAt, shownRecordingTimeAt } from '../domain/session-clock';
import type { SessionState } from '../domain/session-state';
import type { ExportContext } from './define-exporter';

/** A moment (ms since the epoch) in a time zone: `2026-11-22`, `15:34` and `15:34:07`. */
export interface LocalClock {
  date: string;
  time: string;
  timeWithSeconds: string;
}

/** Reads moments in a time zone, the computer's own by default. Made once for many moments, since making it costs more than using it. */
export function createLocalClock(timeZone?: string): (at: number) => LocalClock {
  // The parts are put together here, since no locale writes the same text on every system.
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
      (wanted) => parts.find(({ type }) => type === wanted)?.value,
    );
    return { date: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}`, timeWithSeconds: `${hour}:${minute}:${second}` };
  };
}

/** Date and clock time of one moment (ms since the epoch); see {@link createLocalClock}. */
export function localClock(at: number, timeZone?: string): LocalClock {
  return createLocalClock(timeZone)(at);
}

/** A time zone, the computer's own by default, with its distance from Greenwich at a moment: `Europe/Berlin, GMT+01:00`. */
export function zoneText(at: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset', timeZone });
  const offset = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const zone = timeZone ?? format.resolvedOptions().timeZone;
  return offset === '' || offset === zone ? zone : `${zone}, ${offset}`;
}

/** Writes a moment (ms since the epoch) the way that was chosen. */
export type MomentText = (at: number) => string;

/**
 * How an export writes the moments of a session. As session time: `5:12`, or `5:12 (rec 4:22)` with its place in the recording. As clock:
 * `15:39:12`. As recording time: `4:22`, and session time with a remark for what lies before the recording or when its start is not known.
 */
export function createMomentText(state: SessionState, { options, timeZone }: Pick<ExportContext, 'options' | 'timeZone'>): MomentText {
  const clock = options.times === 'clock' ? createLocalClock(timeZone) : null;
  return (at) => {
    const isAfterEnd = state.endedAt !== null && at > state.endedAt;
    if (clock) return `${clock(at).timeWithSeconds}${isAfterEnd ? ' (after the end)' : ''}`;
    const sessionTime = formatElapsed(sessionTimeAt(state, at));
    if (isAfterEnd) return `${sessionTime} (after the end)`;
    const recordingMs = shownRecordingTimeAt(state, at);
    if (recordingMs === null) return sessionTime;
    if (options.times === 'recording') return recordingMs < 0 ? `${sessionTime} (before the recording)` : formatElapsed(recordingMs);
    return recordingMs < 0 ? sessionTime : `${sessionTime} (rec ${formatElapsed(recordingMs)})`;
  };
}
