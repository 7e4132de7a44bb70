import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';

import { byRole } from '../driver/by-role.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { recordPage } from '../driver/record-page.ts';
import { projectFolder } from '../setup/project.mjs';

export type Scheme = 'light' | 'dark';

/** A step of a session: how long before now it happened, and what was done. */
export interface Step {
  minutesAgo: number;
  act: (panel: Frame) => Promise<void>;
}

export const FOLDER = join(projectFolder, 'docs/images');
export const VIEWPORT = { width: 1280, height: 800 };

export const click = (page: Page | Frame, role: string, name: string) => page.locator(byRole(role, name)).click();

export const next = (panel: Frame) => click(panel, 'button', 'Next section');

export const tick = (name: string) => (panel: Frame) => click(panel, 'checkbox', name);

export const note = (text: string) => async (panel: Frame) => {
  const field = await panel.waitForSelector(byRole('textbox', 'Note'));
  await field?.type(text);
  await field?.press('Enter');
  await panel.waitForFunction(() => document.querySelector('textarea')?.value === '');
};

/** Sets the worker's clock back, so that what is done now is written as done then. The panel's clock stays right. */
async function setBack(browser: ExtensionBrowser, minutes: number): Promise<void> {
  await browser.worker.evaluate(
    (ms: number) => {
      const world = globalThis as unknown as { trueNow?: () => number };
      world.trueNow ??= Date.now.bind(Date);
      const { trueNow } = world;
      Date.now = () => trueNow() - ms;
    },
    Math.round(minutes * 60_000),
  );
}

/** How many events the session has: a step is done when there is one more. */
function sequenceOf(panel: Frame): Promise<number> {
  return panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ value: { lastSequence: number } }> } };
    };
    return (await chrome.runtime.sendMessage({ type: 'get-session', sessionId: null })).value.lastSequence;
  });
}

/** Starts a session `minutesAgo` in the popup and takes its steps. */
export async function hold(browser: ExtensionBrowser, page: Page, format: string, minutesAgo: number, steps: Step[]): Promise<Frame> {
  await setBack(browser, minutesAgo);
  const popup = await browser.openPopup(page);
  await click(popup, 'radio', 'End-user interview');
  await click(popup, 'radio', format);
  await popup.locator(byRole('textbox', 'Participant')).fill('P7');
  await click(popup, 'button', 'Start session');
  const panel = await browser.panelFrame(page);
  // The frame may still show the session before this one.
  await panel.waitForFunction(() => document.querySelector('h2')?.textContent === 'Housekeeping');
  for (const { minutesAgo: ago, act } of steps) {
    await setBack(browser, ago);
    const before = await sequenceOf(panel);
    await act(panel);
    while ((await sequenceOf(panel)) === before);
  }
  await setBack(browser, 0);
  return panel;
}

export async function end(browser: ExtensionBrowser, panel: Frame): Promise<void> {
  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  await (await recordPage(browser)).close();
  await panel.waitForSelector(byRole('button', 'Export Markdown'));
}

/** Waits until the page was painted twice: what was measured after the first is drawn then. */
export async function waitForPainting(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
