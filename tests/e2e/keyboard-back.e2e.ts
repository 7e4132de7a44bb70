import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { overlayBox } from './support/overlay.ts';
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

  it('gives the keyboard back to the frame it came from, where Zoom lives', async () => {
    const page = await browser.openTab('https://app.zoom.us/wc/987654321/join');
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await page.mouse.click(900, 400);
    const { x, y } = await overlayBox(panel);
    await page.mouse.move(x + 150, y + 15);
    await (await panel.waitForSelector(byRole('textbox', 'Note')))?.click();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.id === 'webclient');
    await page.keyboard.press('Space');
    expect(await page.evaluate('fixture.actions')).toEqual(['push-to-talk-on', 'push-to-talk-off']);
    await page.close();
  });

  it('is left to what is open in the panel, and to the composition of a character', async () => {
    const page = await browser.openTab('https://meet.google.com/xyz-uvwx-rst');
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    const hasKeyboard = () => panel.evaluate(() => document.hasFocus());

    await (await panel.waitForSelector(byRole('button', 'End session')))?.click();
    await panel.waitForSelector(byRole('group', 'End the session?'));
    await page.keyboard.press('Escape');
    await panel.waitForSelector(byRole('button', 'End session'));
    expect(await hasKeyboard()).toBe(true);

    await (await panel.waitForSelector(byRole('textbox', 'Note')))?.click();
    const devtools = await page.createCDPSession();
    await devtools.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await page.keyboard.press('Escape');
    expect(await hasKeyboard()).toBe(true);
    await page.close();
  });
});
