import { useEffect, useRef, useState } from 'preact/hooks';

import type { Note } from '../../lib/domain/notes';
import type { SessionState } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { plainInline } from '../ui/read-inline';
import { NoteRow, noteElementId } from './note-row';
import type { Act } from './use-feedback';
import type { NoteEdits } from './use-note-edits';

interface NoteListProps {
  state: SessionState;
  /** Oldest first. */
  notes: readonly Note[];
  /** Says of a note without a question which section it belongs to. */
  hasSections: boolean;
  /** The note to go to; a new object for each time that it is asked for. */
  wanted: { noteId: string } | null;
  act: Act;
  edits: NoteEdits;
}

/** So many notes are drawn until the others are asked for: a long session must not slow the panel down. */
const SHOWN = 50;

/** Notes in the order of their times, the latest last and always shown. */
export function NoteList({ state, notes, hasSections, wanted, act, edits }: NoteListProps) {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const reached = useRef(wanted);
  useEffect(() => {
    if (!wanted || wanted === reached.current) return;
    const row = [...(list.current?.children ?? [])].find(({ id }) => id === noteElementId(wanted.noteId));
    if (!row) return setWhole(true);
    reached.current = wanted;
    if (row instanceof HTMLElement) row.focus();
  }, [wanted, isWhole]);
  if (notes.length === 0) return null;
  // An editor stays in sight when fifty notes have come after its own.
  const isOldOneEdited = notes.slice(0, -SHOWN).some(({ id }) => edits.byNote.has(id));
  const shown = isWhole || isOldOneEdited ? notes : notes.slice(-SHOWN);
  const aboutOf = ({ itemId, sectionId }: Note) => {
    const item = itemId === null ? undefined : state.items.get(itemId);
    if (item) return plainInline(item.text);
    return hasSections ? (state.sections.find(({ id }) => id === sectionId)?.title ?? '') : '';
  };
  return (
    <section class="notes">
      <h3>
        Notes <span class="notes-count">{notes.length}</span>
      </h3>
      {shown.length < notes.length && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          Show all {notes.length} notes
        </Button>
      )}
      <ul ref={list} role="list" aria-label="Notes">
        {shown.map((note) => (
          <NoteRow key={note.id} note={note} state={state} about={aboutOf(note)} act={act} edits={edits} />
        ))}
      </ul>
    </section>
  );
}
