import { z } from 'zod';

import { setItemStatus } from '../session-state';
import { defineEvent } from './define-event';

/** A question was asked, a probe used or an action done. */
export const itemAsked = defineEvent('item-asked', { itemId: z.string() }, (state, event) => {
  setItemStatus(state, event.itemId, 'asked', event.at);
});
