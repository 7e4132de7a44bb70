import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { barButton, clickBeside, overlayHost, panelFrames } from './support/overlay.ts';
import { giveEars, heardIn } from './support/page-ears.ts';
import { CALLS, click, endSession, startSession, waitForSection, waitUntil, writeNote } from './support/session.ts';

/** A page of our own making that looks into everything, at the address of a call. */
const HOSTILE = 'https://meet.google.com/abc-defg-hij/hostile.html';

/** On Jitsi, these letters would raise the hand, share the screen and more; Space would open the microphone. */
const NOTE = 'we agreed on a secret price';

let server: CallServer;
let browser: ExtensionBrowser;

async function openWithEars(address: string): Promise<Page> {
  const page = await browser.browser.newPage();
  await giveEars(page);
  await page.goto(address);
  return page;
}

/** What the service's own shortcuts and buttons have done. */
const actionsOf = (page: Page) => page.evaluate('fixture.actions') as Promise<string[]>;

async function endAndClose(page: Page, panel: Frame): Promise<void> {
  await (await endSession(browser, panel)).close();
  await page.close();
}

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('what is typed into the panel', () => {
  it.each(Object.entries({ ...CALLS, hostile: HOSTILE }))('is not heard by the page: %s', async (_name, address) => {
    const page = await openWithEars(address);
    const panel = await startSession(browser, page);
    await writeNote(panel, NOTE);
    const field = await panel.waitForSelector(byRole('textbox', 'Note'));
    await field?.press('Space');
    await field?.press('Backspace');
    expect(await heardIn(page)).toEqual([]);
    expect(await actionsOf(page)).toEqual([]);

    // The page does hear what is meant for it.
    await clickBeside(page, panel);
    await page.keyboard.press('x');
    await waitUntil(
      () => heardIn(page),
      (heard) => heard.some(({ type, detail }) => type === 'keydown' && detail === 'x'),
      'the page to hear its own key',
    );
    await endAndClose(page, panel);
  });
});

describe('a key on the overlay', () => {
  it.each(Object.entries(CALLS))('does nothing in the call: %s', async (service, address) => {
    const page = await browser.openTab(address);
    let panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    const press = async (button: string, key: 'Space' | 'Enter') => {
      await (await barButton(page, button)).focus();
      await page.keyboard.press(key);
    };

    for (const key of ['Space', 'Enter'] as const) {
      await press('Move overlay', key);
      await press('Collapse panel', key);
      await press('Expand panel', key);
      await press('Hide overlay', key);
      await waitUntil(
        () => Promise.resolve(panelFrames(browser, page).length),
        (count) => count === 0,
        'the overlay to be hidden',
      );
      await click(await browser.openPopup(page), 'button', 'Show overlay');
      panel = await browser.panelFrame(page);
      await (await panel.waitForSelector(byRole('button', 'Pause')))?.press(key);
      await (await panel.waitForSelector(byRole('button', 'Resume')))?.press(key);
      await panel.waitForSelector(byRole('button', 'Pause'));
    }
    expect(await actionsOf(page)).toEqual([]);

    // The service does act on Space in its own page, in Zoom in that of its frame.
    await clickBeside(page, panel);
    await page.keyboard.press('Space');
    await waitUntil(
      () => actionsOf(page),
      (actions) => actions.includes('push-to-talk-on'),
      `Space to reach ${service}`,
    );
    await endAndClose(page, panel);
  });
});

describe('what the panel shows', () => {
  it('cannot be read by the page', async () => {
    const page = await openWithEars(HOSTILE);
    const panel = await startSession(browser, page, { participant: 'P-secret' });
    await writeNote(panel, NOTE);
    const library = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
    const record = await library.waitForSelector('a[href*="#/sessions/"]');
    const sessionId = await record?.evaluate(({ hash }) => hash.replace('#/sessions/', ''));
    expect(sessionId).toMatch(/^[\w-]{20,}$/u);
    await library.close();

    const [seen, ...others] = (await page.evaluate('fixture.look()')) as { text: string; root: unknown; frames: unknown[] }[];
    expect(others).toEqual([]);
    // Not even a window of its own is there to be spoken to.
    expect(seen).toMatchObject({ text: '', root: null, frames: [] });
    expect(await page.evaluate(() => [window.length, document.querySelectorAll('iframe').length])).toEqual([0, 0]);

    const known = await page.evaluate(async () =>
      JSON.stringify([
        new XMLSerializer().serializeToString(document),
        document.documentElement.textContent,
        performance.getEntries(),
        [document.title, document.activeElement?.textContent, document.getSelection()?.toString()],
        [history.state, location.href, document.cookie, Object.entries(localStorage), Object.entries(sessionStorage)],
        [await indexedDB.databases(), await caches.keys()],
      ]),
    );
    // What is looked for here would be found if it were there.
    expect(known).toContain('Hostile page');
    for (const secret of [NOTE, 'P-secret', 'Housekeeping', 'End-user interview', sessionId]) expect(known).not.toContain(secret);
    await endAndClose(page, panel);
  });

  it('cannot be reached through an element that the page has declared', async () => {
    const page = await openWithEars(HOSTILE);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    const host = await (await overlayHost(panel)).evaluate(({ localName }) => localName);
    await page.evaluateOnNewDocument((name) => {
      const roots: unknown[] = [];
      Object.assign(window, { roots });
      // A page may declare any name with a hyphen, and can then get at the shadow root of what is made under it, closed or not.
      if (!name.includes('-')) return;
      customElements.define(
        name,
        class extends HTMLElement {
          readonly internals = this.attachInternals();
          connectedCallback() {
            roots.push(this.internals.shadowRoot);
          }
        },
      );
    }, host);
    await page.reload();
    const trapped = await browser.panelFrame(page);
    await waitForSection(trapped, 'Housekeeping');
    expect(await page.evaluate('roots.length')).toBe(0);
    await endAndClose(page, trapped);
  });
});
