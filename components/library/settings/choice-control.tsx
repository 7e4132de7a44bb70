import type { ControlIds } from './setting-row';

interface ChoiceControlProps {
  ids: ControlIds;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** One of several. */
export function ChoiceControl({ ids, value, options, onChange }: ChoiceControlProps) {
  return (
    <select {...ids} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  );
}
