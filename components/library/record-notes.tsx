import { formatElapsed } from '../../lib/domain/clock-text';
import type { Note } from '../../lib/domain/notes';
import { sessionTimeAt } from '../../lib/domain/session-clock';
import type { SessionState } from '../../lib/domain/session-state';
import { Icon } from '../ui/icon';
import { NoteText } from '../ui/note-text';

interface RecordNotesProps {
  state: SessionState;
  /** In the order of their times. */
  notes: readonly Note[];
}

/** Notes with their session time, tags, quotations and stars. */
export function RecordNotes({ state, notes }: RecordNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ul class="record-notes">
      {notes.map((note) => (
        <li key={note.id}>
          <span class="tabular record-time">{formatElapsed(sessionTimeAt(state, note.notedAt))}</span>
          <span class="record-note">
            <NoteText text={note.text} />
            {note.isStarred && (
              <span class="record-star" role="img" aria-label="starred" title="Starred">
                <Icon name="star" isFilled />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
