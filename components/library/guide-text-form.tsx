import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { LinkForm } from './link-form';
import { ReadingProgress } from './reading-progress';
import { useFileDrop } from './use-file-drop';
import { useGuidePaste } from './use-guide-paste';
import { numberText } from '../ui/locale-text';
import './guide-text-form.css';

interface GuideTextFormProps {
  /** What stands in the field. */
  text: string;
  /** What is wrong with the text or with a file, as a sentence; null when nothing is. */
  problem: string | null;
  /** The line the problem is in, counted from 1; null when it is in none. */
  problemLine: number | null;
  /** What has just happened to the text, with what takes it back; null when there is nothing to say. */
  notice: { sentence: string; undo: () => void } | null;
  isBusy: boolean;
  /** How much is read, from 0 to 1, while it takes long; null otherwise. */
  progress: number | null;
  /** The Markdown of rich text that is pasted; null where its plain text says as much. */
  toMarkdown: (data: DataTransfer) => string | null;
  onText: (text: string) => void;
  onFiles: (files: File[]) => void;
  /** Called directly in the click, since only then may the browser ask for a permission. */
  onFetch: (link: string) => void;
  onReview: () => void;
  onStop: () => void;
  /** More buttons at the end. */
  children?: ComponentChildren;
}

/** Of a text longer than this only the beginning stands in the field, and cannot be changed there; in characters. A field with all of it is slow to draw. */
const [LONG_TEXT, SHOWN_BEGINNING] = [200_000, 20_000];

/** Marks a line of the text and brings it into view. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, { length: own }) => length + own + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight * (line - 3)) / lines.length;
}

/** The Markdown of a guide: pasted, typed, from files, dropped, or fetched from a link. */
export function GuideTextForm(props: GuideTextFormProps) {
  const { text, problem, problemLine, notice, isBusy, progress, toMarkdown, onText, onFiles, onFetch, onReview, onStop, children } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOver, setOver] = useState(false);
  const isLong = text.length > LONG_TEXT;
  const paste = useGuidePaste(field, toMarkdown, (pasted) => {
    if (pasted.length <= LONG_TEXT) return false;
    onText(pasted);
    return true;
  });

  useFileDrop(onFiles, setOver);

  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) onFiles(files);
    // The same file can be chosen again after it was corrected.
    input.value = '';
  };
  const word = paste.notice ?? (notice && { sentence: notice.sentence, action: { label: 'Undo', run: notice.undo } });

  return (
    <div class={isOver ? 'guide-text-form drop-over' : 'guide-text-form'}>
      <p class="quiet" id={`${id}-how`}>
        Paste a guide from anywhere, also from a document. Headings become sections, with their minutes if they stand there:{' '}
        <code>## Warm-up (3 / 10 min)</code>. Nothing is saved before you have looked at it.
      </p>
      <div class="source-line">
        <div class="file-line">
          <label for={`${id}-file`}>Guide file</label>
          <input
            id={`${id}-file`}
            type="file"
            multiple
            accept=".md,.markdown,.txt,.json,.html,text/*"
            onChange={(event) => choose(event.currentTarget)}
          />
          <span class="quiet">or drop files anywhere on this page</span>
        </div>
        <LinkForm isBusy={isBusy} onFetch={onFetch} />
      </div>
      <textarea
        ref={field}
        class="field markdown-field"
        aria-label="Guide Markdown"
        aria-describedby={`${id}-${problem !== null ? 'problem' : isLong ? 'long' : 'how'}`}
        aria-invalid={problem !== null}
        spellcheck={false}
        rows={20}
        placeholder={
          '# End-user interview\n\n30 / 60 min\n\n## Housekeeping (5 min)\n- [ ] Say thank you for the time\n- [ ] Ask whether it is fine to record\n\n## Warm-up (3 / 10 min)\n- What is your role?'
        }
        value={isLong ? text.slice(0, SHOWN_BEGINNING) : text}
        readOnly={isLong}
        onPaste={isLong ? undefined : paste.onPaste}
        onInput={(event) => {
          paste.forget();
          onText(event.currentTarget.value);
        }}
      />
      <div role="status">
        {isLong && (
          <p class="notice" id={`${id}-long`}>
            This text has {numberText(text.length)} characters. Only its beginning is shown here; all of it is read.{' '}
            <Button look="quiet" onClick={() => onText('')}>
              Empty the field
            </Button>
          </p>
        )}
        {word && (
          <p class="notice">
            {word.sentence}{' '}
            <Button look="quiet" onClick={word.action.run}>
              {word.action.label}
            </Button>
          </p>
        )}
      </div>
      <div role="alert">
        {problem !== null && (
          <p class="notice notice-error" id={`${id}-problem`}>
            {problem}{' '}
            {problemLine !== null && !isLong && (
              <Button look="quiet" onClick={() => field.current && selectLine(field.current, problemLine)}>
                Show line {problemLine}
              </Button>
            )}
          </p>
        )}
      </div>
      <ReadingProgress share={progress} onStop={onStop} />
      <div class="form-end">
        {children}
        <Button look="primary" isDisabled={isBusy} onClick={onReview}>
          Review
        </Button>
      </div>
      {isOver && (
        <div class="drop-sign" aria-hidden="true">
          Drop the file to read it
        </div>
      )}
    </div>
  );
}
