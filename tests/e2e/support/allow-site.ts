import type { Page } from 'puppeteer-core';

import { byRole } from '../../../scripts/driver/by-role.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { waitUntil } from './session.ts';

/** Whether the browser lets the extension work on a host. */
export const hasPermission = ({ worker }: ExtensionBrowser, hostname: string) =>
  worker.evaluate<boolean>(`chrome.permissions.contains({ origins: ['https://${hostname}/*'] })`);

/**
 * Asks for the tab's site in the popup and answers the browser's own question with keys: "Deny" has the keyboard there, and "Allow" is next. The question
 * closes the popup. Only with `headless: false` on Linux.
 */
export async function askForSite(browser: ExtensionBrowser, page: Page, isAnswered: () => Promise<boolean>, keys: string[]): Promise<void> {
  const popup = await browser.pressButton(page);
  const button = await popup.waitForSelector(byRole('button', 'Use Fieldguide on this site'));
  await button?.click().catch(() => undefined);
  await waitUntil(() => Promise.resolve(popup.isClosed()), Boolean, 'the question to close the popup');
  // So that nobody answers by mistake, the browser takes no key soon after the question came or after another key.
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await browser.pressShortcut(key);
  }
  await waitUntil(isAnswered, Boolean, 'the browser to take the answer');
}

/** Allows the site of a tab, unless it is allowed already, and gives back the popup, which opens again by itself. */
export async function allowSite(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const { hostname } = new URL(page.url());
  if (await hasPermission(browser, hostname)) return browser.pressButton(page);
  await askForSite(browser, page, () => hasPermission(browser, hostname), ['Tab', 'Return']);
  return browser.popupPage();
}
