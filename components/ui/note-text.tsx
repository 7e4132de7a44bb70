import { readNote } from '../../lib/domain/notes';

interface NoteTextProps {
  /** A note as it was typed. */
  text: string;
}

/** A note's text with its tags, quotations and readings told apart. */
export function NoteText({ text }: NoteTextProps) {
  return (
    <span class="note-text">
      {readNote(text).map((part, index) =>
        part.kind === 'plain' ? (
          part.text
        ) : (
          <span key={index} class={`note-${part.kind}`}>
            {part.text}
          </span>
        ),
      )}
    </span>
  );
}
