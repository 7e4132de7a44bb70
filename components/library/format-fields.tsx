import { useId, useState } from 'preact/hooks';

import { GUIDE_LIMITS } from '../../lib/domain/guide';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import { Button } from '../ui/button';
import { parseMinutes } from './outline/parse-minutes';

interface FormatFieldsProps {
  formatMinutes: number;
  formatIndex: number;
  formatsMinutes: readonly number[];
  /** True when some section has no minutes for it. */
  hasUnknown: boolean;
  /** Minutes that are not given to any section; negative when there are too many. */
  minutesLeft: number;
  /** How many of its minutes were proposed and not looked at yet. */
  proposedCount: number;
  /** The proposed minutes are right. */
  onConfirm: () => void;
  onEdit: (edit: DraftEdit) => void;
}

interface AddFormatProps {
  formatsMinutes: readonly number[];
  onEdit: (edit: DraftEdit) => void;
}

/** With less left, no minutes are proposed. */
const LEAST_MINUTES = 1;

/** Why a text cannot be the length of a format; null when it can. */
function whyNot(text: string, formatsMinutes: readonly number[]): string | null {
  const minutes = parseMinutes(text);
  if (minutes === null || minutes === 0) return 'Minutes, such as 45';
  return formatsMinutes.includes(minutes) ? 'There is such a format' : null;
}

/** Changes one format: its length, the minutes it lacks, or that it is there at all. */
export function FormatFields(props: FormatFieldsProps) {
  const { formatMinutes, formatIndex, formatsMinutes, hasUnknown, minutesLeft, proposedCount, onConfirm, onEdit } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const others = formatsMinutes.filter((_, index) => index !== formatIndex);
  const hint = typed === null ? null : whyNot(typed, others);
  // Only when it is left: formats stand in order, and half a number would send the field elsewhere.
  const commit = () => {
    const minutes = parseMinutes(typed ?? '');
    if (typed === null || minutes === null || hint !== null) return;
    setTyped(null);
    if (minutes !== formatMinutes) onEdit({ type: 'set-format-minutes', formatIndex, minutes, isProportional: false });
  };
  return (
    <span class="format-fields">
      <input
        class="field format-minutes"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={`Minutes of format ${formatIndex + 1}`}
        aria-invalid={hint !== null}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        value={typed ?? `${formatMinutes}`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={commit}
      />
      {hint !== null && (
        <small class="field-hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      {hasUnknown && minutesLeft < LEAST_MINUTES && (
        <small class="format-full">Nothing is left of {formatMinutes} min: take minutes from a section, or make the format longer.</small>
      )}
      {hasUnknown && minutesLeft >= LEAST_MINUTES && (
        <Button onClick={() => onEdit({ type: 'propose-budgets', formatIndex })}>
          Propose minutes <span class="visually-hidden">for {formatMinutes} min</span>
        </Button>
      )}
      {proposedCount > 0 && (
        <span class="format-proposed">
          {proposedCount} proposed
          <Button look="quiet" onClick={onConfirm}>
            Looks right<span class="visually-hidden">: proposed minutes for {formatMinutes} min</span>
          </Button>
        </span>
      )}
      {others.length > 0 && (
        <Button look="quiet" onClick={() => onEdit({ type: 'remove-format', formatIndex })}>
          Remove <span class="visually-hidden">format {formatMinutes} min</span>
        </Button>
      )}
    </span>
  );
}

/** Adds a format; its minutes are proposed from those of the nearest one. */
export function AddFormat({ formatsMinutes, onEdit }: AddFormatProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const hint = whyNot(typed, formatsMinutes);
  const add = () => {
    const minutes = parseMinutes(typed);
    setTried(hint !== null);
    if (hint !== null || minutes === null) return;
    setTyped('');
    onEdit({ type: 'add-format', minutes });
  };
  if (formatsMinutes.length >= GUIDE_LIMITS.formats) return null;
  const isShown = isTried && hint !== null;
  return (
    <div class="add-format">
      <input
        class="field format-minutes"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label="Minutes of the new format"
        aria-invalid={isShown}
        aria-describedby={isShown ? `${id}-hint` : undefined}
        placeholder="min"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // It may stand in a form, which is not meant.
          event.preventDefault();
          add();
        }}
      />
      <Button onClick={add}>Add format</Button>
      {isShown && (
        <small class="field-hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </div>
  );
}
