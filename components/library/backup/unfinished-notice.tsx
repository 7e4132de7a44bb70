import type { UnfinishedRestore } from '../../../lib/protocol/backup-messages';
import { Button } from '../../ui/button';
import { momentPhrase } from '../date-text';
import './backup.css';

interface UnfinishedNoticeProps {
  restore: UnfinishedRestore;
  /** The time now, in ms since the epoch. */
  now: number;
  onForget: () => void;
}

/** Says that a restore did not come to its end, and how it does. */
export function UnfinishedNotice({ restore, now, onForget }: UnfinishedNoticeProps) {
  return (
    <section class="notice notice-warn safety-notice" aria-label="Unfinished restore">
      <p>
        Restoring “{restore.fileName}” began {momentPhrase(restore.startedAt, now)} and did not come to its end. Nothing was removed before
        all of the backup was written. Restore the same file again to finish, or leave things as they are.
      </p>
      <div class="safety-buttons">
        <a class="button button-primary" href="#/restore">
          Restore it again …
        </a>
        <Button onClick={onForget}>Leave it</Button>
      </div>
    </section>
  );
}
