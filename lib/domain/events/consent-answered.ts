import { z } from 'zod';

import { setItemStatus } from '../session-state';
import { defineEvent } from './define-event';

/** The participant said yes or no to being recorded. A later answer replaces an earlier one. */
export const consentAnswered = defineEvent('consent-answered', { answer: z.enum(['yes', 'no']) }, (state, event) => {
  state.consent = { answer: event.answer, at: event.at };
  const item = [...state.items.values()].find(({ isConsent }) => isConsent);
  if (item && item.status !== 'asked') setItemStatus(state, item.id, 'asked', event.at);
});
