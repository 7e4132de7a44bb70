import { useEffect, useState } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { SettingsPage } from '../../components/library/settings-page';
import type { ShortcutRow } from '../../components/library/settings-page';
import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';
import type { LibraryState } from './library-state';

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
  const openShortcuts = () => void library.attempt(() => browser.tabs.create({ url: SHORTCUTS_ADDRESS }));

  return (
    <LibraryFrame area="settings" isAreaItself takesFocus={library.hasNavigated.value} title="Settings">
      <SettingsPage
        shortcuts={shortcuts}
        onChangeShortcuts={import.meta.env.FIREFOX ? null : openShortcuts}
        onResetPlaces={() => void resetPlaces()}
        usedBytes={usedBytes}
      />
    </LibraryFrame>
  );
}
