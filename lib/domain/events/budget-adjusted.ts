import { z } from 'zod';

import { defineEvent } from './define-event';
import { budgetChangeSchema } from '../time';

/** A section got more or less time than the guide gives it. */
export const budgetAdjusted = defineEvent(
  'budget-adjusted',
  {
    sectionId: z.string(),
    /** Change of the section's budget in ms, negative for less; the budget never falls below 0. */
    deltaMs: budgetChangeSchema,
  },
  (state, event) => {
    const section = state.sections.find(({ id }) => id === event.sectionId);
    if (section) section.budgetMs = Math.max(0, section.budgetMs + event.deltaMs);
  },
);
