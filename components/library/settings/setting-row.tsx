import type { ComponentChildren } from 'preact';

import { Button } from '../../ui/button';

/** What ties a control to its words; put on the control as they are. */
export interface ControlIds {
  id: string;
  'aria-describedby': string;
}

interface SettingRowProps {
  /** Unique in the page. */
  name: string;
  label: string;
  explanation: string;
  /** What it usually is, in words; null while it is. */
  usual: string | null;
  onReset: () => void;
  children: (ids: ControlIds) => ComponentChildren;
}

/** One setting: its name, a line that explains it, its control, and the way back when it is not as usual. */
export function SettingRow({ name, label, explanation, usual, onReset, children }: SettingRowProps) {
  const id = `setting-${name}`;
  const explanationId = `${id}-explanation`;
  const reset = () => {
    // The button goes away; the keyboard must not.
    document.getElementById(id)?.focus();
    onReset();
  };
  return (
    <div class="setting">
      <div class="setting-words">
        <label class="setting-label" for={id}>
          {label}
        </label>
        <p class="quiet" id={explanationId}>
          {explanation}
        </p>
        {usual !== null && (
          <p class="setting-changed">
            Changed · usually {usual}
            <Button look="quiet" label={`Put back: ${label}`} onClick={reset}>
              Put back
            </Button>
          </p>
        )}
      </div>
      <div class="setting-control">{children({ id, 'aria-describedby': explanationId })}</div>
    </div>
  );
}
