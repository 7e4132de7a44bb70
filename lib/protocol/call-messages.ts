import { z } from 'zod';

import { defineMessage, empty, nothing } from './define-message';

const id = z.string().min(1).max(120);

/** What a call page shows of its call, see `CallSight`. */
const callSightSchema = z.object({
  phase: z.enum(['lobby', 'waiting', 'in-call', 'left', 'unknown']),
  title: z.string().max(200).nullable(),
  isRecorded: z.boolean().nullable(),
  isMuted: z.boolean().nullable(),
  peopleCount: z.number().int().min(0).max(100_000).nullable(),
  isSharing: z.boolean().nullable(),
});

/** See `SeenCall` in the domain. */
export const seenCallSchema = z.object({
  sight: callSightSchema,
  recordedSince: z.number().nullable(),
  leftAt: z.number().nullable(),
  hasJoined: z.boolean(),
  isHeld: z.boolean(),
  dismissed: z.array(z.enum(['recording', 'not-recording', 'left', 'sharing'])),
});

/** Messages about the call that a session is held in. */
export const callMessages = {
  /** What the call page shows now; sent when it changed. Answered with whether it is to be watched any longer. */
  'call-seen': defineMessage(
    'content',
    () => z.object({ sight: callSightSchema }),
    () => z.boolean(),
  ),
  /** The call page is being closed, loaded again or left for another one. */
  'call-page-gone': defineMessage('content', empty, () => z.boolean()),
  /** What is known of a session's call; null when its page was not seen in this run of the browser. */
  'get-call': defineMessage(
    'page',
    () => z.object({ sessionId: id }),
    () => seenCallSchema.nullable(),
  ),
  /** Waves a notice away, on every surface. */
  'dismiss-call-notice': defineMessage('page', () => z.object({ sessionId: id, kind: seenCallSchema.shape.dismissed.element }), nothing),
} as const;
