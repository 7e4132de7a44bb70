import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { NOTE_LIMITS } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import { Button } from '../../ui/button';
import { TagChips } from '../../ui/tag-chips';
import type { NoteTools } from './record-actions';

interface NoteTextEditorProps {
  note: Note;
  tools: NoteTools;
  /** False for an editor that was open before the page was loaded: it leaves the keyboard where it is. */
  takesFocus: boolean;
  /** Ends the correction; true gives the keyboard back to the note. */
  onClose: (returnsFocus: boolean) => void;
}

/** Corrects a note's text in its place. What is typed is kept as a draft until it is saved or given up. */
export function NoteTextEditor({ note, tools, takesFocus, onClose }: NoteTextEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => {
    const typed = tools.texts.get(note.id) ?? note.text;
    tools.texts.set(note.id, typed);
    return typed;
  });
  useLayoutEffect(() => {
    if (!takesFocus || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [takesFocus]);

  const type = (typed: string) => {
    const { id: noteId, notedAt, sectionId, itemId } = note;
    const isWorthKeeping = typed.trim() !== '' && typed.trim() !== note.text;
    tools.keeper.keep(noteId, isWorthKeeping ? { noteId, text: typed, notedAt, sectionId, itemId } : null);
    tools.texts.set(noteId, typed);
    setText(typed);
  };
  const close = () => {
    tools.texts.delete(note.id);
    tools.keeper.keep(note.id, null);
    onClose(true);
  };
  const save = async (): Promise<boolean> => {
    if (text.trim() === '') return false;
    return text.trim() === note.text || tools.act({ type: 'edit-note', noteId: note.id, text }, 'Note changed');
  };
  const saveAndClose = async () => {
    if (await save()) close();
  };
  const split = async () => {
    // What is saved has no space at its beginning.
    const index = (field.current?.selectionStart ?? 0) - (text.length - text.trimStart().length);
    if (!(await save())) return;
    if (await tools.act({ type: 'split-note', noteId: note.id, index: Math.max(0, index), newNoteId: tools.createId() }, 'Note split'))
      close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.shiftKey && event.target === field.current) {
      event.preventDefault();
      void (event.ctrlKey || event.metaKey ? split() : saveAndClose());
    }
  };

  return (
    <div class="note-edit" role="group" aria-label="Edit note" onKeyDown={onKeyDown}>
      <span class="note-edit-copy" data-copy={`${text} `}>
        <textarea
          ref={field}
          class="field"
          aria-label="Text of the note"
          rows={1}
          autocomplete="off"
          maxLength={NOTE_LIMITS.textLength}
          value={text}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </span>
      <div class="note-edit-buttons">
        <Button look="primary" isDisabled={text.trim() === ''} onClick={() => void saveAndClose()}>
          Save
        </Button>
        <Button hint="Ctrl+Enter" leavesFocus onClick={() => void split()}>
          Split at the cursor
        </Button>
        <Button look="quiet" onClick={close}>
          Cancel
        </Button>
        <TagChips tags={tools.tagsAtHand} field={field} onType={type} />
      </div>
    </div>
  );
}
