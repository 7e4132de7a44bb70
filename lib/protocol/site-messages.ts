import { z } from 'zod';

import { defineMessage, empty, nothing } from './define-message';

/** A host as it stands in an address: a name, or a number in brackets; without port. */
const hostname = z
  .string()
  .max(255)
  .regex(/^(?:[^\s/:*?#@\\[\]]+|\[[0-9a-f:.]+\])$/u);

/** Messages about the sites on which the person allowed Fieldguide to work. */
export const siteMessages = {
  /** The site that a tab shows and that could be allowed, with the name of its service where that is known by the host; null when there is nothing to allow. */
  'get-tab-site': defineMessage(
    'page',
    () => z.object({ tabId: z.number().int() }),
    () => z.object({ hostname, platformName: z.string().nullable() }).nullable(),
  ),
  /** Says for which site the browser is being asked now, since its question may close the popup; null when the answer was no. */
  'want-site': defineMessage('page', () => z.object({ hostname: hostname.nullable() }), nothing),
  /** Works on a site from now on. Without the browser's permission for it that is the error `site-not-permitted`. */
  'allow-site': defineMessage('page', () => z.object({ hostname }), nothing),
  /** Leaves a site, forgets it and gives its permission back. */
  'remove-site': defineMessage('page', () => z.object({ hostname }), nothing),
  /** The services that need no permission, and the allowed sites; `platformName` is that of the service that runs there. */
  'list-sites': defineMessage('page', empty, () =>
    z.object({
      builtIn: z.array(z.object({ name: z.string(), hosts: z.array(z.string()) })),
      sites: z.array(z.object({ hostname, platformName: z.string() })),
    }),
  ),
} as const;
