import { useEffect, useRef } from 'preact/hooks';

import { Button } from '../ui/button';
import { fieldNames } from './guide-form';
import type { FormProblem, GuideForm } from './guide-form';
import { countText } from './guide-summary-text';
import { ReviewField } from './review-field';
import { ReviewTable } from './review-table';
import './guide-review.css';

interface GuideReviewProps {
  form: GuideForm;
  problems: readonly FormProblem[];
  /** What was uncertain when the text was read, as sentences. */
  remarks: readonly string[];
  isBusy: boolean;
  onChange: (form: GuideForm) => void;
  onBack: () => void;
  onSave: () => void;
}

/** More problems than this are counted, not listed: each is marked at its field anyway. */
const SHOWN_PROBLEMS = 6;

function focusField(root: HTMLElement | null, field: string): void {
  root?.querySelector<HTMLElement>(`#${field}`)?.focus();
}

/** What was read from a text, to be looked at and corrected before it is saved. */
export function GuideReview({ form, problems, remarks, isBusy, onChange, onBack, onSave }: GuideReviewProps) {
  const root = useRef<HTMLFormElement>(null);
  const isSaving = useRef(false);
  const firstField = problems[0]?.field;

  const save = (event: Event) => {
    event.preventDefault();
    if (firstField !== undefined) return focusField(root.current, firstField);
    isSaving.current = true;
    onSave();
  };
  const change = (next: GuideForm) => {
    isSaving.current = false;
    onChange(next);
  };
  useEffect(() => {
    // Some problems are found by saving only.
    if (isSaving.current && firstField !== undefined) focusField(root.current, firstField);
  }, [firstField]);

  return (
    <form class="guide-review" ref={root} onSubmit={save} noValidate>
      <div class="review-title">
        <label for={fieldNames.title}>Title</label>
        <ReviewField
          id={fieldNames.title}
          label="Title"
          value={form.title}
          hint={problems.find(({ field }) => field === fieldNames.title)?.hint}
          onInput={(title) => change({ ...form, title })}
        />
      </div>
      {remarks.length > 0 && (
        <ul class="notice notice-warn remarks" aria-label="Remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <ReviewTable form={form} problems={problems} onChange={change} />
      {problems.length > 0 && (
        <div class="notice notice-error">
          <p id="problems">
            <b>{countText(problems.length, 'thing')} to fill in or correct before the guide can be saved:</b>
          </p>
          <ul class="problems" aria-labelledby="problems">
            {problems.slice(0, SHOWN_PROBLEMS).map(({ field, sentence }) => (
              <li key={`${field} ${sentence}`}>{sentence}</li>
            ))}
            {problems.length > SHOWN_PROBLEMS && <li>and {problems.length - SHOWN_PROBLEMS} more.</li>}
          </ul>
        </div>
      )}
      <div class="form-end">
        <Button onClick={onBack}>Back to the text</Button>
        <Button look="primary" isSubmit isDisabled={isBusy}>
          Save guide
        </Button>
      </div>
    </form>
  );
}
