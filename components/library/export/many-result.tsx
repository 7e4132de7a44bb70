import { Button } from '../../ui/button';
import { useFirstFocus } from '../use-first-focus';
import { FailedSessions } from './failed-sessions';
import type { ShownFailure } from './failed-sessions';
import { sizeText } from './size-text';
import { numberText } from '../../ui/locale-text';
import './export.css';

/** Why there is no file. */
type NoFile = 'stopped' | 'too-many-files' | 'too-large' | 'nothing-left' | 'no-room' | 'failed' | 'not-saved';

/** What came of the export of several sessions. */
export type ShownResult =
  | { status: 'done'; filename: string; bytes: number; sessionCount: number; failed: readonly ShownFailure[] }
  | { status: NoFile };

interface ManyResultProps {
  result: ShownResult;
  /** Leads back to what was chosen. */
  onBack: () => void;
  onClose: () => void;
}

const NO_FILE_WORDS: Readonly<Record<NoFile, string>> = {
  stopped: 'Stopped. Nothing was written.',
  'too-many-files':
    'That would be more than 65,534 files, which is all a zip can hold. Nothing was written; choose fewer formats or fewer sessions.',
  'too-large': 'The file grew beyond 4 GB, which is all a zip can hold, so it was not kept. The sessions are safe; export them in parts.',
  'nothing-left': 'None of these sessions could be read, so no file was written.',
  'no-room': 'The disk has no room left for the file, so it was not kept. The sessions are safe; free some space and try again.',
  failed: 'The file could not be made, and nothing of it was kept. The sessions are safe; try again.',
  'not-saved': 'The browser did not save the file. The sessions are safe; check the download settings and try again.',
};

/** What came of the export of several sessions, and which of them are missing in it. */
export function ManyResult({ result, onBack, onClose }: ManyResultProps) {
  const words = useFirstFocus<HTMLParagraphElement>(true);
  const isDone = result.status === 'done';
  return (
    <div class="many-work">
      <p tabIndex={-1} ref={words} class={isDone ? undefined : 'notice notice-error'}>
        {result.status === 'done' ? (
          <>
            {result.sessionCount === 1 ? 'One session is' : `${numberText(result.sessionCount)} sessions are`} in{' '}
            <bdi>{result.filename}</bdi> in your downloads ({sizeText(result.bytes)}).
          </>
        ) : (
          NO_FILE_WORDS[result.status]
        )}
      </p>
      {result.status === 'done' && <FailedSessions failed={result.failed} />}
      <div class="many-buttons">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
        <Button onClick={onBack}>{isDone ? 'Export again' : 'Back'}</Button>
      </div>
    </div>
  );
}
