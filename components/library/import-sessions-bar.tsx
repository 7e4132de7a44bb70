import { useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { ChooseFiles } from './beside/choose-files';
import { useFileDrop } from './use-file-drop';
import { numberText } from '../ui/locale-text';
import './import-sessions.css';

interface ImportSessionsBarProps {
  /** How many files are done, and how many there are; null when none is being read. */
  progress: { done: number; total: number } | null;
  /** Why files were not taken, a sentence for each. */
  problems: readonly string[];
  onFiles: (files: File[]) => void;
  /** The sentences were read. */
  onClose: () => void;
}

/** A button for session files, which can also be dropped anywhere on the page, and what came of them. */
export function ImportSessionsBar({ progress, problems, onFiles, onClose }: ImportSessionsBarProps) {
  const [isOver, setOver] = useState(false);
  useFileDrop(onFiles, setOver);
  return (
    <div class={isOver ? 'import-sessions drop-over' : 'import-sessions'}>
      <span class="quiet tabular" role="status">
        {progress && `Importing ${numberText(progress.done + 1)} of ${numberText(progress.total)}…`}
      </span>
      <ChooseFiles label="Import sessions" accept=".json,application/json" isDisabled={progress !== null} onFiles={onFiles} />
      {problems.length > 0 && (
        <div class="notice notice-error import-problems" role="alert">
          {problems.map((problem, index) => (
            <p key={index}>{problem}</p>
          ))}
          <Button onClick={onClose}>Close</Button>
        </div>
      )}
    </div>
  );
}
