import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { GUIDE_LIMITS } from '../../lib/domain/guide';
import { Button } from '../ui/button';

interface RenameFormProps {
  title: string;
  /** Called with a title that is not blank, without spaces around it. */
  onSave: (title: string) => void;
  onCancel: () => void;
}

/** The field in which a guide is renamed: Enter saves, Escape leaves everything as it is. Then the keyboard goes back to where it was, if that is still there. */
export function RenameForm({ title, onSave, onCancel }: RenameFormProps) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    field.current?.select();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const save = (event: Event) => {
    event.preventDefault();
    const next = text.trim();
    if (next === '') field.current?.focus();
    else onSave(next);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form class="rename-form" onSubmit={save} onKeyDown={leave} noValidate>
      <input
        class="field"
        ref={field}
        aria-label={`New title of ${title}`}
        aria-invalid={text.trim() === ''}
        maxLength={GUIDE_LIMITS.titleLength}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button look="primary" isSubmit>
        Rename
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </form>
  );
}
