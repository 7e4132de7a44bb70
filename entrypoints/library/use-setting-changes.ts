import { useState } from 'preact/hooks';

import { SETTINGS } from '../../components/library/settings/setting-descriptions';
import { settingValueText } from '../../components/library/settings/setting-value-text';
import { changeSettings, resetSettings } from '../../lib/client/settings-storage';
import { isUsual, settingNames, USUAL_SETTINGS } from '../../lib/domain/settings';
import type { Settings } from '../../lib/domain/settings';
import type { LibraryState } from './library-state';

/** The ways to change settings, and what was changed last. */
export interface SettingChanges {
  /** Empty for nothing. */
  said: string;
  change: (change: Partial<Settings>) => Promise<void>;
  reset: (name: keyof Settings) => Promise<void>;
  /** Puts all settings back, with an offer to undo it. */
  resetAll: () => Promise<void>;
}

const labelled = (settings: Settings, name: keyof Settings): string => `${SETTINGS[name].label}: ${settingValueText(settings, name)}.`;

/** Changes settings and says so. */
export function useSettingChanges(library: LibraryState): SettingChanges {
  const [said, setSaid] = useState('');
  return {
    said,
    async change(change) {
      if (!(await library.attempt(() => changeSettings(change)))) return;
      const now = { ...library.settings.value, ...change };
      const words = settingNames.filter((name) => name in change).map((name) => labelled(now, name));
      setSaid(`Saved. ${words.join(' ')}`);
    },
    async reset(name) {
      if (await library.attempt(() => resetSettings([name]))) setSaid(`Put back. ${labelled(USUAL_SETTINGS, name)}`);
    },
    async resetAll() {
      const before = library.settings.value;
      if (!(await library.attempt(() => resetSettings()))) return;
      setSaid('');
      const changed = settingNames.filter((name) => !isUsual(before, name)).map((name) => [name, before[name]] as const);
      library.say('All settings are as usual again.', async () => {
        if (await library.attempt(() => changeSettings(Object.fromEntries(changed)))) library.say('Your settings are back.');
      });
    },
  };
}
