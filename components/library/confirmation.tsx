import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './confirmation.css';

interface ConfirmationProps {
  /** What is asked, in a few words; read out as the name of the group. */
  question: string;
  /** What will happen, and what is safe. */
  children: ComponentChildren;
  /** What the button that does it says. */
  confirmLabel: string;
  /** What the button that leaves everything as it is says. */
  cancelLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. The keyboard goes to the safe answer, which Escape gives as well, and then back to where it was. */
export function Confirmation({ question, children, confirmLabel, cancelLabel, onConfirm, onCancel }: ConfirmationProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    cancel.current?.focus();
  }, []);

  const giveUp = () => {
    onCancel();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const giveUpWithKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    giveUp();
  };

  return (
    <div class="notice confirmation" role="group" aria-label={question} onKeyDown={giveUpWithKey}>
      <p>{children}</p>
      <div class="confirmation-buttons">
        <button class="button button-danger" type="button" onClick={onConfirm}>
          {confirmLabel}
        </button>
        <button class="button" type="button" ref={cancel} onClick={giveUp}>
          {cancelLabel}
        </button>
      </div>
    </div>
  );
}
