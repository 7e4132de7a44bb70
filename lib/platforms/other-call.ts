import { seeNothing } from './call-sight';
import { definePlatform } from './platform';

/** UTF-16 code units of an address that are kept, and that people are shown. */
const [KEY_LENGTH, LABEL_LENGTH] = [300, 60];

/** Any page that a person says holds a call. Nothing is known of it but its address, of which the query and the hash may hold secrets. */
export const otherCall = definePlatform({
  id: 'other',
  name: 'Other call',
  matches: [],
  isOptional: true,
  callOf({ host, pathname }) {
    const place = `${host}${pathname.replace(/\/+$/u, '')}`;
    return { key: place.slice(0, KEY_LENGTH), label: place.slice(0, LABEL_LENGTH) };
  },
  hidesCall: true,
  sight: seeNothing,
  // A guess: most services have a bar of controls at the bottom and something to read at the top.
  clearOf: { top: 64, right: 16, bottom: 96, left: 16 },
});
