import { useCallback, useMemo, useRef } from 'preact/hooks';

import type { Note } from '../../lib/domain/notes';
import type { SessionState } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { NoteText } from '../ui/note-text';
import { NoteEditor } from './note-editor';
import { sessionTimeText } from './session-moment';
import type { Act } from './use-feedback';
import type { NoteEdits } from './use-note-edits';

interface NoteRowProps {
  note: Note;
  state: SessionState;
  /** What the note is about: its question, or its section; empty for nothing to say. */
  about: string;
  act: Act;
  edits: NoteEdits;
}

/** The `id` of a note's element. */
export function noteElementId(noteId: string): string {
  return `note-${noteId}`;
}

/** One note: time, text and what it is about. It can be starred, corrected and removed. */
export function NoteRow({ note, state, about, act, edits }: NoteRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const startsWith = useRef<'text' | 'time' | null>(null);
  const elementId = noteElementId(note.id);
  const time = sessionTimeText(state, note.notedAt);
  const edit = edits.byNote.get(note.id);

  const open = useCallback(
    (field: 'text' | 'time') => {
      startsWith.current = field;
      edits.open(note);
    },
    [note, edits],
  );
  const remove = useCallback(async () => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    // The focus would be gone with the note.
    if ((await act({ type: 'remove-note', noteId: note.id }, 'Note removed')) && neighbour instanceof HTMLElement) neighbour.focus();
  }, [note, act]);

  // Most rows stay as they are when an event comes: they are not drawn again.
  const view = useMemo(() => {
    const { id, text, isStarred } = note;
    const textId = `${elementId}-text`;
    return (
      <li ref={row} id={elementId} class={isStarred ? 'note note-starred' : 'note'} tabIndex={-1}>
        <button
          type="button"
          class="note-time"
          aria-label={`${time}, change the time`}
          title="Change the time"
          aria-describedby={textId}
          onClick={() => open('time')}
        >
          <time>{time}</time>
        </button>
        <div class="note-body">
          <div id={textId}>
            <NoteText text={text} />
          </div>
          {about !== '' && <p class="note-about">{about}</p>}
        </div>
        <div class="note-tools">
          <Button look="quiet" class="note-tool" label="Edit" hint="Edit" describedBy={textId} onClick={() => open('text')}>
            <Icon name="edit" />
          </Button>
          <Button look="quiet" class="note-tool" label="Remove" hint="Remove" describedBy={textId} onClick={() => void remove()}>
            <Icon name="remove" />
          </Button>
          <Button
            look="quiet"
            class="note-star"
            label="Star"
            hint="Star"
            describedBy={textId}
            isPressed={isStarred}
            onClick={() => void act({ type: 'star-note', noteId: id, isStarred: !isStarred })}
          >
            <Icon name="star" isFilled={isStarred} />
          </Button>
        </div>
      </li>
    );
  }, [note, elementId, time, about, act, open, remove]);
  if (edit) {
    return (
      <li id={elementId} class="note" tabIndex={-1}>
        <NoteEditor note={note} state={state} edit={edit} edits={edits} startsWith={startsWith.current} act={act} />
      </li>
    );
  }
  return view;
}
