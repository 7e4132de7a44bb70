import { z } from 'zod';

import { setItemStatus } from '../session-state';
import { defineEvent } from './define-event';

/** The item was passed over on purpose. */
export const itemSkipped = defineEvent('item-skipped', { itemId: z.string() }, (state, event) => {
  setItemStatus(state, event.itemId, 'skipped', event.at);
});
