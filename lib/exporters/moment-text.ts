import { formatElapsed } from '../domain/clock-text';
import { recordingTimeAt, sessionTimeAt } from '../domain/session-clock';
import type { SessionState } from '../domain/session-state';

/** A moment of a session (ms since the epoch) as people find it again: `5:12`, or `5:12 (rec 4:22)` with its place in the recording. */
export function momentText(state: SessionState, at: number): string {
  const sessionTime = formatElapsed(sessionTimeAt(state, at));
  if (state.endedAt !== null && at > state.endedAt) return `${sessionTime} (after the end)`;
  const recordingMs = recordingTimeAt(state, at);
  return recordingMs === null || recordingMs < 0 ? sessionTime : `${sessionTime} (rec ${formatElapsed(recordingMs)})`;
}

/** Date and clock time of a moment (ms since the epoch) in a time zone, the computer's own by default: `2026-11-22` and `15:34`. */
export function localClock(at: number, timeZone?: string): { date: string; time: string } {
  // The parts are put together here, since no locale writes the same text on every system.
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(at);
  const [year = '', month = '', day = '', hour = '', minute = ''] = ['year', 'month', 'day', 'hour', 'minute'].map(
    (wanted) => parts.find(({ type }) => type === wanted)?.value,
  );
  return { date: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** A time zone, the computer's own by default, with its distance from Greenwich at a moment: `Europe/Berlin, GMT+01:00`. */
export function zoneText(at: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset', timeZone });
  const offset = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const zone = timeZone ?? format.resolvedOptions().timeZone;
  return offset === '' || offset === zone ? zone : `${zone}, ${offset}`;
}
