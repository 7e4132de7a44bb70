import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';

/** Hides the overlay of the tab that this frame lies in. Without an answer the overlay stays, and so does what offers to hide it. */
export async function hideOwnOverlay(): Promise<void> {
  const tabId = (await browser.tabs.getCurrent())?.id;
  if (tabId !== undefined) await sendRequest('set-overlay', { tabId, isHidden: true }).catch(() => undefined);
}
