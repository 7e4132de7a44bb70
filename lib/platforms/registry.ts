import type { CallAddress, Platform } from './platform';

/** A platform and, where the address names one, its call. */
export interface FoundPlatform {
  platform: Platform;
  /** Null on pages of the service that are no call, such as its welcome page. */
  call: CallAddress | null;
}

const modules = import.meta.glob<Record<string, Platform>>(['./*.ts', '!./platform.ts', '!./registry.ts', '!./call-sight.ts'], {
  eager: true,
});

/** Tells whether a match pattern such as `https://*.zoom.us/wc/*` covers an address. As in browsers, `*.` also covers the bare domain. */
function covers(pattern: string, url: URL): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)\*$/u.exec(pattern) ?? [];
  const isHost = host.startsWith('*.') ? `.${url.hostname}`.endsWith(host.slice(1)) : url.hostname === host;
  return url.protocol === 'https:' && path !== '' && isHost && url.pathname.startsWith(path);
}

/** Every call service there is: each other file of this folder holds one. */
export const platforms: readonly Platform[] = Object.values(modules).flatMap((module) => Object.values(module));

/** The match patterns of the platforms that need no permission of their own: where the content script runs by itself. */
export const callMatches: readonly string[] = platforms.flatMap(({ matches, isOptional }) => (isOptional ? [] : matches));

/** The platform that serves an address, with the call the address names; null for an address of none, or for text that is no address. */
export function findPlatform(address: string): FoundPlatform | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const platform = platforms.find(({ matches }) => matches.some((pattern) => covers(pattern, url)));
  return platform === undefined ? null : { platform, call: platform.callOf(url) };
}
