import { browser } from '../../lib/browser/extension';
import { showTab } from '../../lib/browser/show-tab';
import { readBindings } from './tab-bindings';

/** Whether an address is one of the library's pages: what is done there stays there. */
export function isLibraryPage(address: string): boolean {
  return address.startsWith(browser.runtime.getURL('/library.html'));
}

/** Shows a session's record in front: the tab that shows it already, else a new one next to its call. */
export async function openRecord(sessionId: string): Promise<void> {
  const binding = (await readBindings()).find((candidate) => candidate.sessionId === sessionId);
  // The call's tab may be gone.
  const call = binding?.tabId == null ? null : await browser.tabs.get(binding.tabId).catch(() => null);
  const place = call?.windowId === undefined ? {} : { windowId: call.windowId, index: call.index + 1 };
  await showTab(browser.runtime.getURL(`/library.html#/sessions/${encodeURIComponent(sessionId)}`), place);
}
