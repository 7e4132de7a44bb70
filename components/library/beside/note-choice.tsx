import { formatElapsed } from '../../../lib/domain/clock-text';
import type { Note } from '../../../lib/domain/notes';

interface NoteChoiceProps {
  /** By time. */
  notes: readonly Note[];
  /** When the session began, in ms since the epoch. */
  startedAt: number;
  value: string;
  onChange: (noteId: string) => void;
}

/** So much of a note is enough to know it by, in characters. */
const SHOWN_LENGTH = 60;

/** Chooses one of a session's notes. */
export function NoteChoice({ notes, startedAt, value, onChange }: NoteChoiceProps) {
  return (
    <label class="beside-choice">
      Note
      <select class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {notes.map(({ id, notedAt, text }) => (
          <option key={id} value={id}>
            {formatElapsed(notedAt - startedAt)} {text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text}
          </option>
        ))}
      </select>
    </label>
  );
}
