import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';
import { momentAt, parseClock } from '../../panel/session-moment';

/** On which clock a time was written. */
export type ClockKind = 'session' | 'recording';

/** A time that was read: the moment in ms since the epoch, or why it is none. */
export type ReadTime = { ok: true; at: number } | { ok: false; problem: string };

const refuse = (problem: string): ReadTime => ({ ok: false, problem });

/** The moment of a time as it was written, `7:05` or `1:07:05`, on one of the clocks; `now` is ms since the epoch. */
export function readTime(state: SessionState, text: string, clock: ClockKind, now: number): ReadTime {
  const ms = parseClock(text);
  if (ms === null) return refuse('Write the time as 7:05 or 1:07:05. The note is as it was.');
  const end = state.endedAt ?? now;
  if (clock === 'recording') {
    const at = (state.recordingStartedAt ?? state.startedAt) + ms;
    return at < state.startedAt || at > end
      ? refuse('The session was not running at that place of the recording. The note is as it was.')
      : { ok: true, at };
  }
  if (ms > sessionTimeAt(state, end)) return refuse('That is after the end of the session. The note is as it was.');
  return { ok: true, at: Math.round(momentAt(state, ms)) };
}
