import type { SessionState } from './session-state';

/** Books the running stretch to the current section and lets the clock stand. */
export function stopClock(state: SessionState, at: number): void {
  const section = state.sections.find(({ id }) => id === state.currentSectionId);
  if (section && state.runningSince !== null) section.usedMs += Math.max(0, at - state.runningSince);
  state.runningSince = null;
}

/** Session time in ms at the moment `at` (ms since the epoch): time since the start, pauses counting as none; never negative, and standing once the session has ended. */
export function sessionTimeAt(state: SessionState, at: number): number {
  const until = Math.min(at, state.endedAt ?? at, state.pausedAt ?? at);
  const pausedMs = state.pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);
  return Math.max(0, until - state.startedAt - pausedMs);
}

/** The moment (ms since the epoch) at which the second of session time began that runs at `at`. */
function secondAt(state: SessionState, at: number): number {
  return at - (sessionTimeAt(state, at) % 1000);
}

/**
 * Place in the recording as it is shown, in ms; see {@link recordingTimeAt}. Reckoned from the seconds of session time, so that two moments with
 * the same session time also have the same place: each rounded by itself, they would differ by a second now and then.
 */
export function shownRecordingTimeAt(state: SessionState, at: number): number | null {
  return state.recordingStartedAt === null ? null : secondAt(state, at) - secondAt(state, state.recordingStartedAt);
}

/** Place in the recording in ms at the moment `at`, negative before its start; null when no recording was marked. */
export function recordingTimeAt(state: SessionState, at: number): number | null {
  return state.recordingStartedAt === null ? null : at - state.recordingStartedAt;
}
