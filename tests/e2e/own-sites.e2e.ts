import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { artifactsFolder } from '../../scripts/setup/project.mjs';
import { allowSite, askForSite, hasPermission } from './support/allow-site.ts';
import { barButton, panelFrames } from './support/overlay.ts';
import { click, startSession, textOf, waitForSection, waitUntil, writeNote } from './support/session.ts';

const ALLOW = 'Use Fieldguide on this site';

let server: CallServer;
let browser: ExtensionBrowser;

async function startHere(popup: Page, page: Page): Promise<Frame> {
  await click(popup, 'button', 'Start session');
  const panel = await browser.panelFrame(page);
  await waitForSection(panel, 'Housekeeping');
  return panel;
}

/** What the extension keeps of a site: registered scripts, and the keys of what is stored. */
async function keptOf(hostname: string): Promise<string[]> {
  const text = await browser.worker.evaluate<string>(
    'Promise.all([chrome.scripting.getRegisteredContentScripts(), chrome.storage.local.get(null)]).then((both) => JSON.stringify(both))',
  );
  const [scripts, stored] = JSON.parse(text) as [{ id: string }[], Record<string, unknown>];
  const rows = [...scripts.map(({ id }) => id), ...Object.entries(stored).map(([key, value]) => `${key} ${JSON.stringify(value)}`)];
  return rows.filter((row) => row.includes(hostname));
}

/** What was seen of the call of the session that was started last. */
async function seenPhase(): Promise<string> {
  const text = await browser.worker.evaluate<string>('chrome.storage.session.get(null).then((stored) => JSON.stringify(stored))');
  const { bindings, calls = {} } = JSON.parse(text) as {
    bindings: { sessionId: string }[];
    calls?: Record<string, { sight: { phase: string } }>;
  };
  return calls[bindings.at(-1)?.sessionId ?? '']?.sight.phase ?? 'nothing yet';
}

const isGone = async (page: Page) =>
  panelFrames(browser, page).length === 0 && (await page.evaluate(() => document.documentElement.children.length)) === 2;

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

// The browser asks for the permission in a window of its own, which only a keyboard on a virtual display reaches.
describe.runIf(process.platform === 'linux')('a site that is not in the manifest', () => {
  // One browser for all: each of these tests begins on a site that is new to it.
  beforeAll(async () => {
    browser = await openBrowser({ callServer: server, headless: false });
  });

  afterAll(() => browser.close());

  it.each([
    ['Microsoft Teams', 'https://teams.microsoft.com/meet/2345678901234?p=secret', 'Microsoft Teams · 2345678901234', 'in-call'],
    ['Webex', 'https://acme.webex.com/meet/ann', 'Webex · ann', 'unknown'],
    ['Whereby', 'https://acme.whereby.com/weekly', 'Whereby · weekly', 'unknown'],
    ['BigBlueButton', 'https://bbb.example.org/html5client/?sessionToken=secret', 'BigBlueButton · bbb.example.org', 'in-call'],
    ['Jitsi Meet', 'https://meet.example.org/WeeklySync', 'Jitsi Meet · WeeklySync', 'in-call'],
    ['other', 'https://calls.example.net/room/7?token=secret#secret', 'Other call · calls.example.net/room/7', 'unknown'],
  ])('holds a session once it is allowed: %s', async (name, address, line, phase) => {
    const page = await browser.openTab(address);
    const popup = await allowSite(browser, page);
    await waitUntil(
      () => popup.$eval('.call-line', ({ textContent }) => textContent),
      (text) => text === line,
      'the popup to know the call',
    );
    const panel = await startHere(popup, page);
    await writeNote(panel, 'Heard on a site of our own');
    await waitUntil(seenPhase, (seen) => seen === phase, 'the call to be seen');
    await browser.screenshot(page, join(artifactsFolder, 'own-sites', `${name}.png`));
    // A reload finds the session again, by the script that the browser puts there now.
    await page.reload();
    const again = await browser.panelFrame(page);
    expect(await textOf(again, 'list', 'Notes')).toContain('Heard on a site of our own');
  });

  it('is left without a trace when it is removed in the settings, and when the browser takes the permission back', async () => {
    const other = await browser.openTab('https://calls.example.net/room');
    await startHere(await allowSite(browser, other), other);
    const jitsi = await browser.openTab('https://meet.example.org/WeeklySync');
    await startHere(await allowSite(browser, jitsi), jitsi);
    await (await barButton(jitsi, 'Collapse panel')).click();
    await waitUntil(
      () => keptOf('meet.example.org'),
      (rows) => rows.length === 3,
      'the site, its script and the place of the overlay to be kept',
    );

    const library = await browser.openTab(browser.extensionUrl('library.html#/settings'));
    const countSites = () => library.$$eval('.site-list li', (rows) => rows.length);
    await library.waitForSelector(byRole('button', 'Remove meet.example.org'));
    const listed = await countSites();
    await click(library, 'button', 'Remove meet.example.org');
    await click(library, 'button', 'Remove site');
    await waitUntil(() => isGone(jitsi), Boolean, 'the overlay to leave the page');
    expect(await keptOf('meet.example.org')).toEqual([]);
    await waitUntil(
      () => hasPermission(browser, 'meet.example.org'),
      (isThere) => !isThere,
      'the permission to be given back',
    );
    await jitsi.bringToFront();
    await jitsi.reload();
    expect(await isGone(jitsi)).toBe(true);

    // What stays is as it was, until the browser itself takes the permission back.
    expect(panelFrames(browser, other)).toHaveLength(1);
    await browser.worker.evaluate("chrome.permissions.remove({ origins: ['https://calls.example.net/*'] })");
    await waitUntil(() => isGone(other), Boolean, 'the overlay to leave that page, too');
    expect(await keptOf('calls.example.net')).toEqual([]);
    await waitUntil(countSites, (count) => count === listed - 2, 'the settings to list neither of them');
    // The sessions wait for another tab.
    const popup = await browser.pressButton(jitsi);
    await waitUntil(
      () => popup.$$eval('body', (bodies) => bodies[0]?.textContent.split('interrupted').length ?? 0),
      (count) => count > 1,
      'the popup to offer the sessions',
    );
  });

  it('is left alone when the person says no', async () => {
    const page = await browser.openTab('https://teams.live.com/meet/9876543210987');
    await askForSite(browser, page, () => page.evaluate(() => document.hasFocus()), ['Escape']);
    expect(await hasPermission(browser, 'teams.live.com')).toBe(false);
    expect(await keptOf('teams.live.com')).toEqual([]);
    await (await browser.pressButton(page)).waitForSelector(byRole('button', ALLOW));
  });
});

it('a site that shows the panel in a frame of its own gets nothing', async () => {
  browser = await openBrowser({ callServer: server });
  onTestFinished(() => browser.close());
  const call = await browser.openTab('https://meet.google.com/abc-defg-hij');
  await startSession(browser, call);
  const page = await browser.openTab('https://calls.example.net/room');
  const sessionId = await browser.worker.evaluate<string>(
    "chrome.storage.session.get('bindings').then(({ bindings }) => bindings[0].sessionId)",
  );
  await page.evaluate(
    (src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    },
    browser.extensionUrl(`panel.html#${sessionId}`),
  );
  const frame = await browser.panelFrame(page);
  const answer = await frame.evaluate(
    (id) =>
      (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }).chrome.runtime.sendMessage(
        { type: 'get-session', sessionId: id },
      ),
    sessionId,
  );
  expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await frame.$(byRole('textbox', 'Note'))).toBeNull();
});
