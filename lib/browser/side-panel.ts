import { browser } from './extension';

/** What Chromium has, and the polyfill's types do not know. */
interface SidePanelApi {
  open: (where: { windowId: number } | { tabId: number }) => Promise<void>;
  /** Since Chromium 142. */
  onClosed?: { addListener: (listener: () => void) => void };
}

/** Chromium has the one, Firefox the other. */
const panels = browser as { sidePanel?: SidePanelApi; sidebarAction?: { open: () => Promise<void> } };

/** The panel's own window has no side panel. Named apart, since the polyfill's types do not know `windowTypes` here. */
const NORMAL_WINDOW = { populate: false, windowTypes: ['normal'] };

/** The page in the side panel. It keeps the id of the session that it shows behind the `#` of its address, or ends in {@link NO_SESSION} when it shows none. */
const PAGE = '/sidepanel.html';

/** How the address of a side panel ends that was loaded and shows no session. */
export const NO_SESSION = '?no-session';

/** Opens the side panel, or the sidebar, of the window that was last in front. To be called in the listener of a click, before anything is awaited. Rejects where there is none. */
export async function openSidePanel(): Promise<void> {
  if (panels.sidebarAction) return panels.sidebarAction.open();
  const { id } = await browser.windows.getLastFocused(NORMAL_WINDOW);
  if (!panels.sidePanel || id === undefined) throw new Error('no side panel');
  return panels.sidePanel.open({ windowId: id });
}

/** As {@link openSidePanel}, for what a call page's script has sent at a click: over the tab's window. Rejects where that takes a click in a page of ours. */
export async function openSidePanelOver(tabId: number): Promise<void> {
  if (!panels.sidePanel) throw new Error('no side panel');
  return panels.sidePanel.open({ tabId });
}

/** Calls back after a side panel was closed, where the browser tells. */
export function onSidePanelClosed(listener: () => void): void {
  panels.sidePanel?.onClosed?.addListener(listener);
}

async function openAddresses(): Promise<string[]> {
  if ('getContexts' in browser.runtime) {
    return (await browser.runtime.getContexts({})).flatMap(({ documentUrl }) => documentUrl ?? []);
  }
  // Elsewhere the background is a page itself and sees the others.
  return browser.extension.getViews().map(({ location }) => location.href);
}

/** The addresses of the open side panels. */
async function openSidePanels(): Promise<URL[]> {
  const page = browser.runtime.getURL(PAGE);
  return (await openAddresses()).filter((address) => address.startsWith(page)).map((address) => new URL(address));
}

/** The ids of the sessions that open side panels show. */
export async function sessionsInSidePanels(): Promise<Set<string>> {
  const ids = (await openSidePanels()).map(({ hash }) => hash.slice(1));
  return new Set(ids.filter((id) => id !== '').map(decodeURIComponent));
}

/** Whether a side panel is being loaded, so that its address does not say yet what it shows. */
export async function isSidePanelLoading(): Promise<boolean> {
  return (await openSidePanels()).some(({ search, hash }) => search === '' && hash === '');
}
