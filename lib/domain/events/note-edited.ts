import { z } from 'zod';

import { NOTE_LIMITS } from '../notes';
import { defineEvent } from './define-event';
import { momentSchema } from '../time';

/** A note's text, time or place was corrected; what is absent stays as it was. */
export const noteEdited = defineEvent(
  'note-edited',
  {
    noteId: z.string(),
    text: z.string().min(1).max(NOTE_LIMITS.textLength).optional(),
    /** Corrected time, in ms since the epoch. */
    notedAt: momentSchema.optional(),
    sectionId: z.string().optional(),
    /** The question it now belongs to; null for none. */
    itemId: z.string().nullable().optional(),
  },
  (state, event) => {
    const note = state.notes.get(event.noteId);
    if (!note) return;
    state.notes.set(note.id, {
      ...note,
      text: event.text ?? note.text,
      notedAt: event.notedAt ?? note.notedAt,
      sectionId: event.sectionId ?? note.sectionId,
      itemId: event.itemId === undefined ? note.itemId : event.itemId,
    });
  },
);
