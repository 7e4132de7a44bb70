import { useLayoutEffect, useRef } from 'preact/hooks';

import { GUIDE_LIMITS } from '../../lib/domain/guide';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

interface AddQuestionProps {
  /** What is typed; null while the field is closed. */
  text: string | null;
  onChange: (text: string | null) => void;
  /** Adds the question to the section that is shown; closes the field once that is done. */
  onAdd: () => void;
}

/** A button that opens a field for a question the guide does not have. Enter adds it, Escape leaves it. */
export function AddQuestion({ text, onChange, onAdd }: AddQuestionProps) {
  const isOpen = text !== null;
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The focus goes into the field, and back to the button that opened it.
    if (isOpen) field.current?.focus();
    else if (wasOpen.current) root.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const close = () => onChange(null);
  const add = () => {
    if (text?.trim()) onAdd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') {
      // Else it would give the keyboard back to the page.
      event.preventDefault();
      close();
    }
  };

  return (
    <div class="add-question" ref={root}>
      {isOpen ? (
        <>
          <input
            ref={field}
            class="field"
            type="text"
            aria-label="New question"
            autocomplete="off"
            placeholder="New question… Enter adds it"
            maxLength={GUIDE_LIMITS.textLength}
            value={text}
            onInput={(event) => onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <Button onClick={add}>Add</Button>
          <Button look="quiet" label="Cancel" onClick={close}>
            <Icon name="close" />
          </Button>
        </>
      ) : (
        <Button look="quiet" onClick={() => onChange('')}>
          <Icon name="plus" />
          Add a question
        </Button>
      )}
    </div>
  );
}
