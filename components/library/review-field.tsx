interface ReviewFieldProps {
  /** Its id in the page; see `fieldNames`. */
  id: string;
  label: string;
  value: string;
  /** What is wrong with the value, in a few words; absent when nothing is. */
  hint: string | undefined;
  /** True for minutes: a narrow field, with the digits on a phone's keyboard. */
  isNumber?: boolean;
  onInput: (value: string) => void;
}

/** A text field that says beside it what is wrong with its value. A wrong value stays as it was typed. */
export function ReviewField({ id, label, value, hint, isNumber = false, onInput }: ReviewFieldProps) {
  return (
    <>
      <input
        id={id}
        class={isNumber ? 'field field-number' : 'field'}
        // Not of type "number": it would give away an empty text for what is no number, and what was typed would be lost.
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        autocomplete="off"
        aria-label={label}
        aria-invalid={hint !== undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <small class="field-hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </>
  );
}
