import { browser } from '../../lib/browser/extension';
import { sitePattern } from '../../lib/platforms/allowed-site';
import { CONTENT_SCRIPT } from './overlay-control';

/** The id under which the content script of a site is registered. */
const PREFIX = 'site:';

const idOf = (hostname: string) => `${PREFIX}${hostname}`;

async function registeredIds(): Promise<string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.flatMap(({ id }) => (id.startsWith(PREFIX) ? [id] : []));
}

/**
 * Has the browser put the content script on every page of these sites from now on, and of no others. They stay registered until that changes,
 * but are lost when the extension is updated.
 */
export async function registerSiteScripts(hostnames: readonly string[]): Promise<void> {
  const wanted = new Set(hostnames.map(idOf));
  const there = await registeredIds();
  const stale = there.filter((id) => !wanted.has(id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const missing = hostnames.filter((hostname) => !there.includes(idOf(hostname)));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map((hostname) => ({
      id: idOf(hostname),
      matches: [sitePattern(hostname)],
      js: [CONTENT_SCRIPT.slice(1)],
      persistAcrossSessions: true,
    })),
  );
}
