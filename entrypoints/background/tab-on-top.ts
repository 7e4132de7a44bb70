import { browser } from '../../lib/browser/extension';

/** The tab of the window that keeps a session's panel on top of other programs, which counts as a window of its own; null while there is none. */
export async function tabOnTop(sessionId: string): Promise<number | null> {
  // Browsers without it have no such windows either.
  if (!('getContexts' in browser.runtime)) return null;
  const address = browser.runtime.getURL(`/panel.html?surface=on-top#${encodeURIComponent(sessionId)}`);
  return (await browser.runtime.getContexts({})).find(({ documentUrl }) => documentUrl === address)?.tabId ?? null;
}
