import { browser } from '../../lib/browser/extension';
import { showTab } from '../../lib/browser/show-tab';

/** Opens the popup over the call of a tab, where a session is started; the library with its guides where the browser opens popups for nobody but the person. */
export async function openStart(tabId: number): Promise<void> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    await browser.action.openPopup(windowId === undefined ? undefined : { windowId });
  } catch {
    await showTab(browser.runtime.getURL('/library.html#/guides'));
  }
}
