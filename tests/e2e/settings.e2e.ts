import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { importGuide, openImport } from './support/library.ts';
import { CALLS, click, startSession, textOf, typeOver, waitForSection, waitUntil } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

/** Sections of one minute, so that their thresholds come soon. */
const GUIDE = '# Short guide\n\n## One (1 min)\n\n- What?\n\n## Two (1 min)\n\n- Why?\n\n## Three (1 min)\n\n- How?\n';

let server: CallServer;
let browser: ExtensionBrowser;
let call: Page;
let panel: Frame;
let settings: Page;

/** Notes the state of the audio whenever a tone is made. */
const listen = (page: Page | Frame) =>
  page.evaluate(() => {
    const { createOscillator } = AudioContext.prototype;
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    AudioContext.prototype.createOscillator = function () {
      heard.push(this.state);
      return createOscillator.call(this);
    };
  });
const heardIn = (page: Page | Frame) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

async function set(name: string, value: string): Promise<void> {
  await typeOver(settings, 'spinbutton', name, value);
}

/** Waits for a button of the panel, whose tab is behind the settings: what waits for a frame or for the accessibility tree would wait there for ever. */
async function waitForButton(name: string): Promise<void> {
  await waitUntil(
    () => panel.$$eval('button', (buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent)),
    (names) => names.includes(name),
    `the button "${name}"`,
  );
}

async function choose(name: string, value: string): Promise<void> {
  const field = await settings.waitForSelector(byRole('combobox', name));
  await field?.select(value);
}

describe('settings', () => {
  beforeAll(async () => {
    server = await startCallServer();
    browser = await openBrowser({ callServer: server });
    const library = await openImport(browser);
    await importGuide(library, GUIDE, 'Short guide');
    await library.close();
    call = await browser.openTab(CALLS.jitsi);
    panel = await startSession(browser, call, { guide: 'Short guide', format: '3 min' });
    await waitForSection(panel, 'One');
    settings = await browser.openTab(browser.extensionUrl('library.html#/settings'));
    await settings.waitForSelector(byRole('heading', 'Appearance'));
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('change a panel that is open, at once', async () => {
    await set('Minutes in one step', '5');
    await waitForButton('5 more minutes');
    await typeOver(settings, 'textbox', 'Tags at hand', 'price ux');
    await settings.keyboard.press('Enter');
    await waitForButton('#ux');

    await choose('Theme', 'dark');
    const ground = (page: Page | Frame) =>
      page.evaluate(() => getComputedStyle(document.querySelector('.field, .panel') ?? document.body).backgroundColor);
    for (const page of [panel, settings]) {
      await waitUntil(
        () => ground(page),
        (colour) => colour === 'rgb(23, 26, 32)',
        'the dark ground',
      );
    }

    await set('Size of the text', '130');
    const edges = () =>
      panel.evaluate(() => {
        const foot = document.querySelector('.foot')?.getBoundingClientRect();
        return {
          bottom: Math.round(foot?.bottom ?? 0),
          right: Math.round(foot?.right ?? 0),
          height: innerHeight,
          width: innerWidth,
          percent: Math.round(document.documentElement.currentCSSZoom * 100),
        };
      });
    const found = await waitUntil(edges, ({ percent }) => percent === 130, 'the larger text');
    expect(found).toMatchObject({ bottom: found.height, right: found.width });
  });

  it('time a note earlier, as the field says', async () => {
    await set('Time notes earlier', '7');
    await waitUntil(
      () => settings.$eval('.settings-said', (words) => words.textContent ?? ''),
      (words) => words === 'Saved. Time notes earlier: 7 s.',
      'the setting to be saved',
    );
    await call.bringToFront();
    const field = await panel.waitForSelector(byRole('textbox', 'Note'));
    await field?.click();
    await field?.type('earlier');
    const shown = await panel.$eval('.composer-time', (words) => words.textContent ?? '');
    expect(shown).toMatch(/^at \d+:\d\d, 7 s back$/u);
    await field?.press('Enter');
    await waitUntil(
      () => textOf(panel, 'list', 'Notes'),
      (notes) => notes.includes(`${/\d+:\d\d/u.exec(shown)?.[0]}earlier`),
      'the note with its time',
    );
    await settings.bringToFront();
  });

  it('play one soft sound at a threshold, however many panels are open, also in a tab that is hidden', async () => {
    await click(settings, 'button', 'Try the sound');
    await waitUntil(
      () => settings.$eval('.toast', (toast) => toast.textContent ?? ''),
      (words) => words.startsWith('First the tone'),
      'the sound to be tried',
    );
    await set('Running short, percent', '10');
    await click(settings, 'switch', 'Soft sounds');
    const sessionId = await browser.worker.evaluate<string>(
      "chrome.storage.session.get('bindings').then(({ bindings }) => bindings[0].sessionId)",
    );
    const other = await browser.openTab(browser.extensionUrl(`panel.html#${sessionId}`));
    await waitForSection(other.mainFrame(), 'One');
    await Promise.all([listen(panel), listen(other)]);
    // A press in each, as the browser asks for before it lets a page be heard; the overlay had one for the note.
    await click(other, 'button', 'Next section');
    await waitForSection(other.mainFrame(), 'Two');
    await settings.bringToFront();
    expect(await Promise.all([panel, other].map((page) => page.evaluate(() => document.visibilityState)))).toEqual(['hidden', 'hidden']);
    const heard = await waitUntil(
      async () => [...(await heardIn(panel)), ...(await heardIn(other))],
      ({ length }) => length > 0,
      'the sound',
      40_000,
    );
    expect(heard).toEqual(['running']);
    await call.bringToFront();
    await waitUntil(
      () => panel.$eval('.now-badge', (badge) => badge.textContent ?? ''),
      (words) => words === '10% used',
      'the mark of the threshold',
    );
    expect(await Promise.all([heardIn(panel), heardIn(other)]).then(([one, two]) => one.length + two.length)).toBe(1);
    await other.close();
  });

  it('are found, stay, are put back and brought back', async () => {
    await settings.bringToFront();
    await typeOver(settings, 'searchbox', 'Search settings', 'dark mode');
    await waitUntil(
      () => settings.$$eval('label.setting-label', (labels) => labels.map(({ textContent }) => textContent)),
      (labels) => labels.join() === 'Theme',
      'the one setting that is found',
    );
    await settings.reload();
    await settings.waitForSelector(byRole('button', 'Put back: Theme'));
    expect(await violationsIn(settings)).toEqual([]);
    await click(settings, 'button', 'Put back: Theme');
    await waitUntil(
      () => settings.$eval('.settings-said', (words) => words.textContent ?? ''),
      (words) => words === 'Put back. Theme: As the system.',
      'what was put back',
    );
    const step = () => settings.$eval('#setting-minuteStep', (field) => (field as HTMLInputElement).value);
    await click(settings, 'button', 'Reset all settings…');
    await click(settings, 'button', 'Reset all');
    await waitUntil(step, (value) => value === '1', 'the usual step');
    await waitForButton('One more minute');
    await click(settings, 'button', 'Undo');
    await waitUntil(step, (value) => value === '5', 'the step from before');
  });
});
