import { browser } from '../../lib/browser/extension';
import { changeSettings, readSettings } from '../../lib/client/settings-storage';
import type { CallSight } from '../../lib/platforms/call-sight';
import { findPlatform } from '../../lib/platforms/registry';
import { findCallPage, readSites } from './allowed-sites';
import { addressOf, endWatch, showOffer, watchTab } from './overlay-control';
import { changeOfferMarks, readOfferMarks } from './offer-marks';
import { callKeyOf } from './call-at';
import { readBindings } from './tab-bindings';

/** Time after which the call page that was loaded is watched for an offer, in ms: a page that is being loaded has other things to do. */
const SETTLING_MS = 3_000;

/**
 * The key of the call for which a session may be offered in a tab; null where none may: offers are off, there or at all, or one was made already, or nobody
 * could tell when the call is entered.
 */
async function offerableCall(tabId: number, address: string): Promise<string | null> {
  const found = await findCallPage(address);
  const key = found && callKeyOf(found);
  if (!found || key === null || found.platform.hidesCall) return null;
  const { offersSessions, platformsWithoutOffers } = await readSettings();
  if (!offersSessions || platformsWithoutOffers.includes(found.platform.id)) return null;
  return (await readOfferMarks(tabId)).callKeys.includes(key) ? null : key;
}

/** A call page was loaded that has no session: it is watched until the person has entered the call, if a session is to be offered then. */
export async function awaitCall(tabId: number, address: string): Promise<void> {
  const key = await offerableCall(tabId, address);
  if (key === null) return;
  setTimeout(() => void watchIfStillOffered(tabId, key), SETTLING_MS);
}

async function watchIfStillOffered(tabId: number, key: string): Promise<void> {
  const isHeld = (await readBindings()).some((known) => known.tabId === tabId);
  if (!isHeld && (await offerableCall(tabId, await addressOf(tabId))) === key) await watchTab(tabId);
}

/** Makes the offer once the person is in the call, and takes it back when they have left. Resolves to whether the page is to be watched any longer. */
export async function seeForOffer(tabId: number, address: string, { phase }: CallSight): Promise<boolean> {
  if ((await readOfferMarks(tabId)).isOpen) {
    if (phase === 'left') await closeOffer(tabId);
    return phase !== 'left';
  }
  const key = await offerableCall(tabId, address);
  if (key === null) return false;
  if (phase !== 'in-call') return true;
  await changeOfferMarks(tabId, ({ callKeys }) => ({ callKeys: [...callKeys, key], isOpen: true }));
  await showOffer(tabId, address);
  return true;
}

/** Takes the offer out of a tab, and ends the watch with it. Where it was answered with a start, the session's own watch has taken over. */
export async function closeOffer(tabId: number): Promise<void> {
  await changeOfferMarks(tabId, (marks) => ({ ...marks, isOpen: false }));
  if (!(await readBindings()).some((known) => known.tabId === tabId)) await endWatch(tabId);
}

/** Makes no offer on the service of a tab any more, and watches none of its pages for one. */
export async function neverOffer(tabId: number): Promise<void> {
  const platform = (await findCallPage(await addressOf(tabId)))?.platform;
  if (!platform) return;
  const { platformsWithoutOffers } = await readSettings();
  await changeSettings({ platformsWithoutOffers: [...new Set([...platformsWithoutOffers, platform.id])] });
}

/** The settings say something else of offers: what no longer may be offered is taken back, and no page is watched for it. */
export async function recheckOffers(): Promise<void> {
  const held = new Set((await readBindings()).map(({ tabId }) => tabId));
  const [{ offersSessions, platformsWithoutOffers }, sites] = await Promise.all([readSettings(), readSites()]);
  for (const { id, url = '' } of await browser.tabs.query({})) {
    const platform = findPlatform(url, sites)?.platform;
    const isOff = platform && (!offersSessions || platformsWithoutOffers.includes(platform.id));
    if (id !== undefined && isOff && !held.has(id)) await closeOffer(id);
  }
}
