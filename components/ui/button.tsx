import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `primary` for the one thing most people come for, `quiet` without a box, `danger` for what takes something away. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** More classes, for its place. */
  class?: string;
  /** Name for assistive technology, where the content is a drawing. */
  label?: string;
  /** What it does, shown when the pointer rests on it. */
  hint?: string;
  /** Ids of the elements that describe it. */
  describedBy?: string;
  /** Ids of the elements that name it. */
  labelledBy?: string;
  /** On or off, for a button that stays pressed. */
  isPressed?: boolean;
  isDisabled?: boolean;
  /** Pressing it leaves the focus where it is, such as in a text. */
  leavesFocus?: boolean;
  /** Sends the form around it. */
  isSubmit?: boolean;
  onClick?: () => void;
  children: ComponentChildren;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

/** A button; never sends a form unless told to. */
export function Button({
  look = 'plain',
  class: place = '',
  label,
  hint,
  describedBy,
  labelledBy,
  isPressed,
  isDisabled,
  leavesFocus,
  isSubmit,
  onClick,
  children,
}: ButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      class={`button button-${look} ${place}`.trimEnd()}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-pressed={isPressed}
      title={hint}
      disabled={isDisabled}
      onMouseDown={leavesFocus ? keepFocus : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
