import { browser } from '../../lib/browser/extension';

const KEY = 'copiesSessions';

/** Whether a copy of each session is written to the downloads folder when it has ended. It is off until it is turned on. */
export async function readCopiesSwitch(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

/** Turns the copies on or off. */
export async function saveCopiesSwitch(isOn: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: isOn });
}
