import { browser } from '../../lib/browser/extension';
import { sitePattern } from '../../lib/platforms/allowed-site';
import { callMatches } from '../../lib/platforms/registry';
import { readSites } from './allowed-sites';
import { placeContentScript } from './overlay-control';

/** Puts the content script on the calls that are open already: the browser does so only for pages that load from now on, and the script of an earlier version can no longer reach us. */
export async function greetOpenTabs(): Promise<void> {
  const sites = (await readSites()).map(({ hostname }) => sitePattern(hostname));
  const tabs = await browser.tabs.query({ url: [...callMatches, ...sites] });
  // A tab that refuses (it is discarded, or shows an error page) gets the script when it is loaded.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? Promise.resolve() : placeContentScript(id))));
}
