import { useId, useState } from 'preact/hooks';

import { useFileDrop } from '../use-file-drop';
import './backup.css';

interface RestoreChoiceProps {
  /** Why the last file was refused; null when none was. */
  problem: string | null;
  onFile: (file: File) => void;
}

/** Where a backup is chosen or dropped. */
export function RestoreChoice({ problem, onFile }: RestoreChoiceProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  useFileDrop(([file]) => file && onFile(file), setOver);
  return (
    <div class={isOver ? 'restore-choice drop-over' : 'restore-choice'}>
      <p class="quiet" id={`${id}-how`}>
        Choose a backup that Fieldguide made. It is read whole and held against what is here before anything is changed.
      </p>
      <div class="file-line">
        <label for={id}>Backup file</label>
        <input
          id={id}
          type="file"
          accept=".gz,.jsonl,application/gzip"
          aria-describedby={`${id}-how`}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onFile(file);
            // The same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <span class="quiet">or drop it anywhere on this page</span>
      </div>
      {problem !== null && (
        <p class="notice notice-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
