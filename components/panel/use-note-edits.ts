import { useLayoutEffect, useMemo, useState } from 'preact/hooks';

import type { Note } from '../../lib/domain/notes';
import type { SessionState } from '../../lib/domain/session-state';
import type { DraftKeeper } from './draft-keeper';
import type { SessionSnapshot } from './panel-actions';

/** A correction of a note that is not saved yet. */
export interface NoteEdit {
  /** Null while it is the note's. */
  text: string | null;
  /** The session time as it is written; null while it is the note's. */
  time: string | null;
  /** The note's text when it was last looked at. */
  seenText: string;
}

/** The corrections in progress. They outlive the rows that show them: a section may be left, and the session may end, with one half typed. */
export interface NoteEdits {
  byNote: ReadonlyMap<string, NoteEdit>;
  open: (note: Note) => void;
  change: (note: Note, change: Partial<Pick<NoteEdit, 'text' | 'time'>>) => void;
  /** Ends a correction that was saved or given up. */
  close: (noteId: string) => void;
}

/** Corrections that were left half typed when the page went. */
function editsIn({ state, drafts }: SessionSnapshot): Map<string, NoteEdit> {
  const edits = new Map<string, NoteEdit>();
  for (const { noteId, text } of drafts) {
    const note = state.notes.get(noteId);
    if (note && note.text !== text.trim()) edits.set(noteId, { text, time: null, seenText: note.text });
  }
  return edits;
}

/** The corrections without those that have become the note's text elsewhere, such as by the session's end; the same object when nothing changed. */
function withoutSaved(edits: ReadonlyMap<string, NoteEdit>, notes: SessionState['notes']): ReadonlyMap<string, NoteEdit> {
  const changed = [...edits].filter(([noteId, { seenText }]) => (notes.get(noteId)?.text ?? seenText) !== seenText);
  if (changed.length === 0) return edits;
  const left = new Map(edits);
  for (const [noteId, edit] of changed) {
    const seenText = notes.get(noteId)?.text ?? edit.seenText;
    if (edit.text?.trim() !== seenText) left.set(noteId, { ...edit, seenText });
    else if (edit.time === null) left.delete(noteId);
    else left.set(noteId, { ...edit, text: null, seenText });
  }
  return left;
}

/** Holds what is typed in the editors of notes, and keeps it as drafts. */
export function useNoteEdits(session: SessionSnapshot, keeper: DraftKeeper): NoteEdits {
  const [byNote, setByNote] = useState<ReadonlyMap<string, NoteEdit>>(() => editsIn(session));
  useLayoutEffect(() => setByNote((edits) => withoutSaved(edits, session.state.notes)), [session]);
  return useMemo(
    () => ({
      byNote,
      open: (note) => setByNote((edits) => new Map(edits).set(note.id, { text: null, time: null, seenText: note.text })),
      change(note, change) {
        const before = byNote.get(note.id) ?? { text: null, time: null, seenText: note.text };
        const edit = { ...before, ...change };
        const { id: noteId, notedAt, sectionId, itemId } = note;
        const text = edit.text ?? note.text;
        const isWorthKeeping = text.trim() !== '' && text.trim() !== note.text;
        keeper.keep(noteId, isWorthKeeping ? { noteId, text, notedAt, sectionId, itemId } : null);
        setByNote((edits) => new Map(edits).set(noteId, edit));
      },
      close(noteId) {
        keeper.keep(noteId, null);
        setByNote((edits) => new Map([...edits].filter(([id]) => id !== noteId)));
      },
    }),
    [byNote, keeper],
  );
}
