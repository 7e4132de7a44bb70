import { useEffect, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
import type { ErrorCode } from '../ui/error-words';
import { Icon } from '../ui/icon';
import type { Done } from './use-feedback';

interface FeedbackLineProps {
  error: ErrorCode | null;
  done: Done | null;
  onUndo: (commandId: string) => void;
  onDismiss: () => void;
}

/** How long what was done stays while nobody points at it, in ms. */
const DONE_SHOWN_MS = 10_000;

/** What the last command came to: an error that stays until it is dismissed, or what was done, with an offer to undo it, which leaves by itself. */
export function FeedbackLine({ error, done, onUndo, onDismiss }: FeedbackLineProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!done || isHeld) return;
    const timer = setTimeout(onDismiss, DONE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [done, isHeld, onDismiss]);
  // The element that held the focus may be gone with the offer, without an event.
  useEffect(() => setHeld(false), [done]);
  const commandId = done?.commandId ?? null;
  const [hold, release] = [() => setHeld(true), () => setHeld(false)];
  return (
    <div class="feedback">
      <div aria-live="polite">
        {!error && done && (
          <p class="toast" onPointerEnter={hold} onPointerLeave={release} onFocusIn={hold} onFocusOut={release}>
            <span>{done.words}</span>
            {commandId !== null && (
              <Button look="quiet" onClick={() => onUndo(commandId)}>
                Undo
              </Button>
            )}
          </p>
        )}
      </div>
      <div role="alert">
        {error && (
          <p class="toast toast-error">
            <span>{errorWords(error)}</span>
            <Button look="quiet" label="Dismiss" onClick={onDismiss}>
              <Icon name="close" />
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
