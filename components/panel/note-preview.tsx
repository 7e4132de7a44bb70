import type { Note } from '../../lib/domain/notes';
import { NoteText } from '../ui/note-text';

interface NotePreviewProps {
  /** At least one, oldest first. */
  notes: readonly Note[];
  /** Shows the last note as well as how many there are. */
  isOpen: boolean;
  timeText: (at: number) => string;
  /** Goes to a note in the list of notes. */
  onShow: (noteId: string) => void;
}

/** Characters of a note that two lines can show. */
const PREVIEW_LENGTH = 160;

/** A question's last note, or how many notes it has; leads to them in the list of notes. */
export function NotePreview({ notes, isOpen, timeText, onShow }: NotePreviewProps) {
  const last = notes.at(-1);
  if (!last) return null;
  const count = notes.length === 1 ? '1 note' : `${notes.length} notes`;
  return (
    <button type="button" class="note-preview" title="Go to the notes" onClick={() => onShow(last.id)}>
      {isOpen ? (
        <>
          <time>{timeText(last.notedAt)}</time> <NoteText text={last.text.slice(0, PREVIEW_LENGTH)} />
          {notes.length > 1 && <span class="note-preview-count"> · {count}</span>}
        </>
      ) : (
        count
      )}
    </button>
  );
}
