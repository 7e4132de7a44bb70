import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { projectFolder } from '../../scripts/setup/project.mjs';
import { importedText, insertText, openImport, waitForSections } from './support/library.ts';
import { click, textOf, waitUntil } from './support/session.ts';

const RICH_TEXT = join(projectFolder, 'tests/fixtures/rich-text');
const GUIDES = join(projectFolder, 'tests/fixtures/guides');

/** A guide as it lies in a repository. */
const REMOTE_GUIDE =
  '# Ferry interview\n\n## Boarding (5 min)\n\n- Where are you going?\n\n## Crossing (15 min)\n\n- What do you do on the way?\n';
const REMOTE_LINK = 'https://github.com/someone/guides/blob/main/ferry.md';
const REMOTE_FILE = 'https://raw.githubusercontent.com/someone/guides/main/ferry.md';

let server: CallServer;
let browser: ExtensionBrowser;

/** Puts HTML on the clipboard, as a word processor does, and presses the keys for pasting. */
async function pasteRichText(library: Page, html: string): Promise<void> {
  // The browser lets only its own copying write every kind of HTML: what the page copies here is what the word processor would.
  await library.evaluate((copied) => {
    const answer = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', copied);
      event.clipboardData?.setData('text/plain', new DOMParser().parseFromString(copied, 'text/html').body.textContent ?? '');
      event.preventDefault();
    };
    document.addEventListener('copy', answer, { once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', answer);
  }, html);
  await library.focus('textarea.markdown-field');
  await library.keyboard.down('Control');
  await library.keyboard.press('KeyV', { commands: ['Paste'] });
  await library.keyboard.up('Control');
}

const hasKeyboard = (library: Page) => library.evaluate(() => document.hasFocus());

/** Answers the browser's own question for a permission: "Deny" has the keyboard there, and "Allow" is next. */
async function answerQuestion(library: Page, keys: string[]): Promise<void> {
  await waitUntil(
    () => hasKeyboard(library),
    (has) => !has,
    'the question for the permission',
  );
  // So that nobody answers by mistake, the browser takes no key soon after the question came or after another key.
  await waitUntil(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      if (!(await hasKeyboard(library))) await browser.pressShortcut(keys.shift() ?? 'Return');
      return hasKeyboard(library);
    },
    Boolean,
    'the browser to take the answer',
  );
}

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

afterEach(() => browser.close());

describe('rich text', () => {
  it.each([
    { from: 'google-docs', what: 'Google Docs' },
    { from: 'word', what: 'Word' },
  ])('pasted from $what keeps its headings and lists, and loads nothing', async ({ from }) => {
    const html = await readFile(join(RICH_TEXT, `${from}.html`), 'utf8');
    const markdown = (await readFile(join(RICH_TEXT, `${from}.md`), 'utf8')).trim();
    browser = await openBrowser({ callServer: server });
    const library = await openImport(browser);
    const asked: string[] = [];
    library.on('request', (request) => asked.push(request.url()));
    const spy = '<img src="https://meet.google.com/spy.png" onerror="document.title=\'run\'"><script>document.title="run"</script>';
    await pasteRichText(library, html.includes('</body>') ? html.replace('</body>', `${spy}</body>`) : html + spy);
    await waitUntil(
      () => importedText(library),
      (text) => text.trim().startsWith(markdown.slice(0, 200)),
      'the pasted text as Markdown',
    );
    expect(asked.filter((url) => !url.startsWith(browser.extensionUrl('')))).toEqual([]);
    expect(await library.title()).not.toBe('run');
    await click(library, 'button', 'Review');
    await library.waitForSelector(byRole('table', 'Sections'));
  });
});

describe('several files', () => {
  it('are looked at one after the other', async () => {
    browser = await openBrowser({ callServer: server });
    const library = await openImport(browser);
    const input = await library.waitForSelector<'input[type=file]'>('input[type=file]');
    await input?.uploadFile(join(GUIDES, 'german.md'), join(GUIDES, 'same-syntax-as-the-seed.md'));
    await waitUntil(
      () => library.$eval('.queue-line', (line) => line.textContent ?? ''),
      (line) => line.includes('german.md') && line.includes('1 of 2'),
      'the first of two',
    );
    await click(library, 'button', 'Review');
    await click(library, 'button', 'Save guide');
    await waitUntil(
      () => library.$eval('.queue-line', (line) => line.textContent ?? ''),
      (line) => line.includes('same-syntax-as-the-seed.md') && line.includes('2 of 2'),
      'the second of two',
    );
    await click(library, 'button', 'Save guide');
    await library.waitForSelector(byRole('heading', 'Lantern operators Conversation Guide'));
    await click(library, 'link', 'Guides');
    await library.waitForSelector('a.row-link');
    const titles = await library.$$eval('a.row-link', (links) => links.map(({ textContent }) => textContent));
    expect(titles).toEqual(expect.arrayContaining(['Gesprächsleitfaden Wochenmarkt', 'Lantern operators Conversation Guide']));
  });
});

// The browser asks for the permission in a window of its own, which only a keyboard on a virtual display reaches.
describe.runIf(process.platform === 'linux')('a link', () => {
  it('asks for the one site, fetches the guide once, and gives the permission back', async () => {
    server.texts[REMOTE_FILE] = REMOTE_GUIDE;
    browser = await openBrowser({ callServer: server, headless: false });
    const library = await openImport(browser);
    await library.locator(byRole('textbox', 'Link')).fill(REMOTE_LINK);
    const before = server.requests.length;
    const origins = () => browser.worker.evaluate<string[]>('chrome.permissions.getAll().then(({ origins }) => origins)');
    const given = await origins();
    await click(library, 'button', 'Fetch');
    await answerQuestion(library, ['Tab', 'Return']);
    await waitUntil(
      () => importedText(library),
      (text) => text === REMOTE_GUIDE,
      'the guide from the link',
    );
    expect(server.requests.slice(before).filter((url) => url.includes('githubusercontent'))).toEqual([REMOTE_FILE]);
    expect(await origins()).toEqual(given);
    await click(library, 'button', 'Review');
    await waitForSections(library, ['Boarding', 'Crossing']);
  });

  it('that is refused fetches nothing and keeps what stands in the field', async () => {
    server.texts[REMOTE_FILE] = REMOTE_GUIDE;
    browser = await openBrowser({ callServer: server, headless: false });
    const library = await openImport(browser);
    await insertText(library, 'mine');
    await library.locator(byRole('textbox', 'Link')).fill(REMOTE_LINK);
    const before = server.requests.length;
    await click(library, 'button', 'Fetch');
    await answerQuestion(library, ['Escape']);
    await waitUntil(
      () => textOf(library, 'alert'),
      (sentence) => sentence.includes('may not read from this site'),
      'the sentence that says so',
    );
    expect(server.requests.slice(before)).toEqual([]);
    expect(await importedText(library)).toBe('mine');
  });
});
