import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import { NOTE_LIMITS } from '../../../lib/domain/notes';
import type { DraftKeeper } from '../../panel/draft-keeper';
import type { NoteDraft } from '../../panel/panel-actions';
import type { RecordActions } from './record-actions';

interface DebriefAnswerProps {
  questionId: string;
  /** What was typed and not saved when the page was opened; null for nothing. */
  draft: NoteDraft | null;
  /** Whether a note is in the record already, such as after a lost answer. */
  isSaved: (noteId: string) => boolean;
  /** Where the field says how to save what stands in it. */
  savers: Map<string, () => Promise<boolean>>;
  keeper: DraftKeeper;
  actions: RecordActions;
}

/** The field for an answer of the debrief. What is typed is kept at once; Enter, or leaving the field for another, makes it a note. */
export function DebriefAnswer({ questionId, draft, isSaved, savers, keeper, actions }: DebriefAnswerProps) {
  const [shown, show] = useState<NoteDraft | null>(draft);
  // What is typed while an answer is on its way must be seen by the code that waits for it.
  const latest = useRef(shown);
  const put = (next: NoteDraft | null) => {
    latest.current = next;
    show(next);
  };

  const type = (text: string) => {
    const before = latest.current;
    if (text === '') {
      if (before) keeper.keep(before.noteId, null);
      return put(null);
    }
    const typed = before
      ? { ...before, text }
      : { noteId: actions.createId(), text, notedAt: actions.clock(), sectionId: DEBRIEF_SECTION_ID, itemId: questionId };
    put(typed);
    keeper.keep(typed.noteId, text.trim() === '' ? null : typed);
  };
  const saveTyped = async (): Promise<boolean> => {
    const typed = latest.current;
    if (!typed || typed.text.trim() === '') return true;
    keeper.forget(typed.noteId);
    put(null);
    if (await actions.act({ type: 'add-note', ...typed, isStarred: false })) return true;
    if (isSaved(typed.noteId)) return true;
    // What was typed meanwhile goes on after what could not be saved.
    const since = latest.current;
    if (since) keeper.keep(since.noteId, null);
    const kept = { ...typed, text: since ? `${typed.text}\n${since.text}` : typed.text };
    put(kept);
    keeper.keep(kept.noteId, kept);
    return false;
  };
  /** The answer that is on its way; the next waits for it. */
  const saving = useRef(Promise.resolve(true));
  const save = (): Promise<boolean> => (saving.current = saving.current.then(saveTyped));
  useLayoutEffect(() => {
    savers.set(questionId, save);
    return () => savers.delete(questionId);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  return (
    <span class="note-edit-copy" data-copy={`${shown?.text ?? ''} `}>
      <textarea
        class="field"
        rows={1}
        aria-labelledby={`question-${questionId}`}
        autocomplete="off"
        maxLength={NOTE_LIMITS.textLength}
        value={shown?.text ?? ''}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        // The call may be in front for a moment: only another part of this page means that the answer is done.
        onBlur={() => document.hasFocus() && void save()}
      />
    </span>
  );
}
