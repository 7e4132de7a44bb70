import { useEffect, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
import type { ErrorCode } from '../ui/error-words';
import { Icon } from '../ui/icon';
import type { Undoable } from './use-feedback';

interface FeedbackLineProps {
  error: ErrorCode | null;
  undoable: Undoable | null;
  onUndo: (commandId: string) => void;
  onDismiss: () => void;
}

/** How long an offer to undo stays while nobody points at it, in ms. */
const UNDO_OFFER_MS = 10_000;

/** What the last command came to: an error that stays until it is dismissed, or an offer to undo that leaves by itself. */
export function FeedbackLine({ error, undoable, onUndo, onDismiss }: FeedbackLineProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!undoable || isHeld) return;
    const timer = setTimeout(onDismiss, UNDO_OFFER_MS);
    return () => clearTimeout(timer);
  }, [undoable, isHeld, onDismiss]);
  // The element that held the focus may be gone with the offer, without an event.
  useEffect(() => setHeld(false), [undoable]);
  const [hold, release] = [() => setHeld(true), () => setHeld(false)];
  return (
    <div class="feedback">
      <div aria-live="polite">
        {!error && undoable && (
          <p class="toast" onPointerEnter={hold} onPointerLeave={release} onFocusIn={hold} onFocusOut={release}>
            <span>{undoable.words}</span>
            <Button look="quiet" onClick={() => onUndo(undoable.commandId)}>
              Undo
            </Button>
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
