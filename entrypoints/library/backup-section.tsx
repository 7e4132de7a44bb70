import { BackupControl } from '../../components/library/backup/backup-control';
import { BackupSettings } from '../../components/library/backup/backup-settings';
import { useSpace } from '../../components/ui/use-space';
import { sendRequest } from '../../lib/client/send-request';
import { freeBytes } from '../../lib/domain/space';
import { backups } from './backups';
import type { LibraryState } from './library-state';
import { useAnswer } from './use-answer';


/** The settings for backups and for space. */
export function BackupSection({ library }: { library: LibraryState }) {
  const safety = useAnswer(() => sendRequest('get-safety', {}));
  const space = useSpace();
  if (safety.status !== 'ready') return null;
  const { savedAt, isBackupDue, copiesSessions } = safety.value;
  const setCopies = async (isOn: boolean) => {
    if (!(await library.attempt(() => sendRequest('set-session-copies', { isOn })))) return;
    library.say(isOn ? 'A copy of each session will be saved when it ends.' : 'No more copies will be saved.');
  };
  return (
    <BackupSettings
      savedAt={savedAt}
      now={Date.now()}
      isDue={isBackupDue}
      copiesSessions={copiesSessions}
      isPersistent={space?.isPersistent ?? null}
      usedBytes={space?.usage ?? null}
      freeBytes={space && freeBytes(space)}
      onCopies={(isOn) => void setCopies(isOn)}
    >
      <BackupControl view={backups.view.value} onStart={() => void backups.start()} onStop={backups.stop} />
    </BackupSettings>
  );
}
