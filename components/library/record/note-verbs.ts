import { isPersonalNote, PERSONAL_TAG, tagsOf, withoutTag } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import type { NoteTools } from './record-actions';

/** What can be done with a note. */
export type NoteVerb = 'star' | 'personal' | 'tag' | 'edit' | 'time' | 'move' | 'join' | 'remove' | 'pick';

/** Keys that act on the note that has the keyboard. */
const KEYS: Readonly<Record<string, NoteVerb>> = {
  enter: 'edit',
  e: 'edit',
  t: 'time',
  s: 'star',
  p: 'personal',
  g: 'tag',
  m: 'move',
  j: 'join',
  x: 'pick',
  delete: 'remove',
};

/** What a key asks of the note that has the keyboard; undefined for none. */
export function verbOfKey(event: KeyboardEvent): NoteVerb | undefined {
  return event.ctrlKey || event.metaKey || event.altKey || event.repeat ? undefined : KEYS[event.key.toLowerCase()];
}

/** Marks a note as personal data, or takes the mark and the tag that means the same away. */
export async function togglePersonal(note: Note, { act }: Pick<NoteTools, 'act'>): Promise<void> {
  if (!isPersonalNote(note)) return void (await act({ type: 'mark-personal', noteId: note.id, isPersonal: true }));
  if (note.isPersonal) await act({ type: 'mark-personal', noteId: note.id, isPersonal: false });
  const tags = tagsOf(note.text).filter((tag) => tag.toLowerCase() === PERSONAL_TAG);
  const text = tags.reduce(withoutTag, note.text);
  if (text !== note.text) await act({ type: 'edit-note', noteId: note.id, text });
}

/** Joins a note with the one that follows it in its list; `nextId` is absent for the last. */
export async function joinWithNext(note: Note, nextId: string | undefined, { act }: Pick<NoteTools, 'act'>): Promise<void> {
  if (nextId !== undefined) await act({ type: 'join-notes', noteIds: [note.id, nextId] }, 'Notes joined');
}
