import { keysText } from '../../components/ui/key-names';
import { browser } from '../../lib/browser/extension';
import { readSettings } from '../../lib/client/settings-storage';
import type { OverlayLook, OverlayOrder, OverlayView, WatchOrder } from '../../lib/protocol/overlay';
import { findCallPage } from './allowed-sites';
import { Failure } from './failure';
import { readOverlaySetting } from './overlay-settings';
import { readKeys } from './read-keys';
import { readBindings } from './tab-bindings';

/** The script that runs in every call page, as a path from the extension's root. */
export const CONTENT_SCRIPT = '/content-scripts/call.js';
const OVERLAY_SCRIPT = '/content-scripts/overlay.js';
const SENSE_SCRIPT = '/content-scripts/sense.js';

/** The address of a tab; empty where Fieldguide may not see it. */
export async function addressOf(tabId: number): Promise<string> {
  try {
    return (await browser.tabs.get(tabId)).url ?? '';
  } catch {
    // The tab was closed meanwhile.
    return '';
  }
}

async function readLook(): Promise<OverlayLook> {
  const { theme, textPercent, opacityPercent } = await readSettings();
  return { theme, textPercent, opacityPercent };
}

/** The keys that hide the overlay, as people read them. What cannot be told is no reason to show none. */
async function keysToHide(): Promise<string | null> {
  const keys = await readKeys('toggle-overlay').catch(() => null);
  return keys && keysText(keys);
}

/** How the overlay is to look in a tab; null when the tab holds no session or is no page of a call service. */
export async function overlayViewOf(tabId: number, address: string): Promise<OverlayView | null> {
  const found = await findCallPage(address);
  const binding = (await readBindings()).find((candidate) => candidate.tabId === tabId);
  if (!found || !binding) return null;
  const [setting, look, hideKeys] = await Promise.all([readOverlaySetting(found.placeKey), readLook(), keysToHide()]);
  return { ...setting, usualPlace: found.platform.defaultPlace, isHidden: binding.isOverlayHidden, look, hideKeys };
}

async function order(tabId: number, message: OverlayOrder | WatchOrder): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    // No content script answers: the tab was open before Fieldguide was installed, or it shows another page now.
    return false;
  }
}

/** Puts the content script on a page that was open before it could be there by itself. Rejects where the page does not allow it. */
export async function placeContentScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
}

/** Gives the content script of a tab what makes the overlay. Rejects where the page has gone meanwhile. */
export async function placeOverlayScript(tabId: number): Promise<null> {
  await browser.scripting.executeScript({ target: { tabId }, files: [OVERLAY_SCRIPT] });
  return null;
}

/** Has the call page of a tab watched for as long as its session lives. A page that does not allow it is not watched, and everything else works. */
export async function watchTab(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SENSE_SCRIPT] });
  } catch {
    // The tab shows another page by now, or an error.
  }
}

/** Ends the watch over the call page of a tab, with the offer that is in it; where there is none, nothing happens. */
export async function endWatch(tabId: number): Promise<void> {
  await order(tabId, { type: 'watch-end' });
}

/** Offers a session in a tab, where its overlay would usually be. */
export async function showOffer(tabId: number, address: string): Promise<void> {
  const found = await findCallPage(address);
  if (found) await order(tabId, { type: 'offer-show', offer: { place: found.platform.defaultPlace, look: await readLook() } });
}

/** Makes the overlay of a tab look as its binding and settings say; `hasFocus` moves the keyboard into the panel. Throws a {@link Failure} when the page cannot be reached. */
export async function showOverlay(tabId: number, hasFocus: boolean): Promise<void> {
  const view = await overlayViewOf(tabId, await addressOf(tabId));
  if (!view) throw new Failure('overlay-not-reached', 'the tab shows no page of a call service');
  if (await order(tabId, { type: 'overlay-show', view, hasFocus })) return;
  try {
    // The script says hello and is told the view.
    await placeContentScript(tabId);
  } catch (error) {
    throw new Failure('overlay-not-reached', String(error));
  }
}

/** Moves the keyboard between the overlay of a tab and the page below it. */
export async function moveKeyboard(tabId: number, move: 'leave' | 'toggle'): Promise<void> {
  await order(tabId, { type: 'overlay-keyboard', move });
}

/** Takes the overlay out of a tab. */
export async function removeOverlay(tabId: number): Promise<void> {
  await order(tabId, { type: 'overlay-remove' });
}

/** Has the scripts that run in pages of a site take everything of theirs out and end. Resolves to the tabs where they did; tells all tabs, since without a permission nobody knows what a tab shows. */
export async function takeLeave(hostname: string): Promise<number[]> {
  const message: OverlayOrder = { type: 'overlay-leave', hostname };
  const tabs = await browser.tabs.query({});
  const answers = await Promise.allSettled(
    tabs.map(async ({ id = -1 }) => ((await browser.tabs.sendMessage(id, message, { frameId: 0 })) === true ? [id] : [])),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
