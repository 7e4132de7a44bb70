import { browser } from '../../lib/browser/extension';

/** How many pages of ours are open, in tabs, frames of call pages, windows or the popup. */
export async function countOpenPages(): Promise<number> {
  if ('getContexts' in browser.runtime) {
    return (await browser.runtime.getContexts({ contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] })).length;
  }
  // Elsewhere the background is a page itself and sees the others, and itself among them.
  return browser.extension.getViews().filter((view) => view !== globalThis.window).length;
}
