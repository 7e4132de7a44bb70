import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from './open-browser.ts';

/** The tab that shows the record of a session, once it is there; it opens by itself, in front, when a session ends. */
export async function recordPage({ browser, extensionUrl }: Pick<ExtensionBrowser, 'browser' | 'extensionUrl'>): Promise<Page> {
  const target = await browser.waitForTarget((other) => other.url().startsWith(extensionUrl('library.html#/sessions/')));
  return target.asPage();
}
