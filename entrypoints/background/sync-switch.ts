import { browser } from '../../lib/browser/extension';

const KEY = 'isGuideSyncOn';

/** Whether guides follow the person to their other machines. It is off until it is turned on: nothing leaves the machine unasked. */
export async function readSyncSwitch(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

/** Turns syncing on or off. */
export async function saveSyncSwitch(isOn: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: isOn });
}
