import type { ComponentChildren } from 'preact';

import { Button } from '../../ui/button';
import { momentPhrase } from '../date-text';
import './backup.css';

interface BackupNoticeProps {
  /** When the last backup was written or restored, in ms since the epoch; null when never. */
  savedAt: number | null;
  /** The time now, in ms since the epoch. */
  now: number;
  onLater: () => void;
  /** The button that makes a backup. */
  children: ComponentChildren;
}

/** Reminds the person of a backup, and says why. */
export function BackupNotice({ savedAt, now, onLater, children }: BackupNoticeProps) {
  return (
    <section class="notice notice-warn safety-notice" aria-label="Backup">
      <p>
        {savedAt === null ? 'There is no backup yet.' : `The last backup was made or restored ${momentPhrase(savedAt, now)}.`} Your guides
        and sessions are on this machine only, and removing the extension deletes its data.
      </p>
      <div class="safety-buttons">
        {children}
        <Button onClick={onLater}>Remind me in a week</Button>
      </div>
    </section>
  );
}
