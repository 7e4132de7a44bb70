import { useLayoutEffect, useRef } from 'preact/hooks';

import { NOTE_LIMITS } from '../../lib/domain/notes';
import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
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
  actions: PanelActions;
}

const TAGS = ['#pain', '#quote', '#follow-up'] as const;

/** Characters that decide how high the field is; it stops growing long before. */
const MIRRORED_LENGTH = 600;

/** Puts a tag where the cursor is, with a space on either side that has none. */
function insertTag(field: HTMLTextAreaElement, tag: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const before = selectionStart === 0 || /\s$/u.test(value.slice(0, selectionStart)) ? '' : ' ';
  const after = /^\s/u.test(value.slice(selectionEnd)) ? '' : ' ';
  field.setRangeText(`${before}${tag}${after}`, selectionStart, selectionEnd, 'end');
}

/** The note field. Enter saves, Shift+Enter breaks the line; the first keystroke fixes the note's time and place. */
export function Composer({ session, current, focusWanted, keeper, actions }: ComposerProps) {
  const { draft, target, error, savedAt, type, aim, save } = useNoteEntry(session, current, keeper, actions);
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
  const addTag = (tag: string) => {
    if (!field.current) return;
    insertTag(field.current, tag);
    field.current.focus();
    type(field.current.value);
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
            maxLength={NOTE_LIMITS.textLength}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <div class="composer-row">
          {TAGS.map((tag) => (
            <Button key={tag} look="quiet" class="tag-chip" leavesFocus hint={`Add the tag ${tag}`} onClick={() => addTag(tag)}>
              {tag}
            </Button>
          ))}
          <span class="composer-time">
            {draft && `at ${sessionTimeText(state, draft.notedAt)}`}
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
