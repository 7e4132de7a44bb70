import { browser } from '../../lib/browser/extension';
import { otherCall } from '../../lib/platforms/other-call';
import { platformOfHost } from '../../lib/platforms/registry';
import { changeSites, readSites } from './allowed-sites';
import { addressOf } from './overlay-control';
import { readBindings } from './tab-bindings';

const RECOGNIZE_SCRIPT = '/recognize-page.js';

async function platformIn(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [RECOGNIZE_SCRIPT] });
    return typeof answer?.result === 'string' ? answer.result : null;
  } catch {
    // The tab shows another page by now, or one that takes no script.
    return null;
  }
}

/**
 * Looks at what a tab shows, where it is an allowed site of which nobody knows yet which service runs there, and remembers the answer for the whole site. Not
 * while a session is held there: its call would be named anew, and not be found again.
 */
export async function recognizeSite(tabId: number): Promise<void> {
  const address = await addressOf(tabId);
  const hostname = URL.canParse(address) ? new URL(address).hostname : '';
  const site = (await readSites()).find((known) => known.hostname === hostname);
  if (!site || site.platformId !== null || platformOfHost(hostname)) return;
  if ((await readBindings()).some(({ callKey }) => callKey?.startsWith(`${otherCall.id}:${hostname}`))) return;
  const platformId = await platformIn(tabId);
  if (platformId === null) return;
  await changeSites((sites) => sites.map((known) => (known.hostname === hostname ? { ...known, platformId } : known)));
}
