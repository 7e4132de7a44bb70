import { z } from 'zod';

import { defineMessage } from './define-message';

/** Messages about sounds. */
export const soundMessages = {
  /** Whether this page is the one that plays the sound of a threshold that a session passed at `at` (ms since the epoch): true for the first that asks. */
  'claim-sound': defineMessage(
    'page',
    () => z.object({ sessionId: z.string().min(1).max(120), at: z.number() }),
    () => z.boolean(),
  ),
} as const;
