import { readFile } from 'node:fs/promises';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readSessionFile } from '../../lib/exporters/session-file.ts';
import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { seedGuide } from './support/seed-guide.ts';
import { CALLS, click, endSession, startSession, textOf, waitForSection, waitUntil, writeNote } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

const [first, second, third, optional, fifth, last] = seedGuide.sections as [string, string, string, string, string, string];

/** Imports the guide as a file through the library, as it is. */
async function importGuide(): Promise<void> {
  const library = await browser.openTab(browser.extensionUrl('library.html#/guides'));
  await click(library, 'button', 'Import guide');
  const input = (await library.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(seedGuide.path);
  await click(library, 'button', 'Review');
  await library.waitForSelector(byRole('table', 'Sections'));
  await click(library, 'button', 'Save guide');
  await waitUntil(
    () => library.$eval('h1', (heading) => heading.textContent),
    (title) => title === seedGuide.title,
    'the saved guide',
  );
  await library.close();
}

/** Presses the keys for the next section until the panel shows it; only the page, not the panel, has the keyboard. */
async function stepTo(page: Page, panel: Frame, title: string): Promise<void> {
  await page.bringToFront();
  await browser.pressShortcut('alt+shift+period');
  await waitForSection(panel, title);
}

async function exportedFile(panel: Frame, name: RegExp): Promise<string> {
  await click(panel, 'button', 'Export Markdown');
  return readFile(await browser.waitForDownload(name), 'utf8');
}

async function isChecked(panel: Frame, name: string): Promise<boolean> {
  const box = await panel.waitForSelector(byRole('checkbox', name));
  return box === null ? false : box.evaluate((element) => (element as HTMLInputElement).checked);
}

describe('an interview', () => {
  beforeAll(async () => {
    server = await startCallServer();
    browser = await openBrowser({ headless: false, callServer: server });
    await importGuide();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(Object.entries(CALLS))('is held on %s: stepped by keys, noted, reloaded, ended and exported', async (service, address) => {
    const page = await browser.openTab(address);
    let panel = await startSession(browser, page, { guide: seedGuide.title, format: '30 min', participant: `P-${service}` });
    await waitForSection(panel, first);

    await click(panel, 'checkbox', seedGuide.action);
    await click(panel, 'button', 'Consent: yes');
    await stepTo(page, panel, second);
    await writeNote(panel, `they said "we lose it at the gateway" #pain on ${service}`);
    await stepTo(page, panel, third);
    await click(panel, 'checkbox', seedGuide.question);
    await waitUntil(() => isChecked(panel, seedGuide.question), Boolean, 'the question to be asked');

    const field = await panel.waitForSelector(byRole('textbox', 'Note'));
    await field?.click();
    await field?.type('half a thou');
    await waitUntil(
      () => browser.worker.evaluate<string>(DRAFTS),
      (drafts) => drafts.includes('half a thou'),
      'the draft to be on disk',
    );
    await page.reload();
    panel = await browser.panelFrame(page);
    await waitForSection(panel, third);
    expect(await isChecked(panel, seedGuide.question)).toBe(true);
    await waitUntil(
      () => panel.$eval('textarea', (element) => element.value),
      (text) => text === 'half a thou',
      'the draft to be there again',
    );

    await browser.worker.stop();
    const again = await panel.waitForSelector(byRole('textbox', 'Note'));
    await again?.type('ght [mine]');
    await again?.press('Enter');
    await waitUntil(
      () => textOf(panel, 'list', 'Notes'),
      (notes) => notes.includes('half a thought [mine]'),
      'the note after the worker was stopped',
    );

    // The optional section has no time in this format: the keys step over it.
    await stepTo(page, panel, fifth);
    await stepTo(page, panel, last);
    await (await endSession(browser, panel)).close();
    await page.bringToFront();
    const markdown = await exportedFile(panel, new RegExp(`P-${service}.*\\.md$`, 'u'));

    expect(markdown).toContain(seedGuide.title);
    for (const title of [first, second, third, optional, fifth, last]) expect(markdown).toContain(title);
    expect(markdown).toContain('we lose it at the gateway');
    expect(markdown).toMatch(/half a thought/u);
    expect(markdown).toMatch(/31/u);
    await page.close();
  });

  it('leaves a JSON file that reads back as the same session', async () => {
    const library = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
    const record = await library.waitForSelector('a[href*="#/sessions/"]');
    await record?.click();
    await click(library, 'button', 'Export');
    await click(library, 'menuitem', 'JSON');
    const text = await readFile(await browser.waitForDownload(/\.json$/u), 'utf8');
    const file = readSessionFile(text);
    expect(file.ok).toBe(true);
    if (!file.ok) return;
    expect(file.log.state.guide.title).toBe(seedGuide.title);
    const stored = await library.evaluate(async (sessionId) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ value: { events: unknown[] } }> } };
      };
      return (await chrome.runtime.sendMessage({ type: 'get-session', sessionId })).value.events;
    }, file.log.state.id);
    expect(file.log.events).toEqual(stored);
    await library.close();
  });
});

/** What the drafts' store holds, read in the worker. */
const DRAFTS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('fieldguide');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
    reading.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(reading.result)); };
  };
})`;
