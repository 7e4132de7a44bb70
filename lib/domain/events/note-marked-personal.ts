import { z } from 'zod';

import { defineEvent } from './define-event';

/** A note was marked as holding personal data, or no longer is. */
export const noteMarkedPersonal = defineEvent('note-marked-personal', { noteId: z.string(), isPersonal: z.boolean() }, (state, event) => {
  const note = state.notes.get(event.noteId);
  if (note) state.notes.set(note.id, { ...note, isPersonal: event.isPersonal });
});
