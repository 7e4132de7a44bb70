import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { CALLS, startSession, waitForSection, waitUntil } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('Escape in the panel', () => {
  it.each(Object.entries(CALLS))('gives the keyboard back to the call on %s', async (_service, address) => {
    const page = await browser.openTab(address);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    const field = await panel.waitForSelector(byRole('textbox', 'Note'));
    await field?.click();
    await page.keyboard.type('half a note');
    await page.keyboard.press('Escape');
    await waitUntil(
      () => panel.evaluate(() => document.hasFocus()),
      (hasFocus) => !hasFocus,
      'the panel to have given the keyboard back',
    );
    // The next key is the page's.
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => (document.title = `pressed ${key}`));
    });
    await page.keyboard.press('ArrowRight');
    await waitUntil(
      () => page.title(),
      (title) => title === 'pressed ArrowRight',
      'the page to have got the key',
    );
    expect(await field?.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe('half a note');
    await page.close();
  });
});
