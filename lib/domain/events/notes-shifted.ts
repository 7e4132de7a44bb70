import { shiftSchema } from '../time';
import { defineEvent } from './define-event';

/** The times of the notes of the session itself were moved together; what was noted after its end stays where it is. */
export const notesShifted = defineEvent(
  'notes-shifted',
  {
    /** So much later, negative for earlier, in ms; no note comes to lie before the session's start, or after its end, from where the next shift would not move it. */
    deltaMs: shiftSchema,
  },
  (state, { deltaMs }) => {
    for (const note of state.notes.values()) {
      const isOfTheSession = state.endedAt === null || note.notedAt <= state.endedAt;
      const notedAt = Math.max(state.startedAt, Math.min(note.notedAt + deltaMs, state.endedAt ?? Infinity));
      if (isOfTheSession) state.notes.set(note.id, { ...note, notedAt });
    }
  },
);
