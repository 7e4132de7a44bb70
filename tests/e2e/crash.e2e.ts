import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { go } from './support/call-states.ts';
import { violationsIn } from './support/violations-in.ts';
import { CALLS, click, endSession, startSession, textOf, waitForSection, waitUntil, writeNote } from './support/session.ts';

let server: CallServer;

const hasFrame = (page: Page) => page.frames().some((frame) => frame.url().includes('panel.html'));

/** The popup of the tab, once it shows what `text` is part of. */
async function popupThatSays(browser: ExtensionBrowser, page: Page, text: RegExp): Promise<Page> {
  const popup = await browser.openPopup(page);
  await waitUntil(
    () => popup.evaluate(() => document.body.innerText),
    (shown) => text.test(shown),
    `the popup to say ${text}`,
  );
  return popup;
}

/** What can be scrolled in the popup, and whether all of its foot is in sight. */
const scrollingIn = (popup: Page) =>
  popup.evaluate(() => {
    const { documentElement } = document;
    const scrolls = (element: Element) =>
      element.scrollHeight > element.clientHeight + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
    return {
      isPageWhole: documentElement.scrollHeight <= innerHeight && documentElement.scrollWidth <= innerWidth,
      areas: [...document.querySelectorAll('*')].filter(scrolls).length,
      isFootSeen: (document.querySelector('footer')?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight,
    };
  });

/** With room for the popup at its full height. */
const SCREEN = '{1280x900}';

describe('a browser that is killed in the middle of a session', () => {
  let browser: ExtensionBrowser;
  let profile: string;

  beforeAll(async () => {
    server = await startCallServer();
  });

  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
    await server.close();
  });

  async function killInTheMiddle(participant: string, offersSessions = false): Promise<void> {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page, { participant });
    await click(panel, 'button', 'Next section');
    await waitForSection(panel, 'Warm-up questions');
    await writeNote(panel, `the last words of ${participant}`);
    await browser.kill();
    browser = await openBrowser({ callServer: server, screens: SCREEN, userDataDir: profile, offersSessions });
  }

  /** Waits for the mark on the toolbar button, which follows a start of the browser when the sessions were looked through. */
  const waitForBadge = (wanted: '' | '!') =>
    waitUntil(
      () => browser.worker.evaluate<string>('chrome.action.getBadgeText({})'),
      (text) => text === wanted,
      `the mark "${wanted}"`,
    );

  it('loses nothing, shows nothing by itself, and goes on from the popup', async () => {
    browser = await openBrowser({ callServer: server, screens: SCREEN });
    profile = browser.userDataDir;
    await killInTheMiddle('P1');

    const page = await browser.openTab(CALLS.meet);
    await waitForBadge('!');
    expect(hasFrame(page)).toBe(false);
    const popup = await popupThatSays(browser, page, /P1.*interrupted/su);
    await click(popup, 'button', 'Go on');
    const panel = await browser.panelFrame(page);
    await waitForSection(panel, 'Warm-up questions');
    expect(await textOf(panel, 'list', 'Notes')).toContain('the last words of P1');
    await waitForBadge('');
    await (await endSession(browser, panel)).close();
    await panel.waitForSelector(byRole('button', 'Export Markdown'));
    await page.close();
  });

  it('is offered in its call before anything new, whole also with larger text, and goes on at a click', async () => {
    await killInTheMiddle('P8', true);
    await browser.worker.evaluate("chrome.storage.local.set({ 'setting:offersSessions': true, 'setting:textPercent': 120 })");
    const page = await browser.openTab(CALLS.meet);
    await go(page, 'in-call');
    const offer = await page.waitForFrame((frame) => frame.url() === browser.extensionUrl('offer.html'));
    expect(await textOf(offer, 'heading')).toBe('Go on with P8 · End-user interview?');
    const never = await offer.waitForSelector(byRole('button', 'Never on Google Meet'));
    const places = await never?.evaluate((button) => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return { bottom: button.getBoundingClientRect().bottom, scrollHeight, clientHeight, innerHeight };
    });
    expect(places?.bottom).toBeLessThan(places?.innerHeight ?? 0);
    expect(places?.scrollHeight).toBe(places?.clientHeight);
    await click(offer, 'button', 'Go on');
    const panel = await browser.panelFrame(page);
    await waitForSection(panel, 'Warm-up questions');
    expect(await textOf(panel, 'list', 'Notes')).toContain('the last words of P8');
    await browser.worker.evaluate("chrome.storage.local.set({ 'setting:offersSessions': false, 'setting:textPercent': 100 })");
    await (await endSession(browser, panel)).close();
    await page.close();
  });

  it('can be ended at the time of its last event', async () => {
    await killInTheMiddle('P2');
    const page = await browser.openTab(CALLS.meet);
    const popup = await popupThatSays(browser, page, /P2.*interrupted/su);
    expect(await violationsIn(popup)).toEqual([]);
    const ending = await popup.waitForSelector('::-p-xpath(//button[starts-with(normalize-space(.), "End it at")])');
    await ending?.click();
    const times = await waitUntil(
      () =>
        popup.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ value: unknown }> } };
          };
          const { sessions } = (await chrome.runtime.sendMessage({ type: 'list-sessions' })).value as {
            sessions: { id: string; endedAt: number | null }[];
          };
          const [session] = sessions;
          const { events } = (await chrome.runtime.sendMessage({ type: 'get-session', sessionId: session?.id })).value as {
            events: { type: string; at: number }[];
          };
          return { endedAt: session?.endedAt ?? null, lastNoteAt: events.findLast(({ type }) => type === 'note-added')?.at };
        }),
      ({ endedAt }) => endedAt !== null,
      'the session to have ended',
    );
    await popup.waitForSelector(byRole('button', 'Start session'));
    expect(times.endedAt).toBe(times.lastNoteAt);
    await page.close();
  });

  it.each([1, 2])('has a popup that is scrolled in one place, its foot in sight, with larger text and %i interrupted', async (count) => {
    await killInTheMiddle(`P${count}`);
    await browser.worker.evaluate("chrome.storage.local.set({ 'setting:textPercent': 120 })");
    const page = await browser.openTab(CALLS.meet);
    const popup = await popupThatSays(browser, page, new RegExp(`P${count}.*interrupted.*Start session`, 'su'));
    await expect.poll(() => scrollingIn(popup), { timeout: 20_000 }).toEqual({ isPageWhole: true, areas: 1, isFootSeen: true });
    await browser.worker.evaluate("chrome.storage.local.set({ 'setting:textPercent': 100 })");
    await page.close();
  });

  it('does not mistake a closed tab for it: the call opened again has its session at once', async () => {
    const page = await browser.openTab(CALLS.jitsi);
    const panel = await startSession(browser, page, { participant: 'P3' });
    await writeNote(panel, 'before the tab was closed');
    await page.close();
    const other = await browser.openTab(CALLS.meet);
    expect(hasFrame(other)).toBe(false);
    const again = await browser.openTab(CALLS.jitsi);
    expect(await textOf(await browser.panelFrame(again), 'list', 'Notes')).toContain('before the tab was closed');
  });
});
