import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { barButton } from './support/overlay.ts';
import { surfacePage } from './support/surfaces.ts';
import { CALLS, startSession, textOf, waitForSection, waitUntil } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;
let page: Page;

const panelOf = (tab: Page): Frame | undefined => tab.frames().find((frame) => frame.url().includes('panel.html'));
const actionsOf = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { fixture: { actions: string[] } }).fixture.actions);

describe('keyboard shortcuts', () => {
  beforeAll(async () => {
    server = await startCallServer();
    browser = await openBrowser({ headless: false, callServer: server });
    page = await browser.openTab(CALLS.jitsi);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('are all four really assigned', async () => {
    const commands = await browser.worker.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    const assigned = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(assigned).toMatchObject({
      'next-section': 'Alt+Shift+Period',
      'previous-section': 'Alt+Shift+Comma',
      'add-note': 'Alt+Shift+J',
      'toggle-overlay': 'Alt+Shift+I',
    });
  });

  it('do nothing while there is no session', async () => {
    await browser.pressShortcut('alt+shift+period');
    await browser.pressShortcut('alt+shift+j');
    await browser.pressShortcut('alt+shift+i');
    // A key that the page does act on comes after the others, so they have been handled by then.
    await browser.pressShortcut('m');
    await waitUntil(
      () => actionsOf(page),
      (actions) => actions.includes('toggle-microphone'),
      'the page to hear its own key',
    );
    expect(await actionsOf(page)).toEqual(['toggle-microphone']);
    expect(panelOf(page)).toBeUndefined();
  });

  it('step, write and hide, and change nothing on the page', async () => {
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await page.bringToFront();
    await browser.pressShortcut('alt+shift+period');
    await waitForSection(panel, 'Warm-up questions');
    await browser.pressShortcut('alt+shift+comma');
    await waitForSection(panel, 'Housekeeping');
    const hide = await barButton(page, 'Hide overlay');
    expect(await hide.evaluate((button) => button.getAttribute('title'))).toBe('Hide overlay (Alt+Shift+I)');

    await browser.pressShortcut('alt+shift+i');
    await waitUntil(
      () => Promise.resolve(panelOf(page)),
      (frame) => frame === undefined,
      'the overlay to be hidden',
    );
    await browser.pressShortcut('alt+shift+i');
    await waitForSection(await browser.panelFrame(page), 'Housekeeping');

    expect(await actionsOf(page)).toEqual(['toggle-microphone']);
  });

  it('put the cursor into the note, also when the overlay is hidden', async () => {
    const typed = async (text: string) => {
      await browser.pressShortcut('alt+shift+j');
      const panel = await browser.panelFrame(page);
      await waitUntil(
        () => panel.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'),
        Boolean,
        'the note field to have the keyboard',
      );
      for (const key of text) await browser.pressShortcut(key);
      await browser.pressShortcut('Return');
      await waitUntil(
        () => textOf(panel, 'list', 'Notes'),
        (notes) => notes.includes(text),
        `the note "${text}"`,
      );
    };
    await typed('mcdr');
    await page.mouse.click(900, 300);
    await browser.pressShortcut('alt+shift+i');
    await waitUntil(
      () => Promise.resolve(panelOf(page)),
      (frame) => frame === undefined,
      'the overlay to be hidden',
    );
    await typed('svwt');
    expect(await actionsOf(page)).toEqual(['toggle-microphone']);
  });

  it('leave Escape to an open list of where a note goes, and then to the call', async () => {
    const panel = await browser.panelFrame(page);
    const select = await panel.waitForSelector('select');
    await select?.focus();
    const isOpen = () => panel.evaluate(() => document.querySelector('select:open') !== null);
    await browser.pressShortcut('space');
    await waitUntil(isOpen, Boolean, 'the list to be open');
    await browser.pressShortcut('Escape');
    await waitUntil(isOpen, (is) => !is, 'the list to be closed');
    expect(await panel.evaluate(() => [document.hasFocus(), document.activeElement?.tagName])).toEqual([true, 'SELECT']);
    await browser.pressShortcut('Escape');
    await waitUntil(
      () => panel.evaluate(() => document.hasFocus()),
      (hasFocus) => !hasFocus,
      'the panel to give the keyboard back',
    );
    expect(await actionsOf(page)).toEqual(['toggle-microphone']);
  });

  it('move the keyboard into the panel and back to where it was, once a person has given that a key', async () => {
    // What the page for shortcuts does when a person sets one.
    const settings = await browser.browser.newPage();
    await settings.goto('chrome://extensions/shortcuts');
    await settings.evaluate(
      `chrome.developerPrivate.updateExtensionCommand({ extensionId: '${browser.extensionId}', commandName: 'switch-keyboard', keybinding: 'Alt+Shift+K' })`,
    );
    await settings.close();
    await page.bringToFront();

    const panel = await browser.panelFrame(page);
    const hasKeyboard = () => panel.evaluate(() => document.hasFocus());
    await page.mouse.click(900, 300);
    await page.focus('[aria-label="Raise your hand"]');
    const before = (await actionsOf(page)).length;
    await browser.pressShortcut('alt+shift+k');
    await waitUntil(hasKeyboard, Boolean, 'the panel to have the keyboard');
    await browser.pressShortcut('alt+shift+k');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Raise your hand');

    // Hidden, it is shown; and a way out of it is also to hide it.
    await browser.pressShortcut('alt+shift+i');
    await waitUntil(
      () => Promise.resolve(panelOf(page)),
      (frame) => frame === undefined,
      'the overlay to be hidden',
    );
    await browser.pressShortcut('alt+shift+k');
    const shown = await browser.panelFrame(page);
    await waitUntil(() => shown.evaluate(() => document.hasFocus()), Boolean, 'the panel to have the keyboard again');
    await browser.pressShortcut('alt+shift+i');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Raise your hand');
    expect(await actionsOf(page)).toHaveLength(before);
  });

  it('give a panel in the side panel a window for a note, since no keyboard gets into a side panel', async () => {
    await page.bringToFront();
    await browser.pressShortcut('alt+shift+i');
    await browser.panelFrame(page);
    await (await barButton(page, 'Open in side panel')).click();
    await surfacePage(browser, 'sidepanel.html');
    await waitUntil(
      () => Promise.resolve(panelOf(page)),
      (frame) => frame === undefined,
      'the overlay to be hidden',
    );
    const before = (await actionsOf(page)).length;
    await page.mouse.click(900, 300);
    await browser.pressShortcut('alt+shift+j');
    const ownWindow = await surfacePage(browser, 'panel.html?note#');
    await waitUntil(
      () => ownWindow.evaluate(() => document.hasFocus() && document.activeElement?.tagName === 'TEXTAREA'),
      Boolean,
      'the note field to have the keyboard',
    );
    for (const key of 'mvd') await browser.pressShortcut(key);
    expect(await ownWindow.$eval('textarea', (field) => field.value)).toBe('mvd');
    expect(await actionsOf(page)).toHaveLength(before);
  });
});
