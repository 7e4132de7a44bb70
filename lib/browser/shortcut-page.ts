import { browser } from './extension';

/** Chromium's page for shortcuts. */
const CHROMIUM_ADDRESS = 'chrome://extensions/shortcuts';

/** What Firefox has from version 137 on; its types do not know it yet. */
const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Whether an extension may open the browser's page for shortcuts. */
export function canOpenShortcutPage(): boolean {
  return !import.meta.env.FIREFOX || commands.openShortcutSettings !== undefined;
}

/** Opens the browser's page for shortcuts, see {@link canOpenShortcutPage}. */
export async function openShortcutPage(): Promise<void> {
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_ADDRESS });
}
