import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { findOnPath } from '../../scripts/setup/find-on-path.ts';
import { artifactsFolder } from '../../scripts/setup/project.mjs';
import { openFirefoxCall } from './support/firefox.ts';
import type { FirefoxCall, OwnPage } from './support/firefox.ts';
import { CALLS, waitUntil } from './support/session.ts';

const executablePath = process.env['FIREFOX_PATH'] ?? findOnPath('firefox') ?? findOnPath('firefox-esr');

let server: CallServer;
let firefox: FirefoxCall;

const picture = (name: string) => firefox.screenshot(join(artifactsFolder, 'firefox', `${name}.png`));

const waitForText = (page: OwnPage, isRight: (text: string) => boolean, what: string) =>
  waitUntil(() => firefox.textOf(page), isRight, what);

const overlayText = () => firefox.inOverlay(() => document.body.textContent);

const waitForFrames = (count: number) => waitUntil(firefox.countFrames, (now) => now === count, `${count} frames in the call page`);

async function startSession(): Promise<void> {
  await firefox.press('popup.html', 'Start session');
  await waitForText('popup.html', (text) => text.includes('Housekeeping'), 'the session to be started');
  await firefox.closePopup();
  await waitUntil(overlayText, (text) => text.includes('Housekeeping'), 'the overlay to show the session');
}

/** What Firefox lets us do, and what is kept for it. */
const readTraces = () =>
  firefox.inLibrary(async () => {
    const { browser } = globalThis as unknown as {
      browser: {
        permissions: { getAll: () => Promise<object> };
        scripting: { getRegisteredContentScripts: () => Promise<object[]> };
        storage: { local: { get: (keys: null) => Promise<object> } };
      };
    };
    return JSON.stringify([
      await browser.permissions.getAll(),
      await browser.scripting.getRegisteredContentScripts(),
      await browser.storage.local.get(null),
    ]);
  });

// The windows of the browser itself are reached by a keyboard and a pointer on a virtual display only.
describe.runIf(process.platform === 'linux')('in Firefox', () => {
  beforeAll(async () => {
    server = await startCallServer();
  });

  afterAll(() => server.close());

  beforeEach(async ({ skip }) => {
    if (executablePath === null) return skip('There is no Firefox on this machine.');
    firefox = await openFirefoxCall(executablePath, server);
    return firefox.quit;
  });

  it('a session is over its call and in the sidebar at once, with the same notes and the same section', async () => {
    await firefox.goTo(CALLS.meet);
    await firefox.pressButton();
    await startSession();

    await firefox.pressButton();
    await firefox.press('popup.html', 'Panel in the sidebar');
    await waitForText('sidepanel.html', (text) => text.includes('Housekeeping'), 'the sidebar to show the session');
    await waitForFrames(0);
    await firefox.enterNoteInSidebar();
    await firefox.display.type('typed in the sidebar');
    await firefox.display.pressKeys('Return');
    await waitForText('sidepanel.html', (text) => text.includes('typed in the sidebar'), 'the note in the sidebar');

    await firefox.press('popup.html', 'Show overlay');
    await firefox.closePopup();
    await waitUntil(overlayText, (text) => text.includes('typed in the sidebar'), 'the note of the sidebar in the overlay');
    await firefox.press('sidepanel.html', 'Next section');
    await waitUntil(
      () => firefox.inOverlay(() => document.querySelector('h2')?.textContent ?? ''),
      (title) => title === 'Warm-up questions',
      'the overlay to follow the sidebar',
    );
    const field = await firefox.inOverlay(() => {
      const { x, y } = (document.querySelector('textarea') as HTMLTextAreaElement).getBoundingClientRect();
      const { mozInnerScreenX, mozInnerScreenY } = globalThis as unknown as { mozInnerScreenX: number; mozInnerScreenY: number };
      return { x: mozInnerScreenX + x + 20, y: mozInnerScreenY + y + 8 };
    });
    await firefox.display.click(field);
    await firefox.display.type('typed over the call');
    await firefox.display.pressKeys('Return');
    await waitForText('sidepanel.html', (text) => text.includes('typed over the call'), 'the note of the overlay in the sidebar');
    await picture('overlay-and-sidebar');

    // Firefox loads a sidebar anew that is opened once more: that is no reason for the overlay to come back.
    await firefox.pressButton();
    await firefox.press('popup.html', 'Panel in the sidebar');
    await waitForFrames(0);
    await waitForText('sidepanel.html', (text) => text.includes('Warm-up questions'), 'the sidebar to be loaded anew');
    await firefox.closePopup();
    expect(await firefox.countFrames()).toBe(0);
    await firefox.closeSidebar();
    await waitForFrames(1);
    await waitUntil(overlayText, (text) => text.includes('typed over the call'), 'the overlay to come back with its notes');

    // The overlay's own frame has no more of the API than a content script.
    await firefox.inOverlay(() => document.querySelector<HTMLElement>('.end-session')?.click());
    await firefox.inOverlay(() => document.querySelector<HTMLElement>('.foot .button-danger')?.click());
    await waitUntil(overlayText, (text) => text.includes('Session ended'), 'the overlay to say that the session has ended');
  }, 120_000);

  it('a screen that the person shares brings a warning, whatever the page shows of it', async () => {
    await firefox.goTo(CALLS.meet);
    await firefox.pressButton();
    await startSession();
    // One click begins it, the next one ends it.
    await firefox.inCall(() => {
      const share = async () => {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: true });
        document.addEventListener('click', () => stream.getTracks().forEach((track) => track.stop()), { once: true });
      };
      document.addEventListener('click', () => void share(), { once: true });
    });
    const warning = 'You are sharing your screen';
    expect(await overlayText()).not.toContain(warning);
    await firefox.display.click({ x: 700, y: 500 });
    await waitUntil(overlayText, (text) => text.includes(warning), 'the warning');
    await picture('shared-screen');
    await firefox.display.click({ x: 700, y: 500 });
    await waitUntil(overlayText, (text) => !text.includes(warning), 'the warning to go with the sharing');
  }, 120_000);

  it('the shortcuts step, write and hide, and the call hears none of it', async () => {
    await firefox.goTo(CALLS.jitsi);
    await firefox.pressButton();
    await startSession();
    await firefox.display.click({ x: 700, y: 500 });
    await firefox.display.pressKeys('alt+shift+period');
    await waitUntil(overlayText, (text) => text.includes('2 of 6'), 'the next section');
    await firefox.display.pressKeys('alt+shift+j');
    await waitUntil(
      () => firefox.inOverlay(() => document.activeElement?.tagName === 'TEXTAREA' && document.hasFocus()),
      Boolean,
      'the note field to have the keyboard',
    );
    await firefox.display.type('move the camera');
    await firefox.display.pressKeys('Return');
    await waitUntil(overlayText, (text) => text.includes('move the camera'), 'the note');
    await firefox.display.pressKeys('Escape');
    await waitUntil(() => firefox.inCall(() => document.hasFocus()), Boolean, 'the call to have the keyboard');
    const readActions = () => firefox.inCall(() => [...(globalThis as unknown as { fixture: { actions: string[] } }).fixture.actions]);
    expect(await readActions()).toEqual([]);
    await firefox.display.pressKeys('m');
    await waitUntil(readActions, (actions) => actions.includes('toggle-microphone'), 'the call to hear its own key');
    await firefox.display.pressKeys('alt+shift+i');
    await waitForFrames(0);
  }, 120_000);

  it('a site that is not in the manifest is allowed from the popup, listed, and left without a trace', async () => {
    const hostname = 'calls.example.net';
    await firefox.goTo(`https://${hostname}/room/7`);
    await firefox.pressButton();
    await firefox.press('popup.html', 'Use Fieldguide on this site');
    await firefox.pressAllow();
    await waitForText('popup.html', (text) => text.includes(`Other call · ${hostname}/room/7`), 'the popup to know the call');
    await startSession();
    await picture('own-site');
    expect(await readTraces()).toContain(hostname);

    await firefox.inLibrary(() => void (location.hash = '#/settings/sites'));
    await waitForText('library.html', (text) => text.includes(hostname), 'the settings to list the site');
    await firefox.inLibrary((name: string) => {
      const buttons = () => [...document.querySelectorAll<HTMLElement>('button')];
      buttons()
        .find((button) => button.getAttribute('aria-label') === name)
        ?.click();
    }, `Remove ${hostname}`);
    await waitUntil(
      () =>
        firefox.inLibrary(() => {
          const button = [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent }) => textContent === 'Remove site');
          button?.click();
          return button !== undefined;
        }),
      Boolean,
      'the question to be answered',
    );
    await waitForFrames(0);
    expect(await firefox.inCall(() => document.documentElement.children.length)).toBe(2);
    await waitUntil(readTraces, (traces) => !traces.includes(hostname), 'nothing of the site to be left');
    await firefox.goTo(`https://${hostname}/room/7`);
    expect(await firefox.countFrames()).toBe(0);
  }, 120_000);
});
