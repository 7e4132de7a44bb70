import { BackupControl } from '../../components/library/backup/backup-control';
import { BackupSettings } from '../../components/library/backup/backup-settings';
import { useSpace } from '../../components/ui/use-space';
import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';
import { freeBytes } from '../../lib/domain/space';
import { backups } from './backups';
import type { LibraryState } from './library-state';
import { useAnswer } from './use-answer';

/** Whether the permission for storage keeps it from being cleared. Chromium does so without saying so in `navigator.storage.persisted()`; Firefox says it there. */
function isKeptByPermission(): boolean {
  return !import.meta.env.FIREFOX && browser.runtime.getManifest().permissions?.includes('unlimitedStorage') === true;
}

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
      isPersistent={space && (space.isPersistent || isKeptByPermission())}
      usedBytes={space?.usage ?? null}
      freeBytes={space && freeBytes(space)}
      onCopies={(isOn) => void setCopies(isOn)}
    >
      <BackupControl view={backups.view.value} onStart={() => void backups.start()} onStop={backups.stop} />
    </BackupSettings>
  );
}
