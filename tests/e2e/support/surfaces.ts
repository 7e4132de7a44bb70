import type { Page } from 'puppeteer-core';

import { byRole } from '../../../scripts/driver/by-role.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';

/** A page of ours that is no tab of the browser's window, once it is there: the side panel, the panel's own window. */
export async function surfacePage(
  { browser, extensionUrl }: ExtensionBrowser,
  path: 'sidepanel.html' | 'panel.html#' | 'panel.html?note#',
): Promise<Page> {
  const target = await browser.waitForTarget((candidate) => candidate.url().startsWith(extensionUrl(path)));
  const page = await target.asPage();
  await page.waitForSelector(byRole('main'));
  return page;
}

/** The window that keeps the panel on top, which its opener has opened. */
export async function windowOnTop({ browser }: ExtensionBrowser, opener: Page): Promise<Page> {
  const isOpenedBy = opener.target();
  const target = await browser.waitForTarget((candidate) => candidate.opener() === isOpenedBy);
  return target.asPage();
}

/** Whether a side panel is open. */
export function hasSidePanel({ browser, extensionUrl }: ExtensionBrowser): boolean {
  return browser.targets().some((target) => target.url().startsWith(extensionUrl('sidepanel.html')));
}

/** The mark on the toolbar button. */
export function badgeOf({ worker }: ExtensionBrowser): Promise<string> {
  return worker.evaluate<string>('chrome.action.getBadgeText({})');
}

/** Closes one of our pages as its person does, with its own close. */
export async function closeSurface(page: Page): Promise<void> {
  // The page is gone before it can answer.
  await page.evaluate(() => window.close()).catch(() => undefined);
}

/** Writes down each section that a panel shows from now on, in its order. */
export async function watchSections(panel: Page): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const title = document.querySelector('h2')?.textContent;
      if (title && seen.at(-1) !== title) seen.push(title);
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => panel.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}
