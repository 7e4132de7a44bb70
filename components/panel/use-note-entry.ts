import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { momentOfNote } from '../../lib/domain/note-moment';
import type { ErrorCode } from '../ui/error-words';
import type { DraftKeeper } from './draft-keeper';
import type { NoteDraft, PanelActions, SessionSnapshot } from './panel-actions';

/** Where a note goes. */
export type NoteTarget = Pick<NoteDraft, 'sectionId' | 'itemId'>;

/** The note field: what is in it, and what became of the last note. */
export interface NoteEntry {
  /** What is typed; its id, time and place were fixed by the first keystroke. Null while the field is empty. */
  draft: NoteDraft | null;
  /** Where the note goes. */
  target: NoteTarget;
  /** Why the last note was not saved; its text is back in the field. */
  error: ErrorCode | null;
  /** Time of the note that was saved last, in ms since the epoch; null once something is typed again. */
  savedAt: number | null;
  type: (text: string) => void;
  aim: (target: NoteTarget) => void;
  save: () => Promise<void>;
}

/** What is typed beyond a note that was saved from the same text elsewhere; all of it when the two have parted. */
function textBeyond(typed: string, saved: string): string {
  const text = typed.trimStart();
  return text.startsWith(saved) ? text.slice(saved.length).trimStart() : typed;
}

/** Holds what is typed until it is on disk, as a draft and then as a note: nothing is lost when saving fails or the page goes. */
export function useNoteEntry(
  session: SessionSnapshot,
  current: NoteTarget,
  keeper: DraftKeeper,
  offsetSeconds: number,
  actions: PanelActions,
): NoteEntry {
  const { state } = session;
  const [draft, showDraft] = useState(() => session.drafts.findLast(({ noteId }) => !state.notes.has(noteId)) ?? null);
  const [aimed, setAimed] = useState<NoteTarget | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  // What is typed, and what happens in the session, while a note is on its way must be seen by the code that waits for it.
  const latest = useRef(draft);
  const notes = useRef(state.notes);
  notes.current = state.notes;

  const put = (next: NoteDraft | null) => {
    latest.current = next;
    showDraft(next);
  };
  const keep = () => {
    const typed = latest.current;
    if (typed) keeper.keep(typed.noteId, typed.text.trim() === '' ? null : typed);
  };
  /** Leaves in the field only what is not in the record yet, under an id of its own. */
  const partFromSaved = () => {
    const typed = latest.current;
    const saved = typed && notes.current.get(typed.noteId);
    if (!typed || !saved) return;
    keeper.keep(typed.noteId, null);
    const text = textBeyond(typed.text, saved.text);
    put(text === '' ? null : { ...typed, noteId: actions.createId(), text });
    keep();
  };

  // Another panel of the session, or its end, may have saved what stands in this field.
  useLayoutEffect(partFromSaved);
  // A place that was chosen for the next note is meant for the section in which it was chosen.
  useLayoutEffect(() => setAimed(null), [current.sectionId]);

  const target = draft ?? aimed ?? current;
  return {
    draft,
    target,
    error,
    savedAt,
    type(text) {
      const before = latest.current;
      setSavedAt(null);
      if (text === '') {
        setError(null);
        put(null);
        if (before) keeper.keep(before.noteId, null);
        return;
      }
      const { sectionId, itemId } = target;
      const notedAt = momentOfNote(state, actions.clock(), offsetSeconds);
      put(before ? { ...before, text } : { noteId: actions.createId(), text, notedAt, sectionId, itemId });
      keep();
    },
    aim({ sectionId, itemId }) {
      if (!latest.current) return setAimed({ sectionId, itemId });
      put({ ...latest.current, sectionId, itemId });
      keep();
    },
    async save() {
      const typed = latest.current;
      if (!typed || typed.text.trim() === '') return;
      const itemId = typed.itemId !== null && state.items.has(typed.itemId) ? typed.itemId : null;
      const note: NoteDraft = { ...typed, itemId };
      keeper.forget(note.noteId);
      put(null);
      setAimed(null);
      setError(null);
      const outcome = await actions.send({ type: 'add-note', ...note, isStarred: false });
      if (outcome.ok) return setSavedAt(note.notedAt);
      const since = latest.current;
      put({ ...note, text: since ? `${note.text}\n${since.text}` : note.text });
      if (since) keeper.keep(since.noteId, null);
      keep();
      setError(outcome.code);
      // The answer may have been lost, and not the note.
      partFromSaved();
      keeper.flush();
    },
  };
}
