/** A site, told by its host, on which a person uses Fieldguide although it is not among those that every installation works on. */
export interface AllowedSite {
  /** As in an address, without port: `meet.example.org`. */
  hostname: string;
  /** The service that the site's pages were recognised as, for a host in no pattern; null until one was. */
  platformId: string | null;
}

/** The match pattern of all pages of a site, which is also what the permission for it is called. */
export function sitePattern(hostname: string): string {
  return `https://${hostname}/*`;
}

/** Where the place of the overlay on a site is remembered, apart from that of a service's other sites so that it goes with this one. */
export function sitePlaceKey(hostname: string): string {
  return `site:${hostname}`;
}
