import type { SessionLog } from '../../../lib/domain/session-log.ts';
import { FRESH_MARKS } from '../../../lib/store/session-records.ts';
import { summarizeSession } from '../../../lib/store/summarize-session.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';

/** Puts a session into the browser's database as the extension would have written it; `log` is a log of a session that is not live. */
export async function putSession(browser: ExtensionBrowser, log: SessionLog): Promise<void> {
  const { events, state } = log;
  const row = { id: state.id, version: 3, ...summarizeSession(log, events.length), ...FRESH_MARKS };
  const page = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
  await page.evaluate(
    async ({ stored, session }) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } };
      // What is answered from the database has made it.
      await chrome.runtime.sendMessage({ type: 'list-guides', search: '', isArchived: false, limit: 1 });
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('fieldguide');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      });
      const write = database.transaction(['sessions', 'events', 'unindexed-sessions'], 'readwrite');
      write.objectStore('sessions').put(session);
      write.objectStore('unindexed-sessions').put({ id: session.id, version: 1 });
      for (const [index, event] of stored.entries()) write.objectStore('events').put(event, [session.id, index + 1]);
      await new Promise((resolve, reject) => {
        write.addEventListener('complete', resolve);
        write.addEventListener('abort', () => reject(write.error ?? new Error('not written')));
      });
      database.close();
    },
    { stored: events, session: row },
  );
  await page.close();
}
