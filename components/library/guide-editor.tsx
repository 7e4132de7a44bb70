import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { GuidePanes } from './guide-panes';
import type { PartNote, ShownPanes } from './guide-panes';
import { ReadingProgress } from './reading-progress';
import { TimeBar } from './time-bar';
import { UndoButtons } from './undo-buttons';
import type { UndoProps } from './undo-buttons';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { GuideDraft, SourcePlace } from '../../lib/guides/guide-reading';
import './guide-editor.css';

interface GuideEditorProps extends UndoProps {
  shown: ShownPanes;
  onShown: (shown: ShownPanes) => void;
  /** Null until the text was once understood. */
  draft: GuideDraft | null;
  places: readonly SourcePlace[];
  /** What was uncertain when the text was read. */
  remarks: readonly PartNote[];
  /** What keeps the guide from being run: a sentence for each part. */
  problems: ReadonlyMap<string, string>;
  /** Keys of the minutes that were proposed; see `MinutesField`. */
  proposed: ReadonlySet<string>;
  /** The proposed minutes of a format are right. */
  onConfirm: (formatMinutes: number) => void;
  text: ReadonlySignal<string>;
  /** Why the present text is no guide; null when it is one. `line` counts from 1. */
  textProblem: { sentence: string; line: number | null } | null;
  /** True while the outline says what the text says. */
  isCurrent: boolean;
  /** How much is read, from 0 to 1, while it takes long; null otherwise. */
  progress: number | null;
  /** How the last change stands. */
  saving: { text: string; isError: boolean };
  /** True when the guide was changed elsewhere too. */
  isConflict: boolean;
  /** True when the guide was deleted elsewhere. */
  isGone: boolean;
  focus: { part: string } | null;
  onEdit: (edit: DraftEdit) => void;
  onText: (text: string) => void;
  onStop: () => void;
  onResolve: (choice: 'mine' | 'theirs') => void;
  onSaveAsNew: () => void;
}

const VIEWS: readonly { shown: ShownPanes; name: string }[] = [
  { shown: 'outline', name: 'Outline' },
  { shown: 'both', name: 'Both' },
  { shown: 'source', name: 'Markdown' },
];

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/** Undo and redo by key, also where no text has the keyboard; the texts answer these keys themselves. */
function useHistoryKeys(onUndo: () => void, onRedo: () => void): void {
  useEffect(() => {
    const end = new AbortController();
    const answer = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey || isEditable(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) onRedo();
      else onUndo();
    };
    document.addEventListener('keydown', answer, { signal: end.signal });
    return () => end.abort();
  }, [onUndo, onRedo]);
}

/** A guide being written: its outline and its Markdown, which say the same at every moment. */
export function GuideEditor(props: GuideEditorProps) {
  const { shown, onShown, draft, places, remarks, problems, text, textProblem, isCurrent, progress, saving, isConflict, isGone, focus } =
    props;
  const { proposed, onConfirm, canUndo, canRedo, onEdit, onText, onUndo, onRedo, onStop, onResolve, onSaveAsNew } = props;
  const isStale = textProblem !== null && !isCurrent;
  const [goal, setGoal] = useState<{ part: string } | null>(null);
  useHistoryKeys(onUndo, onRedo);
  // Before the next key: what is typed after Enter belongs to the new row.
  useLayoutEffect(() => setGoal(focus), [focus]);
  const { sentence, line } = textProblem ?? {};
  const marked = useMemo(() => (sentence === undefined ? null : { line: line ?? 1, sentence }), [sentence, line]);
  const [missing] = problems;

  return (
    <div class="guide-editor">
      <div class="editor-bar">
        <div role="radiogroup" aria-label="View" class="view-choice">
          {VIEWS.map(({ shown: view, name }) => (
            <label key={view}>
              <input type="radio" name="view" checked={view === shown} onChange={() => onShown(view)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <UndoButtons canUndo={canUndo} canRedo={canRedo} onUndo={onUndo} onRedo={onRedo} />
        <p class={saving.isError ? 'saving saving-error' : 'saving'} role="status">
          {saving.text}
        </p>
      </div>
      {isConflict && (
        <div class="notice notice-warn editor-conflict" role="alert">
          <p>
            This guide was changed in another window or on another machine while you wrote. Neither text is lost: the other one stays within
            Undo and Redo, and among the versions.
          </p>
          <Button onClick={() => onResolve('mine')}>Keep what I wrote</Button>
          <Button onClick={() => onResolve('theirs')}>Take the other</Button>
        </div>
      )}
      {isGone && (
        <div class="notice notice-error editor-conflict" role="alert">
          <p>This guide was deleted in another window or on another machine. What you see here is not saved any more.</p>
          <Button onClick={onSaveAsNew}>Save as a new guide</Button>
        </div>
      )}
      {textProblem && (
        <p class="notice notice-error" role="alert">
          {textProblem.sentence} {draft && 'Until then the outline shows the guide as it last could be read, and sessions run that.'}
        </p>
      )}
      {!textProblem && missing && (
        <p class="notice notice-warn editor-missing">
          {missing[1]} Until that is done, sessions run the guide as it was before.{' '}
          <Button look="quiet" onClick={() => setGoal({ part: missing[0] })}>
            Go there
          </Button>
        </p>
      )}
      <ReadingProgress share={progress} onStop={onStop} />
      {draft && shown !== 'source' && <TimeBar guide={draft} proposed={proposed} onEdit={onEdit} onConfirm={onConfirm} />}
      <GuidePanes
        shown={shown}
        draft={draft}
        isStale={isStale}
        places={places}
        remarks={remarks}
        problems={problems}
        proposed={proposed}
        text={text}
        sourceLabel="Guide Markdown"
        isReadOnly={false}
        textProblem={marked}
        focus={goal}
        onEdit={onEdit}
        onText={onText}
        onUndo={onUndo}
        onRedo={onRedo}
      />
      {shown !== 'outline' && (
        <p class="quiet editor-keys">In the Markdown, Ctrl+] and Ctrl+[ indent. F6 changes between outline and Markdown.</p>
      )}
    </div>
  );
}
