import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { NOTE_LIMITS } from '../../lib/domain/notes';
import type { Note } from '../../lib/domain/notes';
import type { SessionState } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { momentAt, parseClock, sessionTimeText } from './session-moment';
import type { Act } from './use-feedback';
import type { NoteEdit, NoteEdits } from './use-note-edits';

interface NoteEditorProps {
  note: Note;
  state: SessionState;
  /** What is changed of it so far. */
  edit: NoteEdit;
  edits: NoteEdits;
  /** The field that takes the focus; null for one that was open before. */
  startsWith: 'text' | 'time' | null;
  act: Act;
}

/** Corrects a note's text and time. Enter saves, Escape leaves the note as it was; what could not be saved stays in the fields. */
export function NoteEditor({ note, state, edit, edits, startsWith, act }: NoteEditorProps) {
  const shownTime = sessionTimeText(state, note.notedAt);
  const text = edit.text ?? note.text;
  const time = edit.time ?? shownTime;
  const [hasBadTime, setBadTime] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const hintId = useId();
  useLayoutEffect(() => {
    if (!startsWith) return;
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(startsWith === 'time' ? 'input' : 'textarea');
    field?.focus();
    if (startsWith === 'time') field?.select();
    else field?.setSelectionRange(field.value.length, field.value.length);
  }, [startsWith]);

  const leave = (row = form.current?.closest('li')) => {
    edits.close(note.id);
    row?.focus();
  };
  const save = async () => {
    const clock = parseClock(time);
    setBadTime(clock === null);
    if (clock === null || text.trim() === '') return;
    // An untouched time keeps its fraction of a second.
    const changes = {
      ...(text === note.text ? {} : { text }),
      ...(time === shownTime ? {} : { notedAt: Math.round(momentAt(state, clock)) }),
    };
    // Once it is saved the form may be gone before the answer is here.
    const row = form.current?.closest('li');
    if (Object.keys(changes).length === 0 || (await act({ type: 'edit-note', noteId: note.id, ...changes }, 'Note changed'))) leave(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      // Else it would give the keyboard back to the page.
      event.preventDefault();
      leave();
    }
  };

  return (
    <form ref={form} class="note-editor" aria-label="Note" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <input
        class="field note-editor-time"
        aria-label="Session time of the note"
        value={time}
        maxLength={10}
        aria-invalid={hasBadTime}
        aria-describedby={hasBadTime ? hintId : undefined}
        onInput={(event) => edits.change(note, { time: event.currentTarget.value })}
      />
      <textarea
        class="field note-editor-text"
        aria-label="Text of the note"
        rows={2}
        autocomplete="off"
        maxLength={NOTE_LIMITS.textLength}
        value={text}
        onInput={(event) => edits.change(note, { text: event.currentTarget.value })}
      />
      {hasBadTime && (
        <p id={hintId} class="note-editor-hint" role="alert">
          Write the time as 7:05 or 1:07:05. The note is as it was.
        </p>
      )}
      <div class="note-editor-buttons">
        <Button look="quiet" onClick={() => leave()}>
          Cancel
        </Button>
        <Button look="primary" isDisabled={text.trim() === ''} onClick={() => void save()}>
          Save
        </Button>
      </div>
    </form>
  );
}
