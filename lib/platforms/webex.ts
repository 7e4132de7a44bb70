import { readPhase, readTitle } from './call-sight';
import type { PhaseSigns, Sign } from './call-sight';
import { definePlatform } from './platform';

/** A person's own room, `/meet/<name>` and `/join/<name>`, and a meeting, `/wbxmjs/joinservice/sites/<site>/meeting/…/<id>` (seen 2026-08). */
const ROOM_PATH = /^\/(?:meet|join)\/([^/]+)/u;
const MEETING_PATH = /^\/(?:wbxmjs|webappng)\/.*\/meeting\/(?:download\/|info\/)?([^/]+)/u;

/** The client lies in a frame of the page, which may be of the same origin (2026-08). */
function clientOf(page: Document): Document {
  return page.querySelector<HTMLIFrameElement>('iframe#unified-webclient-iframe')?.contentDocument ?? page;
}

const JOIN: Sign = { seen: '2026-08', at: '[data-test="join-button"], #join-button' };

/** Of the call itself no sign is known: it is unknown, and so is what follows it. */
const PHASES: readonly PhaseSigns[] = [
  {
    phase: 'lobby',
    signs: [JOIN, { seen: '2026-08', at: '[data-test="Name (required)"]' }, { seen: '2026-08', at: '[data-test="camera-button"]' }],
  },
];

/** Webex. */
export const webex = definePlatform({
  id: 'webex',
  name: 'Webex',
  matches: ['https://*.webex.com/*'],
  isOptional: true,
  hidesCall: true,
  callOf({ hostname, pathname }) {
    const room = ROOM_PATH.exec(pathname)?.[1] ?? MEETING_PATH.exec(pathname)?.[1];
    return room === undefined ? null : { key: `${hostname}/${room.toLowerCase()}`, label: room };
  },
  sight(page, address) {
    const client = clientOf(page);
    return {
      phase: readPhase(client, address, PHASES),
      title: readTitle(client.querySelector('h1[data-type="body-secondary"]')?.textContent),
      isRecorded: null,
      isMuted: null,
      peopleCount: null,
      isSharing: null,
    };
  },
  // Not measured: room for a bar at the top, one of controls at the bottom, and a side panel.
  clearOf: { top: 56, right: 340, bottom: 88, left: 0 },
});
