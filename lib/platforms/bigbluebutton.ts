import { readPhase, readTitle } from './call-sight';
import type { PhaseSigns, Sign } from './call-sight';
import { definePlatform } from './platform';

/** A call's own page; its address carries a token that is secret and names no meeting. */
const CLIENT_PATH = /^\/html5client(?:\/|$)/u;

/** The page of Greenlight, the usual front door, from which one joins: `/rooms/<id>/join` (2026-11). */
const ROOM_PATH = /^\/(?:rooms|b)\/([a-z0-9-]+)/iu;

/** The choice of audio lies over the call's own page, and is the only sign that one is not in yet: so that phase is unknown. */
const AUDIO_CHOICE: Sign = { seen: '2026-08', at: '[data-test="audioModal"]' };
const ENDED: Sign = { seen: '2026-08', at: '[data-test="meetingEndedModal"]' };
const PEOPLE: Sign = { seen: '2026-08', at: '[data-test="userListItem"], [data-test="userListItemCurrent"]' };
const TITLE: Sign = { seen: '2026-08', at: '[data-test="presentationTitle"]' };
const LEAVE: Sign = { seen: '2026-08', at: '[data-test="leaveMeetingDropdown"]' };
const GUEST: Sign = { seen: '2026-08', at: '[data-test="guestMessage"]' };

const PHASES: readonly PhaseSigns[] = [
  { phase: 'waiting', signs: [GUEST, { seen: '2026-08', at: '#positionInWaitingQueue' }], unless: [LEAVE, ENDED] },
  {
    phase: 'in-call',
    signs: [LEAVE, TITLE, { seen: '2026-08', at: '[data-test="muteMicButton"], [data-test="unmuteMicButton"]' }, PEOPLE],
    unless: [AUDIO_CHOICE, ENDED, GUEST],
  },
  {
    phase: 'left',
    signs: [ENDED, { seen: '2026-08', at: (document) => document.querySelector('[data-test="leaveMeetingDropdown"]') === null }],
  },
];

/** What the client's own page shows in one or another of its states (2026-08). */
const CLIENT_MARKS = ['audioModal', 'guestMessage', 'leaveMeetingDropdown', 'meetingEndedModal', 'presentationTitle', 'userListItemCurrent']
  .map((name) => `[data-test="${name}"]`)
  .join(', ');

function readMuted(document: Document): boolean | null {
  if (document.querySelector('[data-test="unmuteMicButton"]')) return true;
  return document.querySelector('[data-test="muteMicButton"]') ? false : null;
}

/** By the button that starts and stops it, and by what takes the place of the shared picture for the person who shares it (client source and its tests, 2026-11). */
function readSharing(document: Document): boolean | null {
  const isNoted = document.querySelector('[data-test="isSharingScreen"]') !== null;
  if (isNoted && document.querySelector('[data-test="stopScreenShare"]')) return true;
  return !isNoted && document.querySelector('[data-test="startScreenShare"]') ? false : null;
}

/** People, where the list of them is open; the person has an own kind of row, of which there is one. */
function countPeople(document: Document): number | null {
  const isListed = document.querySelectorAll('[data-test="userListItemCurrent"]').length === 1;
  return isListed ? document.querySelectorAll('[data-test="userListItem"]').length + 1 : null;
}

/** BigBlueButton: the public servers of its makers, and, once they are allowed, any other. */
export const bigbluebutton = definePlatform({
  id: 'bigbluebutton',
  name: 'BigBlueButton',
  matches: ['https://*.bigbluebutton.org/*'],
  isOptional: true,
  callOf({ hostname, pathname }) {
    const room = ROOM_PATH.exec(pathname)?.[1];
    if (room !== undefined) return { key: `${hostname}/${room.toLowerCase()}`, label: room };
    return CLIENT_PATH.test(pathname) ? { key: hostname, label: hostname } : null;
  },
  isServed: (document, { pathname }) => CLIENT_PATH.test(pathname) && document.querySelector(CLIENT_MARKS) !== null,
  sight(document, address) {
    const phase = readPhase(document, address, PHASES);
    return {
      phase,
      title: readTitle(document.querySelector('[data-test="presentationTitle"]')?.textContent),
      // There is a `recordingIndicator`, but nobody has said whether it is there only while the call is recorded (2026-11).
      isRecorded: null,
      isMuted: readMuted(document),
      peopleCount: phase === 'in-call' ? countPeople(document) : null,
      isSharing: phase === 'in-call' ? readSharing(document) : null,
    };
  },
  // Not measured: a list of people and a chat on the left, a bar at the top, one of controls at the bottom.
  clearOf: { top: 64, right: 0, bottom: 72, left: 400 },
});
