import { browser } from './extension';

/** Whether a tab shares a screen or a window of the person; null where the browser does not say. Firefox says it of every tab, Chromium of none. */
export async function sharesScreen(tabId: number): Promise<boolean | null> {
  if (!import.meta.env.FIREFOX) return null;
  const { sharingState } = await browser.tabs.get(tabId);
  return sharingState ? Boolean(sharingState.screen) : null;
}

/** Calls back when a tab begins or ends to share a screen or a window; in Firefox only. */
export function onSharingChanged(take: (tabId: number, isSharing: boolean) => unknown): void {
  if (!import.meta.env.FIREFOX) return;
  browser.tabs.onUpdated.addListener((tabId, { sharingState }) => (sharingState ? take(tabId, Boolean(sharingState.screen)) : undefined), {
    properties: ['sharingState'],
  });
}
