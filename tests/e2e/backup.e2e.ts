import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { CALLS, click, endSession, startSession, textOf, waitUntil, writeNote } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

const BACKUP = /^Fieldguide-backup-\d{4}-\d\d-\d\d\.jsonl\.gz$/u;
const DAY_MS = 24 * 60 * 60_000;

let server: CallServer;
/** A browser in which sessions are held, and one with a fresh profile: as after the extension was removed and installed again. */
let first: ExtensionBrowser;
let second: ExtensionBrowser;
let backupPath: string;

const open = (browser: ExtensionBrowser, hash: string) => browser.openTab(browser.extensionUrl(`library.html${hash}`));

const pageText = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');

const waitForText = (page: Page, wanted: RegExp) =>
  waitUntil(
    () => pageText(page),
    (text) => wanted.test(text),
    `the page to say ${wanted}`,
  );

/** Chooses a file on the page on which backups are restored. */
async function choose(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
}

/** Holds a session of one note and ends it. */
async function holdSession(browser: ExtensionBrowser, note: string, participant: string): Promise<void> {
  const page = await browser.openTab(CALLS.meet);
  const panel = await startSession(browser, page, { participant });
  await writeNote(panel, note);
  await (await endSession(browser, panel)).close();
  await waitUntil(
    () => liveCount(browser),
    (live) => live === 0,
    'the session to have ended',
  );
  await page.close();
}

/** Looks into the database as a page of ours may. */
async function inDatabase<Value>(browser: ExtensionBrowser, store: string): Promise<Value[]> {
  return browser.worker.evaluate(
    (name: string) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('fieldguide');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result);
          });
        });
      }),
    store,
  ) as Promise<Value[]>;
}

async function liveCount(browser: ExtensionBrowser): Promise<number> {
  const rows = await inDatabase<{ isLive: number }>(browser, 'sessions');
  return rows.filter(({ isLive }) => isLive === 1).length;
}

const notesIn = async (browser: ExtensionBrowser) =>
  (await inDatabase<{ type: string; text?: string }>(browser, 'events'))
    .flatMap(({ type, text = '' }) => (type === 'note-added' ? [text] : []))
    .toSorted((a, b) => a.localeCompare(b));

beforeAll(async () => {
  server = await startCallServer();
  [first, second] = await Promise.all([openBrowser({ callServer: server }), openBrowser({ callServer: server, colorScheme: 'dark' })]);
}, 60_000);

afterAll(async () => {
  await Promise.all([first?.close(), second?.close()]);
  await server?.close();
});

describe('a backup', () => {
  it('is asked for when there was none for 30 days, and is made from there', async () => {
    await holdSession(first, 'They count every lamp by hand.', 'P1');
    const since = Date.now() - 31 * DAY_MS;
    await first.worker.evaluate(
      (savedAt: number) =>
        (globalThis as unknown as { chrome: { storage: { local: { set: (items: object) => Promise<void> } } } }).chrome.storage.local.set({
          'safety:marks': { savedAt, remindAt: null, unfinishedRestore: null, dueCopies: [], failedCopies: [] },
        }),
      since,
    );
    const sessions = await open(first, '#/sessions');
    await waitForText(sessions, /removing the extension deletes its data/u);
    expect(await violationsIn(sessions)).toEqual([]);
    await click(sessions, 'button', 'Back up now');
    backupPath = await first.waitForDownload(BACKUP);
    await waitForText(sessions, /Saved as Fieldguide-backup-.*1 session /u);
    await sessions.reload();
    await waitForText(sessions, /Lamp|P1/u);
    expect(await pageText(sessions)).not.toMatch(/removing the extension/u);
    expect(gunzipSync(await readFile(backupPath)).toString()).toContain('They count every lamp by hand.');
    await sessions.close();
  });

  it('is in the settings, with what is kept and how much room there is', async () => {
    const settings = await open(first, '#/settings');
    await waitForText(settings, /Left: /u);
    expect(await pageText(settings)).toMatch(/The last backup was made or restored at \d{1,2}:\d\d/u);
    expect(await pageText(settings)).toMatch(/keeps what Fieldguide stores until you delete it/u);
    expect(await violationsIn(settings)).toEqual([]);
    await settings.close();
  });

  it('that is damaged, newer or no backup at all is refused with a reason, and changes nothing', async () => {
    const page = await open(second, '#/restore');
    const whole = await readFile(backupPath);
    const damaged = Buffer.from(whole);
    damaged[whole.length >> 1] = (damaged[whole.length >> 1] ?? 0) ^ 4;
    const newer = gunzipSync(whole).toString().replace('"version":1', '"version":2');
    const cases: [string, Buffer, RegExp][] = [
      ['damaged.jsonl.gz', damaged, /damaged or cut off.*Nothing was changed/su],
      ['cut.jsonl.gz', whole.subarray(0, whole.length - 40), /damaged or cut off.*Nothing was changed/su],
      ['newer.jsonl.gz', gzipSync(newer), /made by a later version.*Nothing was changed/su],
      ['other.gz', gzipSync('hello'), /no backup of Fieldguide.*Nothing was changed/su],
    ];
    for (const [name, bytes, words] of cases) {
      const path = join(second.downloadsDir, '..', name);
      await writeFile(path, bytes);
      await choose(page, path);
      await waitUntil(
        () => textOf(page, 'alert'),
        (text) => words.test(text),
        `the words about ${name}`,
      );
    }
    expect(await violationsIn(page)).toEqual([]);
    expect(await inDatabase(second, 'events')).toEqual([]);
    await page.close();
  });

  it('brings everything back on a fresh profile', async () => {
    const page = await open(second, '#/restore');
    await choose(page, backupPath);
    await page.waitForSelector(byRole('table', 'What is in the backup'));
    expect(await violationsIn(page)).toEqual([]);
    await click(page, 'button', 'Merge with what is here');
    await waitForText(page, /Merged: 1 session/u);
    const wanted = await inDatabase(first, 'events');
    expect(await inDatabase(second, 'events')).toEqual(wanted);
    expect(await notesIn(second)).toEqual(['They count every lamp by hand.']);
    const [here] = await inDatabase<{ id: string }>(second, 'sessions');
    const [there] = await inDatabase<object>(first, 'sessions');
    expect(here).toEqual(there);
    await click(page, 'link', 'Go to the sessions');
    await waitForText(page, /P1/u);
    await page.close();
  });

  it('merges with what is here, and replaces it only after it was asked for once more', async () => {
    await holdSession(second, 'Said on the other machine.', 'P2');
    const page = await open(second, '#/restore');
    await choose(page, backupPath);
    await click(page, 'button', 'Merge with what is here');
    await waitForText(page, /Nothing that was here is lost/u);
    expect(await notesIn(second)).toEqual(['Said on the other machine.', 'They count every lamp by hand.']);

    await click(page, 'button', 'Restore another file');
    await choose(page, backupPath);
    await click(page, 'radio', 'Replace');
    await waitForText(page, /Deleted here for good: 1 session/u);
    await page.waitForSelector(byRole('button', 'Back up now'));
    await click(page, 'button', 'Replace what is here …');
    await page.waitForSelector(byRole('group', 'Replace everything?'));
    expect(await violationsIn(page)).toEqual([]);
    expect(await notesIn(second)).toHaveLength(2);
    await click(page, 'button', 'Replace everything');
    await waitForText(page, /Everything is as it is in the backup now/u);
    expect(await notesIn(second)).toEqual(['They count every lamp by hand.']);
    await page.close();
  });
});

describe('a copy after each session', () => {
  it('lies in the downloads folder once the session has ended', async () => {
    const settings = await open(first, '#/settings');
    await click(settings, 'switch', 'Save a copy of each session when it ends');
    await settings.waitForSelector('[role=switch][aria-describedby=copies-words]:checked');
    await settings.close();
    await holdSession(first, 'Copied at once.', 'P3');
    const folder = join(first.downloadsDir, 'Fieldguide');
    const [name] = await waitUntil(
      () => readdir(folder),
      (files) => files.some((file) => file.endsWith('.json')),
      'the copy',
    );
    expect(await readFile(join(folder, name ?? ''), 'utf8')).toContain('Copied at once.');
  });
});

describe('little space', () => {
  it('is told in the library and in the popup', async () => {
    const page = await open(first, '#/sessions');
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: first.extensionUrl('').slice(0, -1), quotaSize: 100_000_000 });
    await page.reload();
    await waitForText(page, /Space runs short/u);
    const call = await first.openTab(CALLS.jitsi);
    const popup = await first.openPopup(call);
    await waitForText(popup, /Space runs short/u);
    expect(await violationsIn(popup)).toEqual([]);
  });
});
