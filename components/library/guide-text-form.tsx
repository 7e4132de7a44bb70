import { useId, useRef, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { useFileDrop } from './use-file-drop';
import './guide-text-form.css';

interface GuideTextFormProps {
  /** What stands in the field. */
  text: string;
  /** What is wrong with the text or with a file, as a sentence; null when nothing is. */
  problem: string | null;
  /** The line the problem is in, counted from 1; null when it is in none. */
  problemLine: number | null;
  isBusy: boolean;
  onText: (text: string) => void;
  onFile: (file: File) => void;
  onReview: () => void;
}

/** Marks a line of the text and brings it into view. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, { length: own }) => length + own + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight * (line - 3)) / lines.length;
}

/** The Markdown of a guide: pasted, typed, from a file or dropped. */
export function GuideTextForm({ text, problem, problemLine, isBusy, onText, onFile, onReview }: GuideTextFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isOver, setOver] = useState(false);

  useFileDrop(onFile, setOver);

  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) onFile(file);
    // The same file can be chosen again after it was corrected.
    input.value = '';
  };

  return (
    <div class={isOver ? 'guide-text-form drop-over' : 'guide-text-form'}>
      <p class="quiet" id={`${id}-how`}>
        One heading for each section, with its minutes in parentheses: <code>## Warm-up (3 / 10 min)</code>. Below it, <code>- [ ]</code> is
        something you do and <code>-</code> a question.
      </p>
      <div class="file-line">
        <label for={`${id}-file`}>Guide file</label>
        <input id={`${id}-file`} type="file" accept=".md,.markdown,.txt,text/*" onChange={(event) => choose(event.currentTarget)} />
        <span class="quiet">or drop one anywhere on this page</span>
      </div>
      <textarea
        ref={field}
        class="field markdown-field"
        aria-label="Guide Markdown"
        aria-describedby={problem === null ? `${id}-how` : `${id}-problem`}
        aria-invalid={problem !== null}
        spellcheck={false}
        rows={20}
        placeholder={
          '# End-user interview\n\n30 / 60 min\n\n## Housekeeping (5 min)\n- [ ] Say thank you for the time\n- [ ] Ask whether it is fine to record\n\n## Warm-up (3 / 10 min)\n- What is your role?'
        }
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div role="alert">
        {problem !== null && (
          <p class="notice notice-error" id={`${id}-problem`}>
            {problem}{' '}
            {problemLine !== null && (
              <Button look="quiet" onClick={() => field.current && selectLine(field.current, problemLine)}>
                Show line {problemLine}
              </Button>
            )}
          </p>
        )}
      </div>
      <div class="form-end">
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
