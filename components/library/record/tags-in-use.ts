import { tagsOf } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';

/** A note is replaced when it changes, so that its tags are looked for once. */
const known = new WeakMap<Note, readonly string[]>();

function tagsOfNote(note: Note): readonly string[] {
  const tags = known.get(note) ?? tagsOf(note.text);
  known.set(note, tags);
  return tags;
}

/** The tags of a session's notes, those used most first. */
export function tagsInUse(notes: Iterable<Note>): string[] {
  const counts = new Map<string, number>();
  for (const note of notes) for (const tag of tagsOfNote(note)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([a, used], [b, others]) => others - used || (a < b ? -1 : 1)).map(([tag]) => tag);
}
