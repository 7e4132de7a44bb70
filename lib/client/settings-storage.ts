import { browser } from '../browser/extension';
import { readSettingsFrom, settingNames } from '../domain/settings';
import type { Settings } from '../domain/settings';

/** Each setting lies under a key of its own, so that two pages that change two of them never undo each other. */
const keyOf = (name: string): string => `setting:${name}`;

/** What a person has chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(settingNames.map(keyOf));
  return readSettingsFrom(Object.fromEntries(settingNames.map((name) => [name, stored[keyOf(name)]])));
}

/** Keeps some settings; they are on disk when it resolves. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(Object.entries(change).map(([name, value]) => [keyOf(name), value])));
}

/** Puts some settings back to what they are for somebody who has chosen nothing; all of them without `which`. */
export async function resetSettings(which: readonly (keyof Settings)[] = settingNames): Promise<void> {
  await browser.storage.local.remove(which.map(keyOf));
}

/** Calls back after any setting was changed, wherever that was done, until `signal` aborts. */
export function onSettingsChanged(listener: () => void, signal?: AbortSignal): void {
  const receive = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(keyOf('')))) listener();
  };
  browser.storage.onChanged.addListener(receive);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(receive));
}
