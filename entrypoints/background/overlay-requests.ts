import type { OverlayChange, OverlayView } from '../../lib/protocol/overlay';
import { findCallPage } from './allowed-sites';
import { callKeyAt } from './call-at';
import { Failure } from './failure';
import { addressOf, overlayViewOf, removeOverlay, showOverlay, watchTab } from './overlay-control';
import { resetOverlaySettings, saveOverlaySetting } from './overlay-settings';
import { recognizeSite } from './recognize-site';
import type { Services } from './services';
import { changeBindings, claimBinding, readBindings } from './tab-bindings';

/** The tab and address a message of the content script came from. */
export interface ContentSender {
  tabId: number;
  address: string;
}

/** A call page was loaded: what its tab's overlay is to look like, or null when there is no session for it. */
export async function greet(services: Services, { tabId, address }: ContentSender): Promise<OverlayView | null> {
  const before = await readBindings();
  const binding = await claimBinding(tabId, await callKeyAt(address), async (otherId) => callKeyAt(await addressOf(otherId)));
  if (!binding) {
    await recognizeSite(tabId);
    return null;
  }
  const session = await (await services.database()).get('sessions', binding.sessionId);
  if (session?.isLive !== 1) {
    // What has ended is not shown again on a fresh page; its record is in the library.
    await changeBindings((bindings) => bindings.filter(({ sessionId }) => sessionId !== binding.sessionId));
    return null;
  }
  if (!before.some((candidate) => candidate.tabId === tabId)) await services.listsChanged();
  // Not waited for: what the page is shown does not depend on it.
  void watchTab(tabId);
  return overlayViewOf(tabId, address);
}

/** The person moved, collapsed or hid the overlay by its own bar. */
export async function changeOverlay(
  services: Services,
  { tabId, address }: ContentSender,
  { isHidden, ...setting }: OverlayChange,
): Promise<null> {
  const found = await findCallPage(address);
  if (found && Object.keys(setting).length > 0) await saveOverlaySetting(found.placeKey, setting);
  if (isHidden !== undefined) await hideBinding(services, tabId, isHidden);
  return null;
}

/** Remembers whether a tab's overlay is hidden; once its session has ended, hiding lets the tab go. */
async function hideBinding(services: Services, tabId: number, isHidden: boolean): Promise<void> {
  const binding = (await readBindings()).find((candidate) => candidate.tabId === tabId);
  const session = binding && (await (await services.database()).get('sessions', binding.sessionId));
  const isOver = session?.isLive !== 1;
  await changeBindings((bindings) =>
    bindings.flatMap((candidate) => {
      if (candidate.tabId !== tabId) return [candidate];
      return isOver && isHidden ? [] : [{ ...candidate, isOverlayHidden: isHidden }];
    }),
  );
  if (isOver && isHidden) await removeOverlay(tabId);
  services.broadcast({ type: 'lists-changed' });
}

/** Hides or shows the overlay of a tab; `hasFocus` moves the keyboard into the panel. */
export async function setOverlay(services: Services, tabId: number, isHidden: boolean, hasFocus = false): Promise<null> {
  await hideBinding(services, tabId, isHidden);
  if ((await readBindings()).some((candidate) => candidate.tabId === tabId)) await showOverlay(tabId, hasFocus);
  return null;
}

/** As {@link setOverlay}, for a tab that may show another page by now: it has no overlay then, and the popup has the session. */
export async function setOverlayIfThere(services: Services, tabId: number, isHidden: boolean): Promise<void> {
  try {
    await setOverlay(services, tabId, isHidden);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** Makes every overlay look as the settings say now. */
export async function refreshOverlays(): Promise<void> {
  for (const { tabId } of await readBindings()) {
    // A tab that shows another page by now has no overlay to look like anything.
    if (tabId !== null) await showOverlay(tabId, false).catch(() => undefined);
  }
}

/** Puts the overlay back to its usual place on every service, also where it is shown now. */
export async function resetPlaces(): Promise<null> {
  await resetOverlaySettings();
  await refreshOverlays();
  return null;
}

/** A tab was closed: a session it held waits for the call's next tab. When it was the panel's own window, the overlay comes back. */
export async function releaseTab(services: Services, tabId: number): Promise<void> {
  const held = (await readBindings()).find((known) => known.tabId === tabId || known.windowTabId === tabId);
  if (!held) return;
  const without = (id: number | null) => (id === tabId ? null : id);
  await changeBindings((bindings) =>
    bindings.map((known) => {
      // Without its window the panel belongs over its call again, also when that has no tab now.
      const isOverlayHidden = known.isOverlayHidden && (known.windowTabId !== tabId || known.isInSidePanel);
      return { ...known, isOverlayHidden, tabId: without(known.tabId), windowTabId: without(known.windowTabId) };
    }),
  );
  await services.listsChanged();
  // Where the side panel has it, the window was only for a note.
  if (held.windowTabId === tabId && held.tabId !== null && !held.isInSidePanel) await setOverlayIfThere(services, held.tabId, false);
}
