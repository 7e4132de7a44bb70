import { defineBackground } from 'wxt/utils/define-background';

import { browser } from '../../lib/browser/extension';
import type { MessageSender } from '../../lib/browser/extension';
import { onSidePanelClosed } from '../../lib/browser/side-panel';
import { onSharingChanged } from '../../lib/browser/tab-sharing';
import { onSettingsChanged } from '../../lib/client/settings-storage';
import { sitePattern } from '../../lib/platforms/allowed-site';
import { readSites } from './allowed-sites';
import { takeSharing } from './call-handlers';
import { closeTab } from './call-pages';
import { greetOpenTabs } from './open-tabs';
import { recheckOffers } from './offers';
import { refreshOverlays } from './overlay-requests';
import { leaveSidePanel } from './panel-surfaces';
import { returnSites } from './return-sites';
import { answer, isOwnBroadcast } from './router';
import { createServices } from './services';
import { runShortcut } from './shortcuts';
import { checkSites, takePermission } from './site-access';

async function returnAccess(): Promise<void> {
  const sites = (await readSites()).map(({ hostname }) => sitePattern(hostname));
  await returnSites(browser.permissions, [...(browser.runtime.getManifest().host_permissions ?? []), ...sites]);
}

/** Time after which a worker that woke looks for what was left undone, in ms. */
const SETTLING_MS = 5_000;

export default defineBackground(() => {
  // Listeners are registered before anything is awaited: an event that wakes the worker must find its listener.
  const services = createServices();
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) =>
    isOwnBroadcast(message) ? undefined : answer(services, message, sender),
  );
  browser.commands.onCommand.addListener((shortcut, tab) => runShortcut(services, shortcut, tab?.id));
  browser.tabs.onRemoved.addListener((tabId) => closeTab(services, tabId));
  onSidePanelClosed(() => void leaveSidePanel(services));
  onSharingChanged((tabId, isSharing) => takeSharing(services, tabId, isSharing));
  browser.storage.onChanged.addListener((_changes, area) => (area === 'sync' ? services.sync.reconcile() : undefined));
  onSettingsChanged(() => void Promise.all([refreshOverlays(), recheckOffers()]));
  browser.permissions.onAdded.addListener(() => void takePermission(services));
  browser.permissions.onRemoved.addListener(() => void checkSites(services));
  browser.runtime.onStartup.addListener(() => Promise.all([services.listsChanged(), checkSites(services), returnAccess()]));
  browser.runtime.onInstalled.addListener(() =>
    Promise.all([services.listsChanged(), checkSites(services), greetOpenTabs(), returnAccess()]),
  );
  // Chromium and Firefox hold an update back for whoever listens.
  browser.runtime.onUpdateAvailable.addListener(() => services.updates.arrived());
  // Later, since what has woken the worker is answered first.
  services.sync.schedule();
  services.upkeep.schedule();
  services.retention.schedule();
  setTimeout(() => void Promise.all([services.copies.resume(), services.updates.check()]), SETTLING_MS);
});
