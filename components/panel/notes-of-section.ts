import type { Note } from '../../lib/domain/notes';
import type { SessionState } from '../../lib/domain/session-state';

/** The notes of a section, and of each of its questions, oldest first. */
export interface SectionNotes {
  all: Note[];
  byItem: ReadonlyMap<string, Note[]>;
}

/** Looks a section's notes up once, so that no question has to go through all notes; without a section, all notes of the session. */
export function notesOfSection(state: SessionState, sectionId: string | null): SectionNotes {
  const all: Note[] = [];
  for (const note of state.notes.values()) if (sectionId === null || note.sectionId === sectionId) all.push(note);
  all.sort((a, b) => a.notedAt - b.notedAt);
  const byItem = new Map<string, Note[]>();
  for (const note of all) {
    if (note.itemId === null) continue;
    const notes = byItem.get(note.itemId);
    if (notes) notes.push(note);
    else byItem.set(note.itemId, [note]);
  }
  return { all, byItem };
}
