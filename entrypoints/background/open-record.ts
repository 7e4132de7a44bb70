import { browser } from '../../lib/browser/extension';
import type { Command } from '../../lib/domain/commands';
import { showTab } from '../../lib/browser/show-tab';
import { readBindings } from './tab-bindings';

const isPage = (address: string, page: string): boolean => address.startsWith(browser.runtime.getURL(`/${page}`));

/**
 * Whether the record is to be shown when a session was ended by `command` on the page at `address`: not in the library, and not where a session is given up
 * at an earlier time, which is done on the way to something else. In the panel an earlier time is when the call was left.
 */
export function showsRecord(address: string, command: Command): boolean {
  if (isPage(address, 'library.html')) return false;
  return isPage(address, 'panel.html') || !(command.type === 'end-session' && command.endedAt !== undefined);
}

/** Shows a session's record in front: the tab that shows it already, else a new one next to its call. */
export async function openRecord(sessionId: string): Promise<void> {
  const binding = (await readBindings()).find((candidate) => candidate.sessionId === sessionId);
  // The call's tab may be gone.
  const call = binding?.tabId == null ? null : await browser.tabs.get(binding.tabId).catch(() => null);
  const place = call?.windowId === undefined ? {} : { windowId: call.windowId, index: call.index + 1 };
  await showTab(browser.runtime.getURL(`/library.html#/sessions/${encodeURIComponent(sessionId)}`), place);
}
