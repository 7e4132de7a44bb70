import type { ControlIds } from './setting-row';
import './switch.css';

interface SwitchControlProps {
  ids: ControlIds;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** On or off. */
export function SwitchControl({ ids, isOn, onChange }: SwitchControlProps) {
  return (
    <span class="switch">
      <input
        {...ids}
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </span>
  );
}
