import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';

import { waitForDownload } from '../../scripts/driver/downloads.ts';
import { findOnPath } from '../../scripts/setup/find-on-path.ts';
import { projectFolder } from '../../scripts/setup/project.mjs';
import { runTool } from '../../scripts/setup/run-tool.ts';
import { createProfile, removeTemporaryProfile } from '../../scripts/driver/profile.ts';
import { fullLog, hugeLog } from '../fixtures/sessions/frozen-logs.ts';
import { readZip } from '../support/read-zip.ts';
import { putSessions } from './support/put-sessions.ts';
import { click, waitUntil } from './support/session.ts';

const EXTENSION_FOLDER = join(projectFolder, '.output/firefox-mv3');

/** Firefox gives an extension a random address; fixed here, so that its pages can be opened. */
const ADDRESS = 'f1e1d60d-0000-4000-8000-000000000001';

let browser: Browser | undefined;
let profile: string | undefined;

afterEach(async () => {
  await browser?.close();
  if (profile !== undefined) await removeTemporaryProfile(profile);
});

/** Firefox with the extension and a downloads folder of its own. */
async function openFirefox(executablePath: string): Promise<{ firefox: Browser; downloadsDir: string }> {
  if (!existsSync(EXTENSION_FOLDER)) await runTool('wxt', ['build', '--browser', 'firefox']);
  profile = await createProfile();
  const downloadsDir = join(profile, 'downloads');
  await mkdir(downloadsDir);
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'fieldguide@fieldguide.example': ADDRESS }),
      'browser.download.dir': downloadsDir,
      'browser.download.folderList': 2,
    },
  });
  browser = firefox;
  return { firefox, downloadsDir };
}

/** Opens a page of the library. Firefox does not tell that a page of an extension was loaded: the page itself has to. */
function openLibrary(page: Page, hash: string): void {
  page.goto(`moz-extension://${ADDRESS}/library.html${hash}`, { timeout: 0 }).catch(() => undefined);
}

/** Goes to another page of the library without loading it anew. */
const goTo = (page: Page, hash: string) => page.evaluate((next) => void (location.hash = next), hash);

describe('the build for Firefox', () => {
  it('loads, gets its guides from its background, and saves a zip of many sessions and an export of 20 MB whole', async ({ skip }) => {
    const executablePath = process.env['FIREFOX_PATH'] ?? findOnPath('firefox') ?? findOnPath('firefox-esr');
    if (executablePath === null) return skip('There is no Firefox on this machine.');
    const { firefox, downloadsDir } = await openFirefox(executablePath);
    expect(await firefox.installExtension(EXTENSION_FOLDER)).toBe('fieldguide@fieldguide.example');

    const page = await firefox.newPage();
    openLibrary(page, '#/guides');
    const guides = () => page.$$eval('a.row-link', (links) => links.map(({ textContent }) => textContent));
    const titles = await waitUntil(guides, (shown) => shown.length > 0, 'the guides');
    expect([titles[0], titles.length]).toEqual(['End-user interview', 9]);

    // The page of the sidebar, here in a tab: without a session it offers to start one.
    const sidebar = await page.browser().newPage();
    sidebar.goto(`moz-extension://${ADDRESS}/sidepanel.html`, { timeout: 0 }).catch(() => undefined);
    const startTitle = () => sidebar.$eval('.start-button', (button) => button.textContent);
    await waitUntil(startTitle, (title) => title === 'Start session', 'the sidebar');

    await putSessions(page, fullLog(), { count: 20 });
    await goTo(page, '#/sessions');
    await page.evaluate(() => location.reload());
    await page.locator('.selection-bar input').click();
    await click(page, 'button', 'Export…');
    await click(page, 'checkbox', 'JSON');
    await click(page, 'button', 'Export 20 sessions');
    await waitUntil(
      () => page.$eval('dialog.many .many-work', (work) => work.textContent ?? ''),
      (words) => words.includes('20 sessions are in'),
      'the zip to be saved',
      40_000,
    );
    const files = readZip(await readFile(await waitForDownload(downloadsDir, /\.zip$/u)));
    expect([...files.keys()].filter((name) => name.startsWith('json/'))).toHaveLength(20);

    // Once by the library, which leaves a file to the background, and once by the background alone.
    const [hugeId = ''] = await putSessions(page, hugeLog(), { count: 1, repeats: 500 });
    await goTo(page, `#/sessions/${hugeId}/export`);
    await page.waitForSelector('.export-preview[aria-busy=false]');
    await click(page, 'button', 'Export');
    await waitUntil(
      () => page.$eval('.toast-region', (toast) => toast.textContent ?? ''),
      (words) => words.includes('Saved as'),
      'the file to be saved',
    );
    const text = await readFile(await waitForDownload(downloadsDir, /interview\.md$/u), 'utf8');
    expect(text.length).toBeGreaterThan(20_000_000);
    for (const number of [0, 999, 1999]) expect(text).toContain(`Observation ${number} #tag${number % 7}Observation ${number} `);
    await page.evaluate(async (sessionId) => {
      const { browser: api } = globalThis as unknown as { browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } };
      await api.runtime.sendMessage({ type: 'export-session', sessionId, format: 'markdown' });
    }, hugeId);
    expect((await readFile(await waitForDownload(downloadsDir, /interview\(1\)\.md$/u), 'utf8')) === text).toBe(true);
  }, 120_000);
});
