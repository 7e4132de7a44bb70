import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import '../settings/switch.css';
import './export.css';

interface AnonymizeFieldsProps {
  isOn: boolean;
  /** Names as they were typed, one a line. */
  names: string;
  onToggle: (isOn: boolean) => void;
  onNames: (names: string) => void;
  /** What was found, shown while it is on. */
  children: ComponentChildren;
}

/** The switch that anonymises an export, and while it is on the names to look for and what was found. */
export function AnonymizeFields({ isOn, names, onToggle, onNames, children }: AnonymizeFieldsProps) {
  const id = useId();
  return (
    <div class="export-group export-anonymize">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={`${id}-words`}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        Anonymise
      </label>
      <small id={`${id}-words`}>Replaces names, addresses, numbers and links, and leaves out notes marked as personal.</small>
      {isOn && (
        <>
          <label for={`${id}-names`}>More names to replace</label>
          <textarea
            id={`${id}-names`}
            class="field"
            rows={2}
            maxLength={10_000}
            spellcheck={false}
            autocomplete="off"
            aria-describedby={`${id}-names-words`}
            value={names}
            onInput={(event) => onNames(event.currentTarget.value)}
          />
          <small id={`${id}-names-words`}>One a line: people, companies, products. They are not kept.</small>
          {children}
        </>
      )}
    </div>
  );
}
