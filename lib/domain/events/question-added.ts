import { z } from 'zod';

import { GUIDE_LIMITS } from '../guide';
import { addItem } from '../session-state';
import { defineEvent } from './define-event';

/** A question that the guide does not have was added to a section while the session ran. */
export const questionAdded = defineEvent(
  'question-added',
  { itemId: z.string().min(1).max(80), sectionId: z.string(), text: z.string().trim().min(1).max(GUIDE_LIMITS.textLength) },
  (state, event) => {
    const section = state.sections.find(({ id }) => id === event.sectionId);
    if (!section || state.items.has(event.itemId)) return;
    const item = { id: event.itemId, kind: 'question' as const, text: event.text, isConsent: false, children: [] };
    addItem(state, section, item, true);
  },
);
