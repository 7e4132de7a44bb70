import { findPlatform, platforms, siteToOffer } from '../../lib/platforms/registry';
import type { siteMessages } from '../../lib/protocol/site-messages';
import { readSites } from './allowed-sites';
import { Failure } from './failure';
import type { HandlersOf } from './handlers';
import { addressOf } from './overlay-control';
import { allowSite, removeSite } from './site-access';
import { setWantedSite } from './wanted-site';

/** The host of a match pattern, without its subdomains: `zoom.us`. */
const hostOf = (pattern: string) => pattern.replace(/^https:\/\/(?:\*\.)?([^/]+)\/.*$/u, '$1');

/** Answers the messages of `lib/protocol/site-messages.ts`. */
export const siteHandlers: HandlersOf<keyof typeof siteMessages> = {
  async 'get-tab-site'(_services, { tabId }) {
    return siteToOffer(await addressOf(tabId), await readSites());
  },
  async 'want-site'(_services, { hostname }) {
    await setWantedSite(hostname, Date.now());
    return null;
  },
  async 'allow-site'(services, { hostname }) {
    if (!(await allowSite(services, hostname))) throw new Failure('site-not-permitted', hostname);
    await setWantedSite(null, Date.now());
    return null;
  },
  async 'remove-site'(services, { hostname }) {
    await removeSite(services, hostname);
    return null;
  },
  async 'list-sites'() {
    const sites = await readSites();
    return {
      builtIn: platforms
        .flatMap(({ name, matches, isOptional }) => (isOptional ? [] : [{ name, hosts: matches.map(hostOf) }]))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
      sites: sites.map(({ hostname }) => ({
        hostname,
        platformName: findPlatform(`https://${hostname}/`, sites)?.platform.name ?? '',
      })),
    };
  },
};
