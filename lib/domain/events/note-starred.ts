import { z } from 'zod';

import { defineEvent } from './define-event';

/** A note was marked as important, or no longer is. */
export const noteStarred = defineEvent('note-starred', { noteId: z.string(), isStarred: z.boolean() }, (state, event) => {
  const note = state.notes.get(event.noteId);
  if (note) state.notes.set(note.id, { ...note, isStarred: event.isStarred });
});
