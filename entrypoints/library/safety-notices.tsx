import { BackupControl } from '../../components/library/backup/backup-control';
import { BackupNotice } from '../../components/library/backup/backup-notice';
import { CopiesNotice } from '../../components/library/backup/copies-notice';
import { SpaceNotice } from '../../components/library/backup/space-notice';
import { UnfinishedNotice } from '../../components/library/backup/unfinished-notice';
import { useSpace } from '../../components/ui/use-space';
import { sendRequest } from '../../lib/client/send-request';
import { freeBytes, isSpaceShort } from '../../lib/domain/space';
import { backups } from './backups';
import type { LibraryState } from './library-state';
import { isRestoring } from './restore-lock';
import { useAnswer } from './use-answer';

/** What the person should hear before something is lost: no backup for long, little space, a restore or a copy that did not come to its end. */
export function SafetyNotices({ library }: { library: LibraryState }) {
  const answer = useAnswer(async () => ({ ...(await sendRequest('get-safety', {})), isRestoring: await isRestoring() }));
  const space = useSpace();
  const backup = backups.view.value;
  if (answer.status !== 'ready') return null;
  const { savedAt, isBackupDue, failedCopies, unfinishedRestore } = answer.value;
  // What came of the backup that the notice asked for is still to be read when the reminder is gone.
  const isBackingUp = backup.status !== 'idle';
  const control = (
    <BackupControl look="primary" view={backup} canStart={isBackupDue} onStart={() => void backups.start()} onStop={backups.stop} />
  );
  const now = Date.now();

  const postpone = async () => {
    if (await library.attempt(() => sendRequest('postpone-backup', {}))) library.say('You will be reminded in a week.');
  };
  return (
    <>
      {space && isSpaceShort(space) && <SpaceNotice freeBytes={freeBytes(space) ?? 0} />}
      {unfinishedRestore && !answer.value.isRestoring && (
        <UnfinishedNotice
          restore={unfinishedRestore}
          now={now}
          onForget={() => void library.attempt(() => sendRequest('forget-restore', {}))}
        />
      )}
      {failedCopies.length > 0 && (
        <CopiesNotice
          failed={failedCopies}
          onRetry={() => void library.attempt(() => sendRequest('retry-copies', {}))}
          onForget={() => void library.attempt(() => sendRequest('forget-copies', {}))}
        />
      )}
      {isBackupDue ? (
        <BackupNotice savedAt={savedAt} now={now} onLater={() => void postpone()}>
          {control}
        </BackupNotice>
      ) : (
        isBackingUp && <div class="safety-news">{control}</div>
      )}
    </>
  );
}
