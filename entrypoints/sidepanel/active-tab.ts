import { browser } from '../../lib/browser/extension';

/** No tab has this number: what is known of it is nothing. */
const NO_TAB = -1;

/** Gives the tab in front of this page's window, and calls `onChange` when another one is, or when it shows another page. */
export function followActiveTab(onChange: () => void): () => Promise<number> {
  const windowId = browser.windows.getCurrent().then(({ id }) => id);
  const activeTab = async () => {
    const ownWindow = await windowId;
    const [active] = await browser.tabs.query({ active: true, ...(ownWindow === undefined ? {} : { windowId: ownWindow }) });
    return active?.id ?? NO_TAB;
  };

  browser.tabs.onActivated.addListener(async (activated) => {
    if (activated.windowId === (await windowId)) onChange();
  });
  browser.tabs.onUpdated.addListener(async (_tabId, { status }, tab) => {
    if (status === 'complete' && tab.active && tab.windowId === (await windowId)) onChange();
  });
  return activeTab;
}
