import { useRef, useState } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import { isPersonalNote } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { memo } from '../outline/memo';
import { LongText } from './long-text';
import { goToNote, noteElementId } from './note-element';
import { NoteTags } from './note-tags';
import { NoteTextEditor } from './note-text-editor';
import { NoteTimeEditor } from './note-time-editor';
import { NoteToolbar } from './note-toolbar';
import { joinWithNext, togglePersonal, verbOfKey } from './note-verbs';
import type { NoteVerb } from './note-verbs';
import type { NotePlace } from './place-options';
import { PlaceSelect } from './place-select';
import type { Beside, NoteTools } from './record-actions';
import { SaidLines } from './said-lines';

interface NoteRowProps {
  note: Note;
  /** Session time, such as `6:31`. */
  time: string;
  /** What it is about, where its place on the page does not say so; empty for nothing to say. */
  about: string;
  isPicked: boolean;
  tools: NoteTools;
  beside: Beside | null;
}

/** What is open below or in place of a note. */
type Part = 'text' | 'time' | 'tags' | 'place' | null;

const PARTS: Partial<Record<NoteVerb, Part>> = { edit: 'text', time: 'time', tag: 'tags', move: 'place' };

/** One note of the record: it is corrected, moved, tagged, marked and removed in its place. */
export const NoteRow = memo(function NoteRow({ note, time, about, isPicked, tools, beside }: NoteRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const [isActive, setActive] = useState(false);
  // An editor that was open goes on with what was typed.
  const [part, setPart] = useState<Part>(tools.texts.has(note.id) ? 'text' : null);
  const wasOpened = useRef(false);
  const { act } = tools;
  const { id } = note;
  const textId = `${noteElementId(id)}-text`;

  const close = (returnsFocus: boolean) => {
    setPart(null);
    if (returnsFocus) row.current?.focus();
  };
  const remove = async () => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    // The keyboard would be gone with the note.
    if ((await act({ type: 'remove-note', noteId: id }, 'Note removed')) && neighbour instanceof HTMLElement) neighbour.focus();
  };
  const move = async (place: NotePlace) => {
    // The note is drawn anew in its new place, and the keyboard goes with it.
    if (await act({ type: 'edit-note', noteId: id, ...place }, 'Note moved')) requestAnimationFrame(() => void goToNote(id));
  };
  const run = (verb: NoteVerb) => {
    const opens = PARTS[verb];
    wasOpened.current = true;
    if (opens) setPart(opens);
    else if (verb === 'star') void act({ type: 'star-note', noteId: id, isStarred: !note.isStarred });
    else if (verb === 'personal') void togglePersonal(note, tools);
    else if (verb === 'remove') void remove();
    else if (verb === 'pick') tools.pick(id, !isPicked, false);
    else void joinWithNext(note, row.current?.nextElementSibling?.getAttribute('data-note') ?? undefined, tools);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const verb = event.target === row.current ? verbOfKey(event) : undefined;
    if (!verb) return;
    event.preventDefault();
    run(verb);
  };
  const leave = (event: FocusEvent) => {
    if (!row.current?.contains(event.relatedTarget as Node | null)) setActive(row.current?.matches(':hover') ?? false);
  };
  const lines = beside?.linesAround(note) ?? [];

  return (
    <li
      ref={row}
      id={noteElementId(id)}
      data-note={id}
      class={`note-row${note.isStarred ? ' note-row-starred' : ''}${isPicked ? ' note-row-picked' : ''}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusIn={() => setActive(true)}
      onFocusOut={leave}
      onMouseEnter={() => setActive(true)}
      onMouseLeave={() => setActive(row.current?.contains(document.activeElement) ?? false)}
    >
      <input
        class="note-pick"
        type="checkbox"
        tabIndex={isActive ? 0 : -1}
        aria-label={`Select note at ${time}`}
        checked={isPicked}
        onClick={(event) => tools.pick(id, event.currentTarget.checked, event.shiftKey)}
      />
      <button
        class="note-when tabular"
        type="button"
        tabIndex={isActive ? 0 : -1}
        aria-label={`${time}, change the time`}
        aria-describedby={textId}
        title="Change the time (T)"
        onClick={() => run('time')}
      >
        {time}
      </button>
      <div class="note-main">
        {part === 'text' ? (
          <NoteTextEditor note={note} tools={tools} takesFocus={wasOpened.current} onClose={close} />
        ) : (
          <div id={textId} class="note-words" onDblClick={() => run('edit')}>
            <LongText text={note.text} />
            {note.isStarred && (
              <span class="record-star" role="img" aria-label="starred" title="Starred">
                <Icon name="star" isFilled />
              </span>
            )}
            {isPersonalNote(note) && <span class="badge badge-warn">personal</span>}
          </div>
        )}
        {about !== '' && <p class="note-about">{about}</p>}
        <SaidLines lines={lines} timeOf={(at) => formatElapsed(sessionTimeAt(tools.latest(), at))} />
        {part === 'time' && <NoteTimeEditor note={note} tools={tools} onClose={close} />}
        {part === 'tags' && <NoteTags note={note} tools={tools} onClose={close} />}
        {part === 'place' && (
          <div class="note-panel" role="group" aria-label="Move">
            <PlaceSelect label="Move to" state={tools.latest()} place={note} onChoose={(place) => void move(place)} />
            <Button look="quiet" onClick={() => close(true)}>
              Done
            </Button>
          </div>
        )}
      </div>
      {beside?.play && (
        <Button
          look="quiet"
          class="note-play"
          label={`Play from ${time}`}
          hint="Play the recording here"
          onClick={() => beside.play?.(note.notedAt)}
        >
          <Icon name="play" />
        </Button>
      )}
      {isActive && part !== 'text' && <NoteToolbar note={note} describedBy={textId} onVerb={run} />}
    </li>
  );
});
