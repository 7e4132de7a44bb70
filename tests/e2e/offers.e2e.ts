import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { go } from './support/call-states.ts';
import { surfacePage } from './support/surfaces.ts';
import { CALLS, click, endSession, startSession, waitForSection, waitUntil } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

const offerOf = (page: Page): Promise<Frame> => page.waitForFrame((frame) => frame.url() === browser.extensionUrl('offer.html'));

const waitForNoOffer = (page: Page) =>
  waitUntil(
    () => Promise.resolve(page.frames().filter((frame) => frame.url() === browser.extensionUrl('offer.html')).length),
    (count) => count === 0,
    'the offer to be gone',
  );

/** Whether the script that watches runs in the front tab: it says so in the world that it shares with nobody but us. */
const isWatched = () =>
  browser.worker.evaluate<boolean>(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [{ result }] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => globalThis[Symbol.for('fieldguide.sense-script')]?.signal.aborted === false,
    });
    return result;
  })()`);

const waitForWatch = (wanted: boolean) => waitUntil(isWatched, (is) => is === wanted, `the page ${wanted ? '' : 'not '}to be watched`);

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  browser = await openBrowser({ callServer: server, offersSessions: true });
});

afterEach(() => browser.close());

describe('a session', () => {
  it('is offered once the call is entered, and starts with the last guide in its last format', async () => {
    const page = await browser.openTab(CALLS.meet);
    await go(page, 'lobby');
    await waitForWatch(true);
    await page.$eval('[jsname="hw0c9"]', (button) => (button as HTMLElement).focus());
    await page.click('[data-go="in-call"]');
    const first = await offerOf(page);
    await first.waitForSelector(byRole('button', 'Choose a guide'));
    expect(await first.$(byRole('button', 'Not now'))).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('DIV');
    // Nothing of ours says anything in the page.
    expect(await page.$eval('[data-fieldguide-overlay]', (host) => [host.textContent, host.shadowRoot])).toEqual(['', null]);

    await click(first, 'button', 'Choose a guide');
    const target = await browser.browser.waitForTarget((candidate) => candidate.url().startsWith(browser.extensionUrl('popup.html')));
    const popup = await target.asPage();
    await waitForNoOffer(page);
    await click(popup, 'radio', 'End-user interview');
    await click(popup, 'radio', '60 min');
    await click(popup, 'button', 'Start session');
    const panel = await browser.panelFrame(page);
    await waitForSection(panel, 'Housekeeping');
    const record = await endSession(browser, panel);
    await record.close();
    await page.close();

    const next = await browser.openTab(CALLS.zoom);
    const second = await offerOf(next);
    await click(second, 'button', 'Start with End-user interview, 60 minutes');
    const secondPanel = await browser.panelFrame(next);
    await waitForSection(secondPanel, 'Housekeeping');
    await waitForNoOffer(next);
    const sessions = await browser.worker.evaluate<string>(
      `chrome.storage.session.get('bindings').then((stored) => JSON.stringify(stored))`,
    );
    expect(sessions).toContain('zoom:123456789');

    // A click in the offer opens the side panel too, where the settings want the panel there.
    await browser.worker.evaluate(`chrome.storage.local.set({ 'setting:surface': 'side-panel' })`);
    const last = await browser.openTab(CALLS.jitsi);
    await click(await offerOf(last), 'button', 'Start with End-user interview, 60 minutes');
    await waitForSection(await surfacePage(browser, 'sidepanel.html'), 'Housekeeping');
    await waitForNoOffer(last);
    expect(last.frames().filter((frame) => frame.url().startsWith(browser.extensionUrl('panel.html')))).toEqual([]);
  });

  it("is offered in a call that Zoom's shell goes into without a load", async () => {
    const page = await browser.openTab('https://app.zoom.us/wc/home');
    await go(page, 'left');
    await page.evaluate(() => history.pushState(null, '', '/wc/123456789/join'));
    await go(page, 'in-call');
    await click(await offerOf(page), 'button', 'Choose a guide');
    await waitForNoOffer(page);
  });

  it('is offered once for a call, and never where that is not wanted, without a watch over the page', async () => {
    const page = await browser.openTab(CALLS.jitsi);
    const offer = await offerOf(page);
    await click(offer, 'button', 'Not now');
    await waitForNoOffer(page);
    await waitForWatch(false);
    await page.reload();

    const meet = await browser.openTab(CALLS.meet);
    await click(await offerOf(meet), 'button', 'Never on Google Meet');
    await waitForNoOffer(meet);
    await waitForWatch(false);
    const other = await browser.openTab('https://meet.google.com/xyz-wxyz-xyz');
    // Zoom gets its offer after the two others would have had theirs.
    const zoom = await browser.openTab(CALLS.zoom);
    await offerOf(zoom);
    for (const quiet of [page, other]) {
      expect(quiet.frames().filter((frame) => frame.url().startsWith('chrome-extension:'))).toEqual([]);
      await quiet.bringToFront();
      expect(await isWatched()).toBe(false);
    }
  });
});

describe('a call that is left', () => {
  /** The panel's window that asks, once it is there. */
  async function askingWindow(): Promise<Page> {
    const target = await browser.browser.waitForTarget((candidate) => candidate.url().includes('/panel.html#'));
    const panel = await target.asPage();
    await panel.waitForSelector(byRole('button', 'End the session'));
    return panel;
  }

  async function joined(page: Page): Promise<Frame> {
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await waitUntil(
      () => browser.worker.evaluate<string>(`chrome.storage.session.get('calls').then((stored) => JSON.stringify(stored))`),
      (stored) => stored.includes('"hasJoined":true'),
      'the call to be seen',
    );
    return panel;
  }

  it('with its tab asks in a window, goes on in another tab, and ends when it was left for good', async () => {
    const page = await browser.openTab(CALLS.meet);
    await joined(page);
    await page.close();
    const asking = await askingWindow();
    expect(browser.browser.targets().filter((target) => target.url().includes('/panel.html#'))).toHaveLength(1);

    const again = await browser.openTab(CALLS.meet);
    const panel = await browser.panelFrame(again);
    await waitForSection(panel, 'Housekeeping');
    await waitUntil(
      () => asking.$(byRole('button', 'End the session')),
      (button) => button === null,
      'the question to be gone',
    );
    await again.close();
    await asking.waitForSelector(byRole('button', 'End the session'));
    await click(asking, 'button', 'End the session');
    await asking.waitForSelector('::-p-text(Ended)');
  });

  it('for another page asks in a window, and the session is on when that is closed', async () => {
    const page = await browser.openTab(CALLS.meet);
    await joined(page);
    await page.goto('about:blank');
    const asking = await askingWindow();
    await asking.close();
    await page.goto(CALLS.meet);
    const panel = await browser.panelFrame(page);
    await waitForSection(panel, 'Housekeeping');
    await panel.waitForSelector(byRole('button', 'Pause'));
    expect(await panel.$(byRole('button', 'End the session'))).toBeNull();
  });
});

describe('the person’s own screen', () => {
  it.each(['jitsi', 'meet'] as const)('that is shared in %s brings a warning, and one click hides the overlay', async (service) => {
    const page = await browser.openTab(CALLS[service]);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await page.evaluate(() => (globalThis as unknown as { fixture: { share: (isOn: boolean) => void } }).fixture.share(true));
    await panel.waitForSelector(byRole('button', 'Hide it'));
    await panel.waitForSelector('::-p-text(Alt+Shift+I hides it.)');
    await click(panel, 'button', 'Hide it');
    await waitUntil(
      () => Promise.resolve(page.frames().filter((frame) => frame.url().startsWith('chrome-extension:')).length),
      (count) => count === 0,
      'the overlay to be hidden',
    );
  });
});
