import { useRef, useState } from 'preact/hooks';

import { Button } from '../../ui/button';
import { Confirmation } from '../confirmation';

interface ResetSettingsProps {
  /** How many settings are not as usual. */
  changedCount: number;
  onReset: () => void;
}

/** Puts all settings back, after a question. */
export function ResetSettings({ changedCount, onReset }: ResetSettingsProps) {
  const [isAsking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const reset = () => {
    // The question goes away, and its button has nothing left to do.
    heading.current?.focus();
    setAsking(false);
    onReset();
  };
  const count = changedCount === 1 ? 'One setting is' : `${changedCount} settings are`;
  return (
    <section aria-labelledby="settings-reset">
      <h2 id="settings-reset" ref={heading} tabIndex={-1}>
        Reset
      </h2>
      <p class="quiet">{changedCount === 0 ? 'All settings are as usual.' : `${count} changed.`}</p>
      <Button isDisabled={changedCount === 0} onClick={() => setAsking(true)}>
        Reset all settings…
      </Button>
      {isAsking && (
        <Confirmation
          question="Reset all settings?"
          confirmLabel="Reset all"
          cancelLabel="Keep them"
          onConfirm={reset}
          onCancel={() => setAsking(false)}
        >
          Everything above Shortcuts goes back to what it usually is. Guides, sessions, syncing, backups and what is deleted by itself stay
          as they are.
        </Confirmation>
      )}
    </section>
  );
}
