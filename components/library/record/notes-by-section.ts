import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import type { Note } from '../../../lib/domain/notes';
import type { SessionState } from '../../../lib/domain/session-state';

/** The notes of one section by the id of their item, under null those tied to none of its items; each list in the order of its times. */
export type NotesByItem = ReadonlyMap<string | null, readonly Note[]>;

/** The notes of a session by the id of their section. */
export function notesBySection(state: SessionState): ReadonlyMap<string, NotesByItem> {
  const sections = new Map<string, Map<string | null, Note[]>>();
  for (const note of [...state.notes.values()].toSorted((a, b) => a.notedAt - b.notedAt)) {
    const isAnswer = note.sectionId === DEBRIEF_SECTION_ID && DEBRIEF_QUESTIONS.some(({ id }) => id === note.itemId);
    const isTied = isAnswer || (note.itemId !== null && state.items.get(note.itemId)?.sectionId === note.sectionId);
    const itemId = isTied ? note.itemId : null;
    const items = sections.get(note.sectionId) ?? new Map<string | null, Note[]>();
    const notes = items.get(itemId) ?? [];
    notes.push(note);
    sections.set(note.sectionId, items.set(itemId, notes));
  }
  return sections;
}
