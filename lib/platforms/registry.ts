import { sitePlaceKey } from './allowed-site';
import type { AllowedSite } from './allowed-site';
import { otherCall } from './other-call';
import type { CallAddress, Platform } from './platform';

/** A platform and, where the address names one, its call. */
export interface FoundPlatform {
  platform: Platform;
  /** Null on pages of the service that are no call, such as its welcome page. */
  call: CallAddress | null;
  /** Where the place of the overlay is remembered: the platform's id, or the key of the one site that was allowed. */
  placeKey: string;
}

/** A site that a person could allow. */
export interface OfferedSite {
  hostname: string;
  /** The name of the service that is there; null where none is known by its host. */
  platformName: string | null;
}

const modules = import.meta.glob<Record<string, Platform>>(
  ['./*.ts', '!./platform.ts', '!./registry.ts', '!./call-sight.ts', '!./allowed-site.ts', '!./other-call.ts'],
  { eager: true },
);

/** Tells whether a match pattern such as `https://*.zoom.us/wc/*` covers the host of an address. As in browsers, `*.` also covers the bare domain. */
function coversHost(pattern: string, url: URL): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)\//u.exec(pattern) ?? [];
  const isHost = host.startsWith('*.') ? `.${url.hostname}`.endsWith(host.slice(1)) : url.hostname === host;
  return url.protocol === 'https:' && isHost;
}

function covers(pattern: string, url: URL): boolean {
  const [, path = ''] = /^https:\/\/[^/]+(\/.*)\*$/u.exec(pattern) ?? [];
  return path !== '' && coversHost(pattern, url) && url.pathname.startsWith(path);
}

/** Every call service that is known by its addresses: each other file of this folder holds one. */
export const platforms: readonly Platform[] = Object.values(modules).flatMap((module) => Object.values(module));

/** The match patterns of the platforms that need no permission of their own: where the content script runs by itself. */
export const callMatches: readonly string[] = platforms.flatMap(({ matches, isOptional }) => (isOptional ? [] : matches));

function platformAt(url: URL): Platform | undefined {
  return platforms.find(({ matches }) => matches.some((pattern) => covers(pattern, url)));
}

/**
 * The platform that serves an address, with the call the address names; null for an address of none, or for text that is no address. Optional
 * platforms and all other pages are found only on `sites` that the person allowed.
 */
export function findPlatform(address: string, sites: readonly AllowedSite[] = []): FoundPlatform | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const known = platformAt(url);
  if (known?.isOptional === false) return { platform: known, call: known.callOf(url), placeKey: known.id };
  const site = sites.find(({ hostname }) => url.protocol === 'https:' && url.hostname === hostname);
  if (!site) return null;
  const platform = known ?? platforms.find(({ id }) => id === site.platformId) ?? otherCall;
  return { platform, call: platform.callOf(url), placeKey: sitePlaceKey(site.hostname) };
}

/** The site of an address that a person could allow; null where there is nothing to allow: it is allowed, it belongs to a platform that needs no permission, or it is not `https`. */
export function siteToOffer(address: string, sites: readonly AllowedSite[]): OfferedSite | null {
  if (!URL.canParse(address) || findPlatform(address, sites)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || callMatches.some((pattern) => coversHost(pattern, url))) return null;
  return { hostname: url.hostname, platformName: platformAt(url)?.name ?? null };
}

/** The platform that a page of an allowed site belongs to by its host; null where it is on a host of somebody's own. */
export function platformOfHost(hostname: string): Platform | null {
  return platformAt(new URL(`https://${hostname}/`)) ?? null;
}

/** The platform of a page that Fieldguide may look into, by its address or else by its markup; null for a page of none. */
export function platformOfPage(page: Document): Platform | null {
  const url = new URL(page.URL);
  return platformAt(url) ?? platforms.find(({ isServed }) => isServed(page, url)) ?? null;
}
