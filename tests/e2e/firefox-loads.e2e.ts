import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';

import { findOnPath } from '../../scripts/setup/find-on-path.ts';
import { projectFolder } from '../../scripts/setup/project.mjs';
import { runTool } from '../../scripts/setup/run-tool.ts';
import { createProfile, removeTemporaryProfile } from '../../scripts/driver/profile.ts';
import { waitUntil } from './support/session.ts';

const EXTENSION_FOLDER = join(projectFolder, '.output/firefox-mv3');

/** Firefox gives an extension a random address; fixed here, so that its pages can be opened. */
const ADDRESS = 'f1e1d60d-0000-4000-8000-000000000001';

let browser: Browser | undefined;
let profile: string | undefined;

afterEach(async () => {
  await browser?.close();
  if (profile !== undefined) await removeTemporaryProfile(profile);
});

describe('the build for Firefox', () => {
  it('loads, and its library gets the guides from its background', async ({ skip }) => {
    const executablePath = process.env['FIREFOX_PATH'] ?? findOnPath('firefox') ?? findOnPath('firefox-esr');
    if (executablePath === null) return skip('There is no Firefox on this machine.');
    if (!existsSync(EXTENSION_FOLDER)) await runTool('wxt', ['build', '--browser', 'firefox']);

    profile = await createProfile();
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      userDataDir: profile,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ 'fieldguide@fieldguide.example': ADDRESS }) },
    });
    expect(await browser.installExtension(EXTENSION_FOLDER)).toBe('fieldguide@fieldguide.example');

    const page = await browser.newPage();
    // Firefox does not tell that a page of an extension was loaded: the page itself has to.
    page.goto(`moz-extension://${ADDRESS}/library.html#/guides`, { timeout: 0 }).catch(() => undefined);
    const guides = () => page.$$eval('a.row-link', (links) => links.map(({ textContent }) => textContent));
    const titles = await waitUntil(guides, (shown) => shown.length > 0, 'the guides');
    expect([titles[0], titles.length]).toEqual(['End-user interview', 9]);
  });
});
