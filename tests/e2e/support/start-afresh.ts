import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';

/** Run in the worker: forgets guides, sessions, settings and which tab holds what. */
function forgetEverything(): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { clear: () => Promise<void> }> } };
  const emptied = new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('fieldguide');
    opening.addEventListener('error', () => reject(opening.error as DOMException));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const name of database.objectStoreNames) transaction.objectStore(name).clear();
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
  return Promise.all([emptied, chrome.storage.local.clear(), chrome.storage.session.clear()]);
}

/** Closes every tab but the first and makes the extension as if it had just been installed; quicker than another browser. */
export async function startAfresh({ browser, worker }: ExtensionBrowser): Promise<void> {
  const [, ...others] = await browser.pages();
  await Promise.all(others.map((page) => page.close()));
  await worker.evaluate(forgetEverything);
}
