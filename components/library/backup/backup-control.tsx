import { Button } from '../../ui/button';
import type { BackupView } from './backup-view';
import { sizeText } from './size-text';
import { WorkProgress } from './work-progress';
import { numberText } from '../../ui/locale-text';

interface BackupControlProps {
  view: BackupView;
  /** `primary` where a backup is the one thing to do. */
  look?: 'plain' | 'primary';
  /** False where only what came of it is still to be read. */
  canStart?: boolean;
  onStart: () => void;
  onStop: () => void;
}

function doneWords({ filename, bytes, sessions, leftOut }: Extract<BackupView, { status: 'done' }>): string {
  const what = sessions === 1 ? '1 session' : `${numberText(sessions)} sessions`;
  const left = leftOut === 0 ? '' : ` ${numberText(leftOut)} that this Fieldguide cannot read could not be taken along.`;
  return `Saved as ${filename} in your downloads: ${what} and everything else, ${sizeText(bytes)}.${left} Keep it somewhere safe; it holds all notes as plain text.`;
}

/** Makes a backup, and shows how far it is and what came of it. */
export function BackupControl({ view, look = 'plain', canStart = true, onStart, onStop }: BackupControlProps) {
  const isBusy = view.status === 'writing' || view.status === 'saving';
  return (
    <div class="backup-control">
      {isBusy ? (
        <WorkProgress
          label={view.status === 'saving' ? 'Saving the backup' : 'Making the backup'}
          share={view.status === 'saving' ? 1 : view.share}
          onStop={view.status === 'saving' ? null : onStop}
        />
      ) : (
        (canStart || view.status === 'failed') && (
          <Button look={look} onClick={onStart}>
            Back up now
          </Button>
        )
      )}
      <div role="status">
        {view.status === 'done' && <p class="notice">{doneWords(view)}</p>}
        {view.status === 'failed' && <p class="notice notice-error">{view.words}</p>}
      </div>
    </div>
  );
}
