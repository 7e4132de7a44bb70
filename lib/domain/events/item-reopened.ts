import { z } from 'zod';

import { setItemStatus } from '../session-state';
import { defineEvent } from './define-event';

/** The item is neither asked nor skipped any more; of the consent question the answer goes with it. */
export const itemReopened = defineEvent('item-reopened', { itemId: z.string() }, (state, event) => {
  setItemStatus(state, event.itemId, 'open', event.at);
  if (state.items.get(event.itemId)?.isConsent) state.consent = null;
});
