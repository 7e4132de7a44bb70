import { z } from 'zod';

import { defineEvent } from './define-event';

/** A section still to come was taken out of the plan to save its time; it can be entered all the same. */
export const sectionLeftOut = defineEvent('section-left-out', { sectionId: z.string() }, (state, event) => {
  const section = state.sections.find(({ id }) => id === event.sectionId);
  if (section && section.id !== state.currentSectionId) section.isLeftOut = true;
});
