import { browser } from '../../lib/browser/extension';
import { changeSettings, readSettings } from '../../lib/client/settings-storage';
import { sitePattern, sitePlaceKey } from '../../lib/platforms/allowed-site';
import type { Platform } from '../../lib/platforms/platform';
import { findPlatform } from '../../lib/platforms/registry';
import { changeSites, readSites } from './allowed-sites';
import { placeContentScript, takeLeave } from './overlay-control';
import { forgetOverlaySetting } from './overlay-settings';
import { recognizeSite } from './recognize-site';
import { createSerialQueue } from './serial-queue';
import type { Services } from './services';
import { registerSiteScripts } from './site-scripts';
import { changeBindings } from './tab-bindings';
import { readWantedSite, setWantedSite } from './wanted-site';

const inOrder = createSerialQueue();

const isPermitted = (hostname: string) => browser.permissions.contains({ origins: [sitePattern(hostname)] });

const registerAll = async () => registerSiteScripts((await readSites()).map(({ hostname }) => hostname));

async function tabsOf(hostname: string): Promise<number[]> {
  return (await browser.tabs.query({ url: sitePattern(hostname) })).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function enter(tabId: number): Promise<void> {
  await recognizeSite(tabId);
  await placeContentScript(tabId);
}

/**
 * Makes Fieldguide work on a site for which the person gave the permission, in its open tabs too. Resolves to whether the permission is there;
 * without it nothing is done. Once more for the same site changes nothing.
 */
export function allowSite(services: Services, hostname: string): Promise<boolean> {
  return inOrder(async () => {
    if (!(await isPermitted(hostname))) return false;
    await changeSites((sites) => (sites.some((known) => known.hostname === hostname) ? sites : [...sites, { hostname, platformId: null }]));
    await registerAll();
    // A tab that refuses (it is discarded, or shows an error) gets the script when it is loaded.
    await Promise.allSettled((await tabsOf(hostname)).map(enter));
    await services.listsChanged();
    return true;
  });
}

/** Forgets that a session is never to be offered on a service, once the person uses Fieldguide on none of its sites any more. */
async function forgetOffers({ id, isOptional }: Platform): Promise<void> {
  const sites = await readSites();
  const isUsed = sites.some(({ hostname }) => findPlatform(`https://${hostname}/`, sites)?.platform.id === id);
  const { platformsWithoutOffers } = await readSettings();
  if (!isOptional || isUsed || !platformsWithoutOffers.includes(id)) return;
  await changeSettings({ platformsWithoutOffers: platformsWithoutOffers.filter((other) => other !== id) });
}

/** Takes everything of ours out of a site and forgets it: what runs in its tabs, what was to run there, and where the overlay was put. Its sessions stay, and wait for another tab. */
async function leaveSite(services: Services, hostname: string): Promise<void> {
  const platform = findPlatform(`https://${hostname}/`, await readSites())?.platform;
  await changeSites((sites) => sites.filter((known) => known.hostname !== hostname));
  await registerAll();
  const left = new Set(await takeLeave(hostname));
  await changeBindings((bindings) =>
    bindings.map((binding) => (binding.tabId !== null && left.has(binding.tabId) ? { ...binding, tabId: null } : binding)),
  );
  await forgetOverlaySetting(sitePlaceKey(hostname));
  if (platform) await forgetOffers(platform);
  await services.listsChanged();
}

/** Leaves a site and gives its permission back. */
export function removeSite(services: Services, hostname: string): Promise<void> {
  return inOrder(async () => {
    await leaveSite(services, hostname);
    await browser.permissions.remove({ origins: [sitePattern(hostname)] });
  });
}

/** The browser has got a permission: if it is for the site that the popup asked for, the popup may be closed by now. Then the rest is done here, and the popup is opened again, where the browser lets it. */
export async function takePermission(services: Services): Promise<void> {
  const hostname = await readWantedSite(Date.now());
  if (hostname === null || !(await allowSite(services, hostname))) return;
  await setWantedSite(null, Date.now());
  // It is refused where the popup is still open, and where it may be opened by a click only.
  await browser.action.openPopup().catch(() => undefined);
}

/** Leaves the sites whose permission is gone: people take it back in the browser's own settings too. Then sees to it that exactly the others have their content script. */
export function checkSites(services: Services): Promise<void> {
  return inOrder(async () => {
    for (const { hostname } of await readSites()) if (!(await isPermitted(hostname))) await leaveSite(services, hostname);
    await registerAll();
  });
}
