import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface DetailFieldProps {
  label: string;
  value: string;
  placeholder: string;
  maxLength: number;
  /** Keeps what was typed; resolves to false when it could not be. */
  onSave: (value: string) => Promise<boolean>;
}

/** A detail that is corrected in its place: leaving the field or Enter saves it, Escape gives it up. What could not be saved stays in the field. */
export function DetailField({ label, value, placeholder, maxLength, onSave }: DetailFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Another window, or an undo, may have changed it.
  useLayoutEffect(() => setTyped(null), [value]);
  const save = async () => {
    if (typed !== null && (typed.trim() === value || (await onSave(typed)))) setTyped(null);
  };
  return (
    <label class="detail">
      <span>{label}</span>
      <input
        ref={field}
        class="detail-field"
        value={typed ?? value}
        placeholder={placeholder}
        maxLength={maxLength}
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') void save();
          else if (event.key === 'Escape') setTyped(null);
        }}
      />
    </label>
  );
}
