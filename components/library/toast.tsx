import { Button } from '../ui/button';
import './toast.css';

/** A short word on what has just happened. */
export interface ToastMessage {
  text: string;
  /** True when something went wrong: it stays until it is closed. */
  isError: boolean;
  /** What the button does that takes it back; null when it cannot be. */
  undo: (() => void) | null;
}

interface ToastProps {
  /** Null when there is nothing to say. */
  message: ToastMessage | null;
  onClose: () => void;
}

/** The status region. It is always in the page, so that assistive technology notices when its content changes. */
export function Toast({ message, onClose }: ToastProps) {
  return (
    <div class="toast-region" role="status">
      {message && (
        <div class={message.isError ? 'toast toast-error' : 'toast'}>
          <span>{message.text}</span>
          {message.undo && (
            <Button look="quiet" onClick={message.undo}>
              Undo
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            Close
          </Button>
        </div>
      )}
    </div>
  );
}
