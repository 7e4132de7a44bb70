import { formatElapsed } from '../../../lib/domain/clock-text';
import type { Note } from '../../../lib/domain/notes';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';
import { NoteRow } from './note-row';
import { placeWords } from './place-options';
import type { Beside, NoteTools } from './record-actions';

/** What all lists of notes of a record share. */
export interface NoteListContext {
  /** The notes that are picked. */
  picked: ReadonlySet<string>;
  tools: NoteTools;
  beside: Beside | null;
}

interface RecordNotesProps extends NoteListContext {
  state: SessionState;
  /** In the order of their times. */
  notes: readonly Note[];
  /** Names the list for assistive technology. */
  label: string;
  /** True to say of each note what it is about. */
  hasPlaces?: boolean;
}

/** Notes with their session time. */
export function RecordNotes({ state, notes, label, hasPlaces = false, picked, tools, beside }: RecordNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul class="record-notes" aria-label={label}>
      {notes.map((note) => (
        <NoteRow
          key={note.id}
          note={note}
          time={formatElapsed(sessionTimeAt(state, note.notedAt))}
          about={hasPlaces ? placeWords(state, note) : ''}
          isPicked={picked.has(note.id)}
          tools={tools}
          beside={beside}
        />
      ))}
    </ul>
  );
}
