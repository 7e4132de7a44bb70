import { z } from 'zod';

import { defineEvent } from './define-event';

/** Earlier events count as not having happened. Undoing this event brings them back. */
export const eventsUndone = defineEvent(
  'events-undone',
  { eventIds: z.array(z.string()).min(1) },
  // The fold leaves undone events out before it applies any; there is nothing left to do here.
  () => undefined,
);
