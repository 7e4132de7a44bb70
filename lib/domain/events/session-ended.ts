import { stopClock } from '../session-clock';
import { defineEvent } from './define-event';
import { momentSchema } from '../time';

/** The session is over: its clock stands. Notes can still be added and corrected. */
export const sessionEnded = defineEvent(
  'session-ended',
  {
    /** When the session is taken to have ended, in ms since the epoch; earlier than the event when it was left open and ended afterwards. */
    endedAt: momentSchema,
  },
  (state, event) => {
    if (state.endedAt !== null) return;
    // Not before the clock last started or stopped: that time has been booked to a section.
    const endedAt = Math.max(state.startedAt, state.runningSince ?? 0, state.pausedAt ?? 0, event.endedAt);
    stopClock(state, endedAt);
    if (state.pausedAt !== null) state.pauses.push({ from: state.pausedAt, to: endedAt });
    state.pausedAt = null;
    state.endedAt = endedAt;
  },
);
