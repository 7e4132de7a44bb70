import { z } from 'zod';

import { stopClock } from '../session-clock';
import { defineEvent } from './define-event';

/** The session moved to a section, by stepping or by a jump. A section that was left out of the plan is in it again. */
export const sectionEntered = defineEvent('section-entered', { sectionId: z.string() }, (state, event) => {
  const section = state.sections.find(({ id }) => id === event.sectionId);
  if (!section || state.endedAt !== null || section.id === state.currentSectionId) return;
  stopClock(state, event.at);
  state.currentSectionId = section.id;
  state.visits.push({ sectionId: section.id, enteredAt: event.at });
  section.isLeftOut = false;
  if (state.pausedAt === null) state.runningSince = event.at;
});
