import { defineEvent } from './define-event';
import { momentSchema } from '../time';

/** Zero of the recording, so that every time can also be given as a place in it. A later mark replaces an earlier one. */
export const recordingStarted = defineEvent(
  'recording-started',
  {
    /** When the recording began, in ms since the epoch; may lie before the event. */
    startedAt: momentSchema,
  },
  (state, event) => {
    state.recordingStartedAt = event.startedAt;
  },
);
