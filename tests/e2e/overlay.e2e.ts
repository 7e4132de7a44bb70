import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { barButton, overlayBox, panelFrames, waitForBox } from './support/overlay.ts';
import { traceOf, waitForScript } from './support/page-trace.ts';
import { CALLS, click, startSession, textOf, waitForSection, waitUntil, writeNote } from './support/session.ts';

/** A call on every kind of host, and the same page at an address where Fieldguide has nothing to look for. */
const PLACES = [
  { name: 'Google Meet', address: CALLS.meet, elsewhere: 'https://app.zoom.us/meet.html' },
  { name: 'Zoom', address: CALLS.zoom, elsewhere: 'https://app.zoom.us/zoom.html' },
  { name: 'Zoom for government', address: 'https://agency.zoomgov.com/wc/1601234567/join', elsewhere: 'https://app.zoom.us/zoom.html' },
  { name: 'Jitsi', address: CALLS.jitsi, elsewhere: 'https://app.zoom.us/jitsi.html' },
  { name: 'Jitsi as a service', address: 'https://8x8.vc/vpaas-magic-cookie-1a2b/Interview7', elsewhere: 'https://app.zoom.us/jitsi.html' },
];

let server: CallServer;
let browser: ExtensionBrowser;

/** What a person reads in a page or frame; what is not shown is not in it. */
const readText = (page: Pick<Page, 'evaluate'>) => page.evaluate(() => document.body.innerText);

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

// What one test leaves behind, such as a place, must not be there for the next.
beforeEach(async () => {
  browser = await openBrowser({ callServer: server });
});

afterEach(() => browser.close());

describe.each(PLACES)('the overlay on $name', ({ address, elsewhere }) => {
  it('leaves no trace in a call without a session', async () => {
    const untouched = await traceOf(await browser.openTab(elsewhere));
    const page = await browser.openTab(address);
    await waitForScript(page);
    const call = await traceOf(page);
    expect(untouched.scriptListeners).toBe(null);
    expect(call.page).toEqual(untouched.page);
    // To be told of a page that comes back from the cache is all it listens for.
    expect(call.scriptListeners).toEqual(['pageshow']);
  });

  it('is one frame, and leaves nothing behind when it is hidden', async () => {
    const page = await browser.openTab(address);
    await waitForScript(page);
    const before = await traceOf(page);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    expect(panelFrames(browser, page)).toEqual([panel]);
    expect(panel.parentFrame()).toBe(page.mainFrame());

    await (await barButton(page, 'Hide overlay')).click();
    await waitUntil(
      () => Promise.resolve(panelFrames(browser, page).length),
      (count) => count === 0,
      'the frame to be gone',
    );
    const after = await traceOf(page);
    expect(after.page).toEqual(before.page);
    // The session goes on, and so does the look at its call.
    expect(after.scriptListeners).toEqual(['click', 'pageshow', 'pagehide', 'visibilitychange']);
  });
});

describe('the overlay', () => {
  it('collapses to a pill with the section and its time, also after a reload, and expands again', async () => {
    const page = await browser.openTab(CALLS.meet);
    let panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    const open = await overlayBox(panel);
    await (await barButton(page, 'Collapse panel')).click();
    await waitForBox(panel, { x: open.x, y: open.y, width: 280, height: 44 });
    expect(await readText(panel)).toMatch(/^Housekeeping\s+\d:\d\d left$/u);

    await page.reload();
    panel = await browser.panelFrame(page);
    await waitForBox(panel, { width: 280, height: 44 });
    await (await barButton(page, 'Expand panel')).click();
    await waitForBox(panel, open);
    await waitUntil(
      () => readText(panel),
      (text) => text.includes('left of 5:00'),
      'the whole panel',
    );
  });

  it('is hidden and shown from the popup', async () => {
    const page = await browser.openTab(CALLS.jitsi);
    const panel = await startSession(browser, page);
    await writeNote(panel, 'before it was hidden');

    const popup = await browser.openPopup(page);
    await click(popup, 'button', 'Hide overlay');
    await popup.waitForSelector(byRole('button', 'Show overlay'));
    expect(panelFrames(browser, page)).toEqual([]);

    await click(popup, 'button', 'Show overlay');
    const shownAgain = await browser.panelFrame(page);
    expect(await textOf(shownAgain, 'list', 'Notes')).toContain('before it was hidden');
    await popup.waitForSelector(byRole('button', 'Hide overlay'));
  });

  it('opens in a window of its own with the same session', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page);
    await writeNote(panel, 'written on the call');
    await (await barButton(page, 'Open in a window')).click();
    const target = await browser.browser.waitForTarget((candidate) => candidate.url().startsWith(browser.extensionUrl('panel.html#')));
    const ownWindow = await target.asPage();
    expect(await textOf(ownWindow, 'list', 'Notes')).toContain('written on the call');
    await waitUntil(
      () => Promise.resolve(panelFrames(browser, page).length),
      (count) => count === 0,
      'the overlay to make way for the window',
    );

    await writeNote(ownWindow.mainFrame(), 'written in the window');
    await click(ownWindow, 'button', 'Next section');
    await waitForSection(ownWindow, 'Warm-up questions');
    await ownWindow.close();
    const shownAgain = await browser.panelFrame(page);
    await waitForSection(shownAgain, 'Warm-up questions');
    await click(shownAgain, 'button', 'Previous section');
    expect(await textOf(shownAgain, 'list', 'Notes')).toContain('written in the window');
  });

  it('shows another session in the same tab only after a question', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page, { format: '30 min' });
    await writeNote(panel, 'of the first session');
    const startAnother = async () => {
      const popup = await browser.openPopup(page);
      await click(popup, 'button', 'Start another session…');
      await click(popup, 'radio', '60 min');
      await click(popup, 'button', 'Start session');
      await popup.waitForSelector(byRole('group', 'End the other session?'));
      return popup;
    };

    await click(await startAnother(), 'button', 'Keep it');
    expect(await textOf(panel, 'heading')).toContain('30 min');
    expect(await textOf(panel, 'list', 'Notes')).toContain('of the first session');

    await click(await startAnother(), 'button', 'End it and start');
    await waitUntil(
      () => readText(panel),
      (text) => text.includes('60 min') && !text.includes('of the first session'),
      'the panel to show the new session',
    );
    expect(panelFrames(browser, page)).toHaveLength(1);
  });
});
