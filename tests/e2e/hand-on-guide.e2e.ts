import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { importGuide, importedText, insertText, openImport, waitForSaved, waitForSections } from './support/library.ts';
import { click, textOf, typeOver, waitUntil } from './support/session.ts';

const GUIDE =
  '# Lighthouse talk\n\nFormats: 30 min\n\n## Climbing (~10 min)\n\n- How many steps?\n\n## The lamp (~20 min)\n\n- Who cleans it?\n';
const TITLE = 'Lighthouse talk';

let server: CallServer;
/** Two browsers of one person, or of two. */
let first: ExtensionBrowser;
let second: ExtensionBrowser;

const guideLinks = (library: Page) => library.$$eval('a.row-link', (links) => links.map((link) => link.textContent ?? ''));

/** Everything in a browser's sync storage. */
const syncItems = (browser: ExtensionBrowser) => browser.worker.evaluate<Record<string, unknown>>('chrome.storage.sync.get(null)');

/** Does what the browsers' own service would: the second sync storage becomes what the first is. */
async function carry(from: ExtensionBrowser, to: ExtensionBrowser): Promise<void> {
  const items = await syncItems(from);
  await to.worker.evaluate(async (carried: Record<string, unknown>) => {
    const { sync } = (globalThis as unknown as { chrome: { storage: { sync: SyncArea } } }).chrome.storage;
    const gone = Object.keys(await sync.get(null)).filter((key) => !(key in carried));
    await sync.remove(gone);
    await sync.set(carried);
  }, items);
}

interface SyncArea {
  get: (keys: null) => Promise<Record<string, unknown>>;
  set: (items: Record<string, unknown>) => Promise<void>;
  remove: (keys: string[]) => Promise<void>;
}

async function turnSyncOn(browser: ExtensionBrowser): Promise<void> {
  const settings = await browser.openTab(browser.extensionUrl('library.html#/settings'));
  await click(settings, 'switch', 'Sync my guides through this browser');
  await settings.waitForSelector('meter');
  await settings.close();
}

/** Waits until what is in the sync storage is another than before. */
async function waitForSync(browser: ExtensionBrowser, before: Record<string, unknown>): Promise<void> {
  const old = JSON.stringify(before);
  await waitUntil(
    () => syncItems(browser),
    (items) => JSON.stringify(items) !== old,
    'the sync storage to change',
    40_000,
  );
}

/** Waits until the list of guides has a title, or has it no more. */
async function waitForGuide(library: Page, title: string, isThere = true): Promise<void> {
  await waitUntil(
    () => guideLinks(library),
    (titles) => titles.includes(title) === isThere,
    `“${title}” to be ${isThere ? 'in' : 'out of'} the list`,
  );
}

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  first = await openBrowser({ callServer: server });
  second = await openBrowser({ callServer: server });
});

afterEach(async () => {
  await first.close();
  await second.close();
});

describe('a guide is handed on', () => {
  it('by a link, which a second profile opens for review and saves only when told to', async () => {
    const library = await openImport(first);
    await importGuide(library, GUIDE, TITLE);
    await click(library, 'button', 'Share');
    const link = await (
      await library.waitForSelector(byRole('textbox', 'Share link'))
    )?.evaluate((field) => (field as HTMLInputElement).value);
    expect(link).toContain('library.html#/shared/');

    const opened = await second.openTab(link ?? '');
    await waitForSections(opened, ['Climbing', 'The lamp']);
    const guides = await second.openTab(second.extensionUrl('library.html#/guides'));
    await waitForGuide(guides, 'End-user interview');
    expect(await guideLinks(guides)).not.toContain(TITLE);
    await opened.bringToFront();
    await click(opened, 'button', 'Save guide');
    await opened.waitForSelector(byRole('heading', TITLE));
    expect(opened.url()).not.toContain('shared');
    await waitForGuide(guides, TITLE);
  });

  it('by a link, and what was corrected in its review is still there after the page was reloaded', async () => {
    const library = await openImport(first);
    await importGuide(library, GUIDE.replace('Who cleans it?', '*They look up*'), TITLE);
    await click(library, 'button', 'Share');
    const field = await library.waitForSelector(byRole('textbox', 'Share link'));
    const opened = await second.openTab((await field?.evaluate((input) => (input as HTMLInputElement).value)) ?? '');
    await waitForSections(opened, ['Climbing', 'The lamp']);
    await typeOver(opened, 'textbox', 'Title of section 1', 'Going up');
    await waitForSections(opened, ['Going up', 'The lamp']);
    await opened.locator('.part-tick').click();
    await opened.waitForSelector('.part-list-done');
    await opened.reload();
    await waitForSections(opened, ['Going up', 'The lamp']);
    await opened.waitForSelector('.part-list-done');
    expect(await opened.$('.part-tick')).toBe(null);
  });

  it('by a link that is pasted where guides are imported', async () => {
    const library = await openImport(first);
    await importGuide(library, GUIDE, TITLE);
    await click(library, 'button', 'Share');
    const field = await library.waitForSelector(byRole('textbox', 'Share link'));
    const link = (await field?.evaluate((input) => (input as HTMLInputElement).value)) ?? '';

    const imported = await openImport(second);
    // As it comes from a browser of another kind, where the extension has another address.
    await insertText(imported, `moz-extension://11111111-2222-3333-4444-555555555555/library.html${new URL(link).hash}`);
    await click(imported, 'button', 'Review');
    await waitForSections(imported, ['Climbing', 'The lamp']);
    await click(imported, 'button', 'Back to the text');
    expect(await importedText(imported)).toContain('# Lighthouse talk');
  });

  it('and a link that was cut off is refused with a sentence', async () => {
    const library = await openImport(first);
    await importGuide(library, GUIDE, TITLE);
    await click(library, 'button', 'Share');
    const field = await library.waitForSelector(byRole('textbox', 'Share link'));
    const link = (await field?.evaluate((input) => (input as HTMLInputElement).value)) ?? '';
    const opened = await second.openTab(link.slice(0, -5));
    await waitUntil(
      () => textOf(opened, 'alert'),
      (sentence) => /cut|damaged|whole|complete/iu.test(sentence),
      'the sentence about the link',
    );
    expect(await opened.$(byRole('button', 'Save guide'))).toBe(null);
  });

  it('as a Markdown file and as a JSON file, which both come back as the same guide', async () => {
    const library = await openImport(first);
    await importGuide(library, GUIDE, TITLE);
    for (const [format, extension] of [
      ['Markdown', 'md'],
      ['JSON', 'json'],
    ] as const) {
      await click(library, 'button', 'Export');
      await library.locator(`::-p-xpath(//*[@role="menuitem"][contains(., "${format}")])`).click();
      const path = await first.waitForDownload(new RegExp(`\\.${extension}$`, 'u'));
      const text = await readFile(path, 'utf8');
      const imported = await openImport(second);
      await insertText(imported, text);
      await click(imported, 'button', 'Review');
      await waitForSections(imported, ['Climbing', 'The lamp']);
      await click(imported, 'button', 'Back to the text');
      expect((await importedText(imported)).trim()).toBe(GUIDE.trim());
      await imported.close();
    }
  });
});

describe('guides on two machines', () => {
  it('are gone from the one once they were deleted on the other, and come back with it', async () => {
    const library = await openImport(first);
    await importGuide(library, GUIDE, TITLE);
    await turnSyncOn(first);
    await waitForSync(first, {});
    await turnSyncOn(second);
    await carry(first, second);
    const there = await second.openTab(second.extensionUrl('library.html#/guides'));
    await waitForGuide(there, TITLE);

    const before = await syncItems(first);
    await library.bringToFront();
    await click(library, 'button', 'More actions');
    await library.locator('::-p-xpath(//*[@role="menuitem"][contains(., "Delete")])').click();
    await waitForGuide(library, TITLE, false);
    await waitForSync(first, before);
    await carry(first, second);
    await waitForGuide(there, TITLE, false);

    const deleted = await syncItems(first);
    await click(library, 'button', 'Undo');
    await waitForGuide(library, TITLE);
    await waitForSync(first, deleted);
    await carry(first, second);
    await waitForGuide(there, TITLE);
  });

  it('are the same once they are synced; the later change wins and the other is kept as a version', async () => {
    const library = await openImport(first);
    const id = await importGuide(library, GUIDE, TITLE);
    expect(await syncItems(first)).toEqual({});
    await turnSyncOn(first);
    await waitForSync(first, {});
    await turnSyncOn(second);
    await carry(first, second);
    const there = await second.openTab(second.extensionUrl('library.html#/guides'));
    await waitForGuide(there, TITLE);

    // Both change it before either hears of the other: first the one machine, then the other.
    const [onFirst, onSecond] = [await syncItems(first), await syncItems(second)];
    const edit = async (browser: ExtensionBrowser, title: string) => {
      const page = await browser.openTab(browser.extensionUrl(`library.html#/guides/${id}/edit`));
      await waitForSections(page, ['Climbing', 'The lamp']);
      await typeOver(page, 'textbox', 'Title of section 1', title);
      await waitForSections(page, [title, 'The lamp']);
      await waitForSaved(page);
      await page.close();
    };
    await edit(first, 'Going up');
    await edit(second, 'The stairs');
    await waitForSync(first, onFirst);
    await waitForSync(second, onSecond);
    await carry(second, first);

    const page = await first.openTab(first.extensionUrl(`library.html#/guides/${id}`));
    await waitUntil(
      () => page.$eval('main', (main) => main.textContent ?? ''),
      (text) => text.includes('The stairs'),
      'the later change on the first machine',
    );
    await waitUntil(
      () => page.$eval('main', (main) => main.textContent ?? ''),
      (text) => /another machine/iu.test(text),
      'the other change among the versions',
    );
  });
});
