import { useState } from 'preact/hooks';

import { memo } from './memo';
import { parseMinutes } from './parse-minutes';

interface MinutesFieldProps {
  label: string;
  /** Null when unknown. */
  minutes: number | null;
  /** Ids of the elements that describe it. */
  describedBy?: string | undefined;
  /** True for minutes that were proposed and that nobody has looked at yet. */
  isProposed?: boolean;
  /** Does the same for as long as the field is there. */
  onInput: (minutes: number | null) => void;
}

// What else happens on the page must not write the value again over what is being typed.
const STABLE = ['onInput'] as const;

/** Minutes as a text field. What was typed stays as it was typed, also when it is no number. */
export const MinutesField = memo(function MinutesField({ label, minutes, describedBy, isProposed = false, onInput }: MinutesFieldProps) {
  const [typed, setTyped] = useState('');
  const value = parseMinutes(typed) === minutes ? typed : `${minutes ?? ''}`;
  return (
    <input
      class={isProposed ? 'field minutes-field minutes-proposed' : 'field minutes-field'}
      title={isProposed ? 'Proposed, not looked at yet' : undefined}
      // Not of type "number": it would give away an empty text for what is no number, and what was typed would be lost.
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-label={label}
      aria-invalid={minutes === null}
      aria-describedby={describedBy}
      placeholder="?"
      value={value}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onInput(parseMinutes(event.currentTarget.value));
      }}
    />
  );
}, STABLE);
