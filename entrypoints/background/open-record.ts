import { browser } from '../../lib/browser/extension';
import { readBindings } from './tab-bindings';

const recordUrl = (sessionId: string): string => browser.runtime.getURL(`/library.html#/sessions/${encodeURIComponent(sessionId)}`);

/** Whether an address is one of the library's pages: what is done there stays there. */
export function isLibraryPage(address: string): boolean {
  return address.startsWith(browser.runtime.getURL('/library.html'));
}

/** Shows a session's record in front: the tab that shows it already, else a new one next to its call. */
export async function openRecord(sessionId: string): Promise<void> {
  const url = recordUrl(sessionId);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  const binding = (await readBindings()).find((candidate) => candidate.sessionId === sessionId);
  // The call's tab may be gone, or lie in a window that takes no tabs.
  const call = binding?.tabId == null ? null : await browser.tabs.get(binding.tabId).catch(() => null);
  const place = call?.windowId === undefined ? {} : { windowId: call.windowId, index: call.index + 1 };
  await browser.tabs.create({ url, active: true, ...place });
  if (call?.windowId !== undefined) await browser.windows.update(call.windowId, { focused: true });
}
