import { useEffect, useState } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { SettingsPage } from '../../components/library/settings-page';
import type { ShortcutRow } from '../../components/library/settings-page';
import { syncWords } from '../../components/library/sync-words';
import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';
import { BackupSection } from './backup-section';
import type { LibraryState } from './library-state';
import { RetentionSection } from './retention-section';
import { SitesSection } from './sites-section';
import { useAnswer } from './use-answer';

/** Chromium's page for shortcuts. Firefox has none that an extension may open. */
const SHORTCUTS_ADDRESS = 'chrome://extensions/shortcuts';

async function readShortcuts(): Promise<ShortcutRow[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) => (name && description ? [{ name, description, keys: shortcut ?? '' }] : []));
}

/** The settings. Shortcuts are read again whenever the page is returned to, since they are changed elsewhere. */
export function SettingsScreen({ library }: { library: LibraryState }) {
  const [shortcuts, setShortcuts] = useState<ShortcutRow[]>([]);
  const [usedBytes, setUsedBytes] = useState<number | null>(null);
  const sync = useAnswer(() => sendRequest('get-guide-sync', {}));

  useEffect(() => {
    const read = () => void library.attempt(async () => setShortcuts(await readShortcuts()));
    read();
    void navigator.storage.estimate().then(({ usage }) => setUsedBytes(usage ?? null));
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [library]);

  const resetPlaces = async () => {
    if (await library.attempt(() => sendRequest('reset-places', {}))) library.say('The overlay is back at its usual place.');
  };
  const setSync = async (isOn: boolean) => {
    if (!(await library.attempt(() => sendRequest('set-guide-sync', { isOn })))) return;
    await library.attempt(async () => library.say(syncWords(await sendRequest('get-guide-sync', {}))));
  };
  const clearSync = async () => {
    if (await library.attempt(() => sendRequest('clear-guide-sync', {}))) library.say('The sync storage holds no guides any more.');
  };
  const openShortcuts = () => void library.attempt(() => browser.tabs.create({ url: SHORTCUTS_ADDRESS }));

  return (
    <LibraryFrame area="settings" isAreaItself takesFocus={library.hasNavigated.value} title="Settings">
      <SettingsPage
        shortcuts={shortcuts}
        onChangeShortcuts={import.meta.env.FIREFOX ? null : openShortcuts}
        onResetPlaces={() => void resetPlaces()}
        sync={sync.status === 'ready' ? sync.value : null}
        onSync={(isOn) => void setSync(isOn)}
        onClearSync={() => void clearSync()}
        usedBytes={usedBytes}
      >
        <SitesSection library={library} />
        <BackupSection library={library} />
        <RetentionSection library={library} />
      </SettingsPage>
    </LibraryFrame>
  );
}
