import type { SessionLog } from '../../../lib/domain/session-log.ts';
import { FRESH_MARKS } from '../../../lib/store/session-records.ts';
import { summarizeSession } from '../../../lib/store/summarize-session.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';

/** Puts a session into the browser's database as the extension would have written it; `log` is a log of a session that is not live. */
export async function putSession(browser: ExtensionBrowser, log: SessionLog): Promise<void> {
  const { events, state } = log;
  const row = { id: state.id, version: 3, ...summarizeSession(log, events.length), ...FRESH_MARKS, needsIndexing: 1 };
  // A page that has asked for something has made the database.
  const page = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
  await page.waitForSelector('.library-page > :nth-child(2)');
  await page.evaluate(
    async ({ stored, session }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('fieldguide');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      });
      const write = database.transaction(['sessions', 'events'], 'readwrite');
      write.objectStore('sessions').put(session);
      for (const [index, event] of stored.entries()) write.objectStore('events').put(event, [session.id, index + 1]);
      await new Promise((resolve, reject) => {
        write.oncomplete = resolve;
        write.onabort = () => reject(write.error ?? new Error('not written'));
      });
      database.close();
    },
    { stored: events, session: row },
  );
  await page.close();
}
