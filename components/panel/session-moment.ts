import { formatElapsed } from '../../lib/domain/clock-text';
import { sessionTimeAt } from '../../lib/domain/session-clock';
import type { SessionState } from '../../lib/domain/session-state';

/** The session time of a moment (ms since the epoch) as text, such as `7:05`. */
export function sessionTimeText(state: SessionState, at: number): string {
  return formatElapsed(sessionTimeAt(state, at));
}

/** Reads `m:ss` or `h:mm:ss` into ms; null when it is neither. */
export function parseClock(text: string): number | null {
  const match = /^(?:(?<hours>\d{1,3}):(?=\d\d:))?(?<minutes>\d{1,4}):(?<seconds>[0-5]\d)$/u.exec(text.trim());
  if (!match?.groups) return null;
  const { hours = '0', minutes = '0', seconds = '0' } = match.groups;
  if (match.groups['hours'] !== undefined && Number(minutes) > 59) return null;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** The moment (ms since the epoch) at which the session time was `sessionMs`: the inverse of `sessionTimeAt`. Of a pause it is the beginning. */
export function momentAt(state: SessionState, sessionMs: number): number {
  let at = state.startedAt + sessionMs;
  for (const { from, to } of state.pauses.toSorted((a, b) => a.from - b.from)) if (from < at) at += to - from;
  return Math.min(at, state.pausedAt ?? at, state.endedAt ?? at);
}
