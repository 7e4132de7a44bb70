import { useLayoutEffect, useRef } from 'preact/hooks';

import { NOTE_LIMITS } from '../../lib/domain/notes';
import type { Settings } from '../../lib/domain/settings';
import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
import { TagChips } from '../ui/tag-chips';
import type { DraftKeeper } from './draft-keeper';
import type { PanelActions, SessionSnapshot } from './panel-actions';
import { sessionTimeText } from './session-moment';
import { TargetSelect } from './target-select';
import { useNoteEntry } from './use-note-entry';
import type { NoteTarget } from './use-note-entry';

interface ComposerProps {
  /** Its drafts are read once. */
  session: SessionSnapshot;
  /** Where a note goes unless told otherwise. */
  current: NoteTarget;
  /** Counts how often the field was asked for; each time it takes the focus. */
  focusWanted: number;
  keeper: DraftKeeper;
  settings: Settings;
  actions: PanelActions;
}

/** Characters that decide how high the field is; it stops growing long before. */
const MIRRORED_LENGTH = 600;

/** The note field. Enter saves, Shift+Enter breaks the line; the first keystroke, less the time that the settings take off, fixes the note's time and place. */
export function Composer({ session, current, focusWanted, keeper, settings, actions }: ComposerProps) {
  const { noteOffsetSeconds } = settings;
  const { draft, target, error, savedAt, type, aim, save } = useNoteEntry(session, current, keeper, noteOffsetSeconds, actions);
  const text = draft?.text ?? '';
  const { state } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focusWanted > 0) field.current?.focus();
  }, [focusWanted]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of a character belongs to the input method.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') field.current?.blur();
  };

  return (
    <div class="composer">
      <div class="composer-box">
        <TargetSelect session={session} target={target} onChange={aim} />
        <div class="composer-grow" data-text={text.slice(0, MIRRORED_LENGTH)}>
          <textarea
            ref={field}
            rows={1}
            aria-label="Note"
            placeholder="Note… Enter saves, Shift+Enter for a new line"
            autocomplete="off"
            maxLength={NOTE_LIMITS.textLength}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <div class="composer-row">
          <TagChips tags={settings.tagsAtHand} field={field} onType={type} />
          <span class="composer-time">
            {draft && `at ${sessionTimeText(state, draft.notedAt)}${noteOffsetSeconds > 0 ? `, ${noteOffsetSeconds} s back` : ''}`}
            {savedAt !== null && `saved at ${sessionTimeText(state, savedAt)}`}
          </span>
          {text.trim() !== '' && (
            <Button look="quiet" class="composer-save" leavesFocus hint="Save the note (Enter)" onClick={() => void save()}>
              Save
            </Button>
          )}
        </div>
      </div>
      <div role="alert">{error && <p class="composer-error">{errorWords(error)}</p>}</div>
    </div>
  );
}
