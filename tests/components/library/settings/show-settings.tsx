import { useState } from 'preact/hooks';

import { SettingsPage } from '../../../../components/library/settings/settings-page';
import { ShortcutSettings } from '../../../../components/library/settings/shortcut-settings';
import { USUAL_SETTINGS } from '../../../../lib/domain/settings';
import type { Settings } from '../../../../lib/domain/settings';

/** What a page of settings did, newest last. */
export interface Done {
  changes: Partial<Settings>[];
  triedSounds: number;
  resetPlaces: number;
}

/** Shortcuts of which one has keys, one lost them and one never had any. */
const shortcuts = [
  { name: 'next-section', description: 'Next section', keys: 'Alt+Shift+Period', suggestedKeys: 'Alt+Shift+Period' },
  { name: 'add-note', description: 'Add a note', keys: '', suggestedKeys: 'Alt+Shift+J' },
  { name: 'more-time', description: 'More time', keys: '', suggestedKeys: '' },
];

/** The page of settings over settings in memory. */
export function SettingsInMemory({ start, done }: { start: Partial<Settings>; done: Done }) {
  const [settings, setSettings] = useState<Settings>({ ...USUAL_SETTINGS, ...start });
  const [said, setSaid] = useState('');
  const put = (change: Partial<Settings>) => {
    done.changes.push(change);
    setSaid('Saved.');
    setSettings((before) => ({ ...before, ...change }));
  };
  return (
    <SettingsPage
      settings={settings}
      tools={{
        platforms: [
          { id: 'meet', name: 'Google Meet' },
          { id: 'zoom', name: 'Zoom' },
        ],
        onTrySounds: () => (done.triedSounds += 1),
      }}
      said={said}
      onChange={put}
      onReset={(name) => put({ [name]: USUAL_SETTINGS[name] })}
      onResetAll={() => setSettings(USUAL_SETTINGS)}
      onResetPlaces={() => (done.resetPlaces += 1)}
      sections={[
        {
          id: 'shortcuts',
          title: 'Shortcuts',
          words: 'keyboard',
          content: <ShortcutSettings shortcuts={shortcuts} onChange={() => undefined} />,
        },
      ]}
    />
  );
}
