import { defineEvent } from './define-event';

/** The clock runs again; the pause counts as no time. */
export const sessionResumed = defineEvent('session-resumed', {}, (state, event) => {
  if (state.pausedAt === null || state.endedAt !== null) return;
  state.pauses.push({ from: state.pausedAt, to: event.at });
  state.pausedAt = null;
  state.runningSince = event.at;
});
