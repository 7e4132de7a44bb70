import { z } from 'zod';

import { DETAIL_LIMITS } from '../session-details';
import { defineEvent } from './define-event';

const name = z.string().max(DETAIL_LIMITS.nameLength);

/** What a session's head says was corrected or added; what is absent stays as it was. */
export const detailsChanged = defineEvent(
  'details-changed',
  {
    /** The participant's code. */
    participant: name.exactOptional(),
    facilitator: name.exactOptional(),
    noteKeeper: name.exactOptional(),
    observers: z.array(name).max(DETAIL_LIMITS.observers).exactOptional(),
    /** Address of the recording; empty for none. */
    recordingUrl: z.string().max(DETAIL_LIMITS.urlLength).exactOptional(),
  },
  (state, { participant, facilitator, noteKeeper, observers, recordingUrl }) => {
    if (participant !== undefined) state.participant = participant;
    if (facilitator !== undefined) state.facilitator = facilitator;
    if (noteKeeper !== undefined) state.noteKeeper = noteKeeper;
    if (observers !== undefined) state.observers = observers;
    if (recordingUrl !== undefined) state.recordingUrl = recordingUrl;
  },
);
