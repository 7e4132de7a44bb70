import { z } from 'zod';

import { NOTE_LIMITS } from '../notes';
import { defineEvent } from './define-event';
import { momentSchema } from '../time';

/** Something was written down. */
export const noteAdded = defineEvent(
  'note-added',
  {
    noteId: z.string().min(1).max(80),
    text: z.string().min(1).max(NOTE_LIMITS.textLength),
    /** Time of the first keystroke, in ms since the epoch. */
    notedAt: momentSchema,
    sectionId: z.string(),
    /** The question it belongs to; null for none. */
    itemId: z.string().nullable(),
    isStarred: z.boolean(),
  },
  (state, { noteId, text, notedAt, sectionId, itemId, isStarred, by }) => {
    if (state.notes.has(noteId)) return;
    state.notes.set(noteId, { id: noteId, text, notedAt, sectionId, itemId, isStarred, isPersonal: false, author: by });
  },
);
