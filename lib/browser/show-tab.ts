import { browser } from './extension';

/** Where a new tab goes. */
export interface TabPlace {
  windowId?: number;
  index?: number;
}

/** Brings one of our pages to the front: the tab that shows this very address already, else a new one at `place`. */
export async function showTab(url: string, place: TabPlace = {}): Promise<void> {
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url, active: true, ...place });
  else await browser.tabs.update(open.id, { active: true });
  const windowId = open?.id === undefined ? place.windowId : open.windowId;
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
