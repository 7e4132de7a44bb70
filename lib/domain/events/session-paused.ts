import { stopClock } from '../session-clock';
import { defineEvent } from './define-event';

/** The clock stands still until the session is resumed or ended. */
export const sessionPaused = defineEvent('session-paused', {}, (state, event) => {
  if (state.pausedAt !== null || state.endedAt !== null) return;
  stopClock(state, event.at);
  state.pausedAt = event.at;
});
