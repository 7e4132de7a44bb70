import { browser } from '../../lib/browser/extension';

/** How many pages of ours are open, in tabs, frames of call pages, windows or the popup. */
export async function countOpenPages(): Promise<number> {
  if ('getContexts' in browser.runtime) {
    return (await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] })).length;
  }
  // Elsewhere the background is a page itself and sees the others, and itself among them.
  return browser.extension.getViews().filter((view) => view !== globalThis.window).length;
}

/** Whether the page that fills a tab is ours, as that of the window on top is: it has no address of its own, and its origin tells. */
export async function isOwnTab(tabId: number): Promise<boolean> {
  // Browsers without it have no such windows either.
  if (!('getContexts' in browser.runtime)) return false;
  return (await browser.runtime.getContexts({ tabIds: [tabId], frameIds: [0] })).length > 0;
}
