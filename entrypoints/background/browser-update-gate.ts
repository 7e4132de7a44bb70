import { browser } from '../../lib/browser/extension';
import { countOpenPages } from './open-pages';
import { createUpdateGate } from './update-gate';
import type { UpdateGate } from './update-gate';

/** Lies in session storage: it ends with the browser, after which the update is there. */
const KEY = 'isUpdateWaiting';

/** The gate of the real browser. `countLive` tells how many sessions are live. */
export function createBrowserUpdateGate(countLive: () => Promise<number>): UpdateGate {
  return createUpdateGate({
    isWaiting: async () => (await browser.storage.session.get(KEY))[KEY] === true,
    setWaiting: () => browser.storage.session.set({ [KEY]: true }),
    countLive,
    countPages: countOpenPages,
    reload: () => browser.runtime.reload(),
  });
}
