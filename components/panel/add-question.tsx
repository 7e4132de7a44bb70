import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

interface AddQuestionProps {
  /** Adds the question to the section; resolves to whether it was added. */
  onAdd: (text: string) => Promise<boolean>;
}

/** A button that opens a field for a question the guide does not have. Enter adds it, Escape leaves it. */
export function AddQuestion({ onAdd }: AddQuestionProps) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The focus goes into the field, and back to the button that opened it.
    if (isOpen) field.current?.focus();
    else if (wasOpen.current) root.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const add = async () => {
    const text = field.current?.value.trim() ?? '';
    if (text !== '' && (await onAdd(text))) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void add();
    } else if (event.key === 'Escape') setOpen(false);
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
            placeholder="New question… Enter adds it"
            maxLength={2_000}
            onKeyDown={onKeyDown}
          />
          <Button onClick={() => void add()}>Add</Button>
          <Button look="quiet" label="Cancel" onClick={() => setOpen(false)}>
            <Icon name="close" />
          </Button>
        </>
      ) : (
        <Button look="quiet" onClick={() => setOpen(true)}>
          <Icon name="plus" />
          Add a question
        </Button>
      )}
    </div>
  );
}
