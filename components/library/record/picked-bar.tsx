import { useState } from 'preact/hooks';

import type { Command } from '../../../lib/domain/commands';
import { isTag } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import type { SessionState } from '../../../lib/domain/session-state';
import type { Act } from '../../panel/use-feedback';
import { Button } from '../../ui/button';
import { PlaceSelect } from './place-select';
import { TagField } from './tag-field';
import { numberText } from '../../ui/locale-text';

interface PickedBarProps {
  state: SessionState;
  /** The notes that are picked, in the order of their times; at least one. */
  notes: readonly Note[];
  act: Act;
  onClear: () => void;
}

/** Notes that become one note. */
const JOINED_AT_ONCE = 200;

type Change = Extract<Command, { type: 'change-notes' }>['change'];

/** What can be done with several notes at once; each is one step of undo. */
export function PickedBar({ state, notes, act, onClear }: PickedBarProps) {
  const [hasTag, setTag] = useState(false);
  const noteIds = notes.map(({ id }) => id);
  const count = notes.length === 1 ? '1 note' : `${numberText(notes.length)} notes`;
  const isStarred = notes.every((note) => note.isStarred);
  const isPersonal = notes.every((note) => note.isPersonal);
  const change = (of: Change, words: string) => act({ type: 'change-notes', noteIds, change: of }, `${count} ${words}`);
  const changeAndClear = async (done: Promise<boolean>) => {
    if (await done) onClear();
  };
  return (
    <div class="picked" role="region" aria-label="Selected notes">
      <b class="tabular" role="status">
        {count} selected
      </b>
      <Button onClick={() => void change({ kind: 'star', isStarred: !isStarred }, isStarred ? 'without star' : 'starred')}>
        {isStarred ? 'Remove stars' : 'Star'}
      </Button>
      <Button
        onClick={() => void change({ kind: 'mark-personal', isPersonal: !isPersonal }, isPersonal ? 'unmarked' : 'marked as personal data')}
      >
        {isPersonal ? 'Not personal' : 'Personal data'}
      </Button>
      {hasTag ? (
        <TagField
          onAdd={(tag) => {
            if (isTag(tag)) void change({ kind: 'tag', tag }, `tagged #${tag}`);
            return isTag(tag);
          }}
        />
      ) : (
        <Button onClick={() => setTag(true)}>Tag…</Button>
      )}
      <PlaceSelect label="Move to" state={state} place={null} onChoose={(place) => void change({ kind: 'move', ...place }, 'moved')} />
      <Button
        isDisabled={notes.length < 2 || notes.length > JOINED_AT_ONCE}
        onClick={() => void changeAndClear(act({ type: 'join-notes', noteIds }, 'Notes joined'))}
      >
        Join
      </Button>
      <Button look="danger" onClick={() => void changeAndClear(change({ kind: 'remove' }, 'removed'))}>
        Remove
      </Button>
      <Button look="quiet" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}
