import { useId, useState } from 'preact/hooks';

interface NumberControlProps {
  id: string;
  'aria-describedby': string;
  /** Name for assistive technology, where no label stands for it. */
  label?: string;
  value: number;
  /** The least and the most. */
  bounds: readonly [number, number];
  step: number;
  unit: string;
  /** Called with whole numbers within the bounds. */
  onChange: (value: number) => void;
}

/** A whole number. It is passed on as soon as it is within its bounds; what is not is told, and forgotten when the field is left. */
export function NumberControl({ label, value, bounds: [least, most], step, unit, onChange, ...ids }: NumberControlProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const hintId = useId();
  const isValid = (text: string) => /^\d{1,4}$/u.test(text) && Number(text) >= least && Number(text) <= most;
  const isWrong = typed !== null && !isValid(typed);
  const type = (text: string) => {
    setTyped(text);
    if (isValid(text) && Number(text) !== value) onChange(Number(text));
  };
  return (
    <span class="setting-number">
      <input
        {...ids}
        class="field"
        type="number"
        aria-label={label}
        aria-invalid={isWrong}
        aria-errormessage={isWrong ? hintId : undefined}
        min={least}
        max={most}
        step={step}
        value={typed ?? value}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />{' '}
      {unit}
      <span role="alert">
        {isWrong && (
          <span id={hintId} class="setting-hint">
            {least} to {most}
          </span>
        )}
      </span>
    </span>
  );
}
