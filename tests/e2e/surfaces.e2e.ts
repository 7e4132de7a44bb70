import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { recordPage } from '../../scripts/driver/record-page.ts';
import { artifactsFolder } from '../../scripts/setup/project.mjs';
import { ask } from './support/held-session.ts';
import { barButton, panelFrames } from './support/overlay.ts';
import { CALLS, click, textOf, waitForSection, waitUntil } from './support/session.ts';
import { badgeOf, closeSurface, hasSidePanel, surfacePage, watchSections, windowOnTop } from './support/surfaces.ts';

let server: CallServer;
let browser: ExtensionBrowser;

/** Pictures of a surface in both themes. */
async function picture(page: Page, name: string): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await browser.screenshot(page, join(artifactsFolder, 'pictures', `surface-${name}-${value}.png`));
  }
  await page.emulateMediaFeatures([]);
}

/** What of a panel is not within the width of its page, by class. */
const sticksOut = (panel: Page) =>
  panel.$$eval('.panel *', (elements) =>
    elements.filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.getAttribute('class')),
  );

const draftIn = (panel: Page) => panel.$eval('textarea', (field) => field.value);
const waitForBadge = (text: string) =>
  waitUntil(
    () => badgeOf(browser),
    (badge) => badge === text,
    'the mark on the toolbar button',
  );

describe('the panel on every surface', () => {
  beforeAll(async () => {
    server = await startCallServer();
    browser = await openBrowser({ callServer: server });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('runs a session without a call page, on several surfaces at once, of which each can go', async () => {
    const tab = await browser.openTab('about:blank');
    const start = await browser.openPopup(tab);
    await start.waitForSelector(byRole('radio', 'side panel'));
    await picture(start, 'popup-without-call');
    await click(start, 'button', 'Start session');
    const sidePanel = await surfacePage(browser, 'sidepanel.html');
    await waitForSection(sidePanel, 'Housekeeping');
    await picture(sidePanel, 'side-panel');
    // Firefox opens its sidebar as narrow as this.
    await sidePanel.setViewport({ width: 240, height: 720 });
    await picture(sidePanel, 'side-panel-narrow');
    expect(await sticksOut(sidePanel)).toEqual([]);
    await sidePanel.setViewport(null);

    const popup = await browser.openPopup(tab);
    await click(popup, 'button', 'Panel in the window');
    const ownWindow = await surfacePage(browser, 'panel.html#');
    await waitForSection(ownWindow, 'Housekeeping');
    await ownWindow.setViewport({ width: 400, height: 720 });
    await picture(ownWindow, 'window');

    // What is done on either is shown on both, in the same order.
    const [inSidePanel, inWindow] = [await watchSections(sidePanel), await watchSections(ownWindow)];
    await click(sidePanel, 'button', 'Next section');
    await waitForSection(ownWindow, 'Warm-up questions');
    await click(ownWindow, 'button', 'Next section');
    await waitForSection(sidePanel, 'Meaty questions');
    await click(sidePanel, 'button', 'Previous section');
    await waitForSection(ownWindow, 'Warm-up questions');
    expect(await inSidePanel()).toEqual(['Housekeeping', 'Warm-up questions', 'Meaty questions', 'Warm-up questions']);
    expect(await inWindow()).toEqual(await inSidePanel());

    // On top of other programs, in a window that goes back into its own.
    await click(ownWindow, 'button', 'Keep on top');
    const onTop = await windowOnTop(browser, ownWindow);
    await onTop.setViewport({ width: 320, height: 420 });
    const panelOnTop = await onTop.waitForFrame((frame) => frame.url().startsWith(browser.extensionUrl('panel.html')));
    await waitForSection(panelOnTop, 'Warm-up questions');
    await picture(onTop, 'on-top');
    await panelOnTop.type(byRole('textbox', 'Note'), 'half a thought');
    const sessionId = new URL(ownWindow.url()).hash.slice(1);
    await waitUntil(
      () => ask<{ drafts: { text: string }[] }>(ownWindow, { type: 'get-session', sessionId }),
      ({ drafts }) => drafts[0]?.text === 'half a thought',
      'what is typed to be kept',
    );
    await closeSurface(onTop);
    await waitForSection(ownWindow, 'Warm-up questions');
    await ownWindow.reload();
    await waitUntil(
      () => draftIn(ownWindow),
      (text) => text === 'half a thought',
      'the draft of the window on top',
    );

    // The last surface that goes leaves a mark, since the session runs on.
    await closeSurface(sidePanel);
    await waitUntil(
      () => Promise.resolve(hasSidePanel(browser)),
      (isOpen) => !isOpen,
      'the side panel to close',
    );
    expect(await badgeOf(browser)).toBe('');
    await ownWindow.close();
    await waitForBadge('!');
    await click(await browser.openPopup(tab), 'button', 'Go on in the side panel');
    const again = await surfacePage(browser, 'sidepanel.html');
    await waitForSection(again, 'Warm-up questions');
    await waitForBadge('');
    await waitUntil(
      () => draftIn(again),
      (text) => text === 'half a thought',
      'the draft in the side panel',
    );

    await click(again, 'button', 'End session');
    await click(again, 'button', 'End');
    const record = await recordPage(browser);
    expect(await textOf(record, 'list', 'Session')).toContain('no call page');
    await record.waitForSelector('text/half a thought');
    await click(again, 'button', 'New session');
    await again.waitForSelector(byRole('button', 'Start session'));
    await picture(again, 'side-panel-start');
    await closeSurface(again);
    await record.close();
  });

  it('opens beside the call where the settings say so, and goes over the call and back at a click', async () => {
    await browser.worker.evaluate(`chrome.storage.local.set({ 'setting:surface': 'side-panel' })`);
    const call = await browser.openTab(CALLS.meet);
    const popup = await browser.openPopup(call);
    await click(popup, 'button', 'Start session');
    const sidePanel = await surfacePage(browser, 'sidepanel.html');
    await waitForSection(sidePanel, 'Housekeeping');
    expect(panelFrames(browser, call)).toEqual([]);

    await click(sidePanel, 'button', 'Show over the call');
    await waitForSection(await browser.panelFrame(call), 'Housekeeping');
    await waitUntil(
      () => Promise.resolve(hasSidePanel(browser)),
      (isOpen) => !isOpen,
      'the side panel to close',
    );

    // From the overlay's bar, through the call page's script: within the gesture of the click.
    await (await barButton(call, 'Open in side panel')).click();
    const back = await surfacePage(browser, 'sidepanel.html');
    await waitForSection(back, 'Housekeeping');
    await waitUntil(
      () => Promise.resolve(panelFrames(browser, call)),
      (frames) => frames.length === 0,
      'the overlay to go',
    );

    // Over the call as well, and hidden there again, while it stays in the side panel.
    await click(await browser.openPopup(call), 'button', 'Show overlay');
    await waitForSection(await browser.panelFrame(call), 'Housekeeping');
    await waitForSection(back, 'Housekeeping');
    await (await barButton(call, 'Hide overlay')).click();
    await waitUntil(
      () => Promise.resolve(panelFrames(browser, call)),
      (frames) => frames.length === 0,
      'the overlay to be hidden',
    );
    expect(hasSidePanel(browser)).toBe(true);

    // It follows the only session there is to other tabs, and a second one to its own.
    const other = await browser.openTab(CALLS.jitsi);
    await waitForSection(back, 'Housekeeping');
    await click(back, 'button', 'Next section');
    await waitForSection(back, 'Warm-up questions');
    await browser.worker.evaluate(`chrome.storage.local.set({ 'setting:surface': 'overlay' })`);
    await click(await browser.openPopup(other), 'button', 'Start session');
    await waitForSection(back, 'Housekeeping');
    await call.bringToFront();
    await waitForSection(back, 'Warm-up questions');

    await closeSurface(back);
    await waitForSection(await browser.panelFrame(call), 'Warm-up questions');
  });
});
