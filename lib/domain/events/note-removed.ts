import { z } from 'zod';

import { defineEvent } from './define-event';

/** A note was taken out of the record; undoing this event brings it back. */
export const noteRemoved = defineEvent('note-removed', { noteId: z.string() }, (state, event) => {
  state.notes.delete(event.noteId);
});
