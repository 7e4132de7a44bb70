import { seeNothing } from './call-sight';
import { definePlatform } from './platform';

/** Pages of the site itself, which are no rooms (2026-11). */
const OWN_PAGES = new Set(['information', 'user', 'org', 'blog', 'pricing', 'signup', 'login']);

/** Whereby. Rooms are `whereby.com/<room>` and `<name>.whereby.com/<room>`. Nothing of its page is known that could be relied on (2026-11). */
export const whereby = definePlatform({
  id: 'whereby',
  name: 'Whereby',
  matches: ['https://*.whereby.com/*'],
  isOptional: true,
  callOf({ hostname, pathname }) {
    const [room, ...rest] = pathname.split('/').filter((segment) => segment !== '');
    if (room === undefined || rest.length > 0 || OWN_PAGES.has(room.toLowerCase())) return null;
    return { key: `${hostname.replace(/^www\./u, '')}/${room.toLowerCase()}`, label: room };
  },
  hidesCall: true,
  sight: seeNothing,
  // Not measured: room for a bar of controls and for a chat on the right.
  clearOf: { top: 56, right: 320, bottom: 96, left: 0 },
});
