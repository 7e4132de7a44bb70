import { isPersonalNote } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon';
import type { NoteVerb } from './note-verbs';

interface NoteToolbarProps {
  note: Note;
  /** Ids of the elements that describe the note. */
  describedBy: string;
  onVerb: (verb: NoteVerb) => void;
}

interface Tool {
  verb: NoteVerb;
  label: string;
  icon: IconName;
  /** What it is called while the pointer rests on it, with its key. */
  hint: string;
}

const TOOLS: readonly Tool[] = [
  { verb: 'star', label: 'Star', icon: 'star', hint: 'Star (S)' },
  { verb: 'personal', label: 'Personal data', icon: 'lock', hint: 'Mark as personal data (P)' },
  { verb: 'tag', label: 'Tags', icon: 'tag', hint: 'Tags (G)' },
  { verb: 'edit', label: 'Edit', icon: 'edit', hint: 'Edit or split (Enter)' },
  { verb: 'move', label: 'Move', icon: 'move', hint: 'Move to another question (M)' },
  { verb: 'join', label: 'Join with next', icon: 'join', hint: 'Join with the next note (J)' },
  { verb: 'remove', label: 'Remove', icon: 'remove', hint: 'Remove (Delete)' },
];

function isOn(note: Note, verb: NoteVerb): boolean | undefined {
  if (verb === 'star') return note.isStarred;
  return verb === 'personal' ? isPersonalNote(note) : undefined;
}

/** What can be done with one note. */
export function NoteToolbar({ note, describedBy, onVerb }: NoteToolbarProps) {
  return (
    <div class="note-toolbar">
      {TOOLS.map(({ verb, label, icon, hint }) => (
        <Button
          key={verb}
          look="quiet"
          label={label}
          hint={hint}
          describedBy={describedBy}
          {...(isOn(note, verb) === undefined ? {} : { isPressed: isOn(note, verb) === true })}
          leavesFocus
          onClick={() => onVerb(verb)}
        >
          <Icon name={icon} isFilled={verb === 'star' && note.isStarred} />
        </Button>
      ))}
    </div>
  );
}
