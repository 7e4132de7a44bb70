import { useEffect } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { SettingsPage } from '../../components/library/settings/settings-page';
import { goToSettings } from '../../components/library/settings/settings-nav';
import { sendRequest } from '../../lib/client/send-request';
import { platforms } from '../../lib/platforms/registry';
import { BackupSection } from './backup-section';
import { DataSection } from './data-section';
import type { LibraryState } from './library-state';
import { RetentionSection } from './retention-section';
import { ShortcutSection } from './shortcut-section';
import { SitesSection } from './sites-section';
import { SyncSection } from './sync-section';
import { trySounds } from './try-sounds';
import { useSettingChanges } from './use-setting-changes';

/** The services on which a session can be offered. */
const OFFERED_PLATFORMS = platforms.filter(({ hidesCall }) => !hidesCall);

/** The settings; `section` is the one to go to, null for the top. */
export function SettingsScreen({ library, section }: { library: LibraryState; section: string | null }) {
  const changes = useSettingChanges(library);
  useEffect(() => {
    if (section !== null) goToSettings(section);
  }, [section]);

  const resetPlaces = async () => {
    if (await library.attempt(() => sendRequest('reset-places', {}))) library.say('The overlay is back at its usual place.');
  };
  return (
    <LibraryFrame area="settings" isAreaItself takesFocus={library.hasNavigated.value && section === null} title="Settings">
      <SettingsPage
        settings={library.settings.value}
        tools={{ platforms: OFFERED_PLATFORMS, onTrySounds: () => void trySounds(library) }}
        said={changes.said}
        onChange={(change) => void changes.change(change)}
        onReset={(name) => void changes.reset(name)}
        onResetAll={() => void changes.resetAll()}
        onResetPlaces={() => void resetPlaces()}
        sections={[
          {
            id: 'shortcuts',
            title: 'Shortcuts',
            words: 'keyboard keys hotkeys commands assign next previous section note overlay pause question more time mark moment',
            content: <ShortcutSection library={library} />,
          },
          {
            id: 'sites',
            title: 'Call services',
            words: 'sites platforms permission allowed revoke teams webex whereby bigbluebutton jitsi host own server',
            content: <SitesSection library={library} />,
          },
          {
            id: 'sync',
            title: 'Guides on your other machines',
            words: 'sync account browser synchronise synchronize devices',
            content: <SyncSection library={library} />,
          },
          {
            id: 'backup',
            title: 'Backup and space',
            words: 'restore copy copies export save disk storage full downloads',
            content: <BackupSection library={library} />,
          },
          {
            id: 'retention',
            title: 'How long sessions are kept',
            words: 'retention delete anonymise anonymize old days privacy gdpr',
            content: <RetentionSection library={library} />,
          },
          {
            id: 'data',
            title: 'Your data',
            words: 'privacy local machine remove extension network storage size',
            content: <DataSection />,
          },
        ]}
      />
    </LibraryFrame>
  );
}
