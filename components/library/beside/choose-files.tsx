import { useRef } from 'preact/hooks';

import { Button } from '../../ui/button';

interface ChooseFilesProps {
  /** The name of the button. */
  label: string;
  /** What the browser's window for files shows, as the `accept` of a file input. */
  accept: string;
  isDisabled?: boolean;
  /** Ids of the elements that describe it. */
  describedBy?: string;
  onFiles: (files: File[]) => void;
}

/** A button that asks for files. */
export function ChooseFiles({ label, accept, isDisabled = false, describedBy, onFiles }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (field: HTMLInputElement) => {
    const files = [...(field.files ?? [])];
    // The same file can be chosen again, as after it was mended.
    Object.assign(field, { value: '' });
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button isDisabled={isDisabled} onClick={() => input.current?.click()} {...(describedBy === undefined ? {} : { describedBy })}>
        {label}
      </Button>
      <input ref={input} type="file" hidden multiple accept={accept} aria-label={label} onChange={(event) => take(event.currentTarget)} />
    </>
  );
}
