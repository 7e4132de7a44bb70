import { z } from 'zod';

import { guideSchema } from '../guide';
import { defineEvent } from './define-event';

/** The call a session is held in. */
export const sessionCallSchema = z.object({
  /** The platform's id, such as `meet`. */
  platformId: z.string(),
  /** The platform's name as people know it, such as "Google Meet". */
  platformName: z.string(),
  /** Identifies the same call again after a reload. */
  key: z.string(),
  /** What people call it, such as `abc-defg-hij`. */
  label: z.string(),
});

/** See {@link sessionCallSchema}. */
export type SessionCall = z.infer<typeof sessionCallSchema>;

/** A session began; always the first event of its log. It carries the guide as it was at that moment, of each choice the chosen section only. */
export const sessionStarted = defineEvent(
  'session-started',
  {
    sessionId: z.string().min(1).max(80),
    guideId: z.string(),
    /** Which version of the guide was run; absent when it is not known. */
    guideVersion: z.number().int().nonnegative().exactOptional(),
    guide: guideSchema,
    /** The chosen format, as a place in the guide's `formatsMinutes`. */
    formatIndex: z.number().int().nonnegative(),
    /** A code such as P7; may be empty. */
    participant: z.string().max(80),
    /** Null when the session is not held in a call tab. */
    call: sessionCallSchema.nullable(),
  },
  // The state is made from this event (`createSessionState`); a second one in the same log changes nothing.
  () => undefined,
);
