import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';
import { sitePattern } from '../../lib/platforms/allowed-site';

/**
 * Asks the browser for a site, to work on it from then on. To be called in the click itself, before anything is awaited: only then may the browser ask. Its question may
 * close the popup, and then the background does the rest. Throws a `RequestError` where the answer could not be told to it.
 */
export async function askForSite(hostname: string): Promise<void> {
  // Sent first and awaited later: the background has to know before the answer comes.
  const [, isGiven] = await Promise.all([
    sendRequest('want-site', { hostname }),
    browser.permissions.request({ origins: [sitePattern(hostname)] }),
  ]);
  await (isGiven ? sendRequest('allow-site', { hostname }) : sendRequest('want-site', { hostname: null }));
}
