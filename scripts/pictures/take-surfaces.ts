import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

import { allowSite } from '../../tests/e2e/support/allow-site.ts';
import { closeSurface, surfacePage, windowOnTop } from '../../tests/e2e/support/surfaces.ts';
import { byRole } from '../driver/by-role.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { recordPage } from '../driver/record-page.ts';
import { click, FOLDER, hold, next, note, tick, VIEWPORT, waitForPainting } from './picture-tools.ts';
import type { Scheme } from './picture-tools.ts';

const CALL = 'https://meet.google.com/pic-tures-xyz';

/** Sites of calls that are not built in. */
const OWN_SITES = ['https://teams.microsoft.com/meet/2345678901234', 'https://meet.example.org/WeeklySync'];

async function picture(browser: ExtensionBrowser, page: Page, name: string): Promise<void> {
  await waitForPainting(page);
  await browser.screenshot(page, join(FOLDER, `${name}.png`));
}

/** The same session in the side panel, in a window and on top of other programs. */
export async function takeSurfaces(browser: ExtensionBrowser, scheme: Scheme): Promise<void> {
  const page = await browser.openTab(CALL);
  await page.setViewport(VIEWPORT);
  await hold(browser, page, '30 min', 8, [
    { minutesAgo: 3, act: next },
    { minutesAgo: 2.9, act: tick('What does a normal working day look like for you?') },
    { minutesAgo: 0.5, act: note('“I start with the alerts, coffee comes later” #routine') },
  ]);
  await click(await browser.openPopup(page), 'button', 'Panel in the side panel');
  const sidePanel = await surfacePage(browser, 'sidepanel.html');
  await sidePanel.setViewport({ width: 360, height: 720 });
  await sidePanel.waitForSelector(byRole('list', 'Notes'));
  await picture(browser, sidePanel, `side-panel-${scheme}`);

  await click(sidePanel, 'button', 'Open in a window');
  const ownWindow = await surfacePage(browser, 'panel.html#');
  await ownWindow.setViewport({ width: 400, height: 720 });
  await ownWindow.waitForSelector(byRole('list', 'Notes'));
  await picture(browser, ownWindow, `panel-window-${scheme}`);
  await click(ownWindow, 'button', 'Keep on top');
  const onTop = await windowOnTop(browser, ownWindow);
  await onTop.setViewport({ width: 320, height: 420 });
  const inFront = await onTop.waitForFrame((frame) => frame.url().startsWith(browser.extensionUrl('panel.html')));
  await inFront.waitForSelector(byRole('list', 'Items'));
  await picture(browser, onTop, `panel-on-top-${scheme}`);
  await closeSurface(onTop);
  await click(ownWindow, 'button', 'Show over the call');
  const panel = await browser.panelFrame(page);
  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  await (await recordPage(browser)).close();
  await page.close();
}

/** The offer in a call that was entered without a session, and the settings. */
export async function takeOfferAndSettings(browser: ExtensionBrowser, scheme: Scheme): Promise<void> {
  await browser.worker.evaluate("chrome.storage.local.set({ 'setting:offersSessions': true })");
  const page = await browser.openTab('https://meet.google.com/off-ered-xyz');
  await page.setViewport(VIEWPORT);
  const offer = await page.waitForFrame((frame) => frame.url() === browser.extensionUrl('offer.html'));
  await offer.waitForSelector(byRole('button', 'Not now'));
  await picture(browser, page, `offer-on-call-${scheme}`);
  await click(offer, 'button', 'Not now');
  await page.close();

  const settings = await browser.openTab(browser.extensionUrl('library.html#/settings'));
  await settings.setViewport({ width: 1280, height: 1000 });
  await settings.waitForSelector(byRole('heading', 'Shortcuts'));
  await picture(browser, settings, `settings-${scheme}`);
  await settings.close();
}

/** The popup that asks for a site, and the list of sites. In a browser that has a window: its question is answered with keys. */
export async function takeSites(browser: ExtensionBrowser, scheme: Scheme): Promise<void> {
  for (const address of OWN_SITES) {
    const page = await browser.openTab(address);
    const popup = await browser.pressButton(page);
    await popup.waitForSelector(byRole('button', 'Use Fieldguide on this site'));
    if (address === OWN_SITES[0]) await popup.screenshot({ path: join(FOLDER, `popup-site-${scheme}.png`) });
    await popup.close();
    await (await allowSite(browser, page)).close();
  }
  const settings = await browser.openTab(browser.extensionUrl('library.html#/settings/sites'));
  await settings.waitForSelector(byRole('button', 'Remove meet.example.org'));
  await settings.setViewport({ width: 1280, height: 800 });
  await settings.$eval('section[aria-labelledby=settings-sites]', (section) => section.scrollIntoView());
  await picture(browser, settings, `settings-sites-${scheme}`);
}
