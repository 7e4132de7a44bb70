import { useEffect, useState } from 'preact/hooks';

import { ShortcutSettings } from '../../components/library/settings/shortcut-settings';
import type { ShortcutRow } from '../../components/library/settings/shortcut-settings';
import { browser } from '../../lib/browser/extension';
import { openShortcutPage, canOpenShortcutPage } from '../../lib/browser/shortcut-page';
import type { LibraryState } from './library-state';

async function readShortcuts(): Promise<ShortcutRow[]> {
  const suggested = browser.runtime.getManifest().commands ?? {};
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) => {
    if (!name || !description) return [];
    return [{ name, description, keys: shortcut ?? '', suggestedKeys: suggested[name]?.suggested_key?.default ?? '' }];
  });
}

/** The settings for shortcuts. They are read again whenever the page is returned to, since they are changed elsewhere. */
export function ShortcutSection({ library }: { library: LibraryState }) {
  const [shortcuts, setShortcuts] = useState<ShortcutRow[]>([]);
  useEffect(() => {
    const read = () => void library.attempt(async () => setShortcuts(await readShortcuts()));
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [library]);
  return <ShortcutSettings shortcuts={shortcuts} onChange={canOpenShortcutPage() ? () => void library.attempt(openShortcutPage) : null} />;
}
