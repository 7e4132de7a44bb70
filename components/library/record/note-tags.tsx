import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { isTag, NOTE_LIMITS, tagsOf, withoutTag, withTag } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { NoteTools } from './record-actions';
import { TagField } from './tag-field';

interface NoteTagsProps {
  note: Note;
  tools: NoteTools;
  onClose: (returnsFocus: boolean) => void;
}

/** The tags of a note: each goes by a click, and one more is written at the end of its text. */
export function NoteTags({ note, tools, onClose }: NoteTagsProps) {
  const group = useRef<HTMLDivElement>(null);
  const problemId = useId();
  const [problem, setProblem] = useState('');
  useLayoutEffect(() => group.current?.querySelector('input')?.focus(), []);

  const edit = (text: string) => {
    if (text === '') return setProblem('The note is nothing but this tag. Remove the note instead.');
    setProblem('');
    void tools.act({ type: 'edit-note', noteId: note.id, text });
    group.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose(true);
  };
  return (
    <div
      ref={group}
      class="note-panel"
      role="group"
      aria-label="Tags"
      aria-describedby={problem === '' ? undefined : problemId}
      onKeyDown={onKeyDown}
    >
      {tagsOf(note.text).map((tag) => (
        <button key={tag} type="button" class="tag-chip" aria-label={`Remove tag ${tag}`} onClick={() => edit(withoutTag(note.text, tag))}>
          #{tag}
          <Icon name="close" />
        </button>
      ))}
      <TagField
        onAdd={(tag) => {
          const isKnown = isTag(tag) && tag.length <= NOTE_LIMITS.tagLength;
          if (isKnown) edit(withTag(note.text, tag));
          else setProblem('A tag is one word of letters, digits, - or /.');
          return isKnown;
        }}
      />
      <Button look="quiet" onClick={() => onClose(true)}>
        Done
      </Button>
      {problem !== '' && (
        <p id={problemId} class="note-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
