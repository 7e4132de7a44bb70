import { browser } from '../../lib/browser/extension';

/** Shows a tab in front of everything else of the browser. Rejects when it is gone. */
export async function bringToFront(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
