import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { USUAL_SETTINGS } from '../domain/settings';
import type { Settings } from '../domain/settings';
import { onSettingsChanged, readSettings } from './settings-storage';

/** Fetches the settings and keeps them current, until `signal` aborts. They are the usual ones until they were read, and where they cannot be. */
export function createSettingsFeed(end?: AbortSignal): ReadonlySignal<Settings> {
  const settings = signal<Settings>(USUAL_SETTINGS);
  let newestRead = 0;

  const read = async () => {
    const ownRead = (newestRead += 1);
    const known = await readSettings();
    // Answers to an older question may come last.
    if (ownRead === newestRead) settings.value = known;
  };

  onSettingsChanged(() => void read().catch(() => undefined), end);
  read().catch(() => undefined);
  return settings;
}
