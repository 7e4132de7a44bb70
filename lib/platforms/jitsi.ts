import { readPhase, readTitle } from './call-sight';
import type { PhaseSigns, Sign } from './call-sight';
import { definePlatform } from './platform';

/** First segments that a Jitsi server keeps for its own files (sample server configuration, 2026-03). */
const RESERVED_SEGMENTS = new Set([
  'libs',
  'css',
  'static',
  'images',
  'fonts',
  'lang',
  'sounds',
  '.well-known',
  'config.js',
  'external_api.js',
  'http-bind',
  'xmpp-websocket',
  'colibri-ws',
  'conference-request',
  '_api',
  '_unlock',
  '_load-test',
]);

/** Characters that Jitsi drops from the names of rooms (client source, 2026-03). */
const DROPPED_CHARACTERS = /[:?#[\]@!$&'()*+,;=></"]/gu;

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function nameOf(segment: string): string {
  return decodeSegment(segment).replace(DROPPED_CHARACTERS, '').normalize('NFKC').trim();
}

/** Before the call. The toolbar with its hang-up button is there too, so it is no sign of a call (2025-10). */
const SCREEN: Sign = { seen: '2026-07', at: '.premeeting-screen' };
const KNOCKING: Sign = { seen: '2026-03', at: '.lobby-screen' };

/** The subject with its clock. Both stay in the page after the end, and the clock goes on (2026-07). */
const DETAILS: Sign = { seen: '2026-07', at: '.details-container' };

/** One's own picture, with or without the camera. It is taken away when the call is over, before anything else is. */
const OWN_PICTURE: Sign = { seen: '2026-07', at: '#localVideo_container, #localVideoContainer #localDisplayName' };
const OTHERS: Sign = { seen: '2026-07', at: '.videocontainer[id^="participant_"]' };

const hasToolbarGone: Sign = { seen: '2026-07', at: (document) => document.querySelector('#new-toolbox.visible') === null };

const PHASES: readonly PhaseSigns[] = [
  {
    phase: 'lobby',
    signs: [
      SCREEN,
      { seen: '2026-07', at: '[data-testid="prejoin.screen"]' },
      { seen: '2026-07', at: '[data-testid="prejoin.joinMeeting"]' },
    ],
    unless: [KNOCKING, DETAILS],
  },
  {
    phase: 'waiting',
    signs: [KNOCKING, { seen: '2026-03', at: '.lobby-screen-content' }, { seen: '2026-03', at: '#lobby-name-field, .joining-message' }],
    unless: [DETAILS],
  },
  { phase: 'in-call', signs: [DETAILS, OWN_PICTURE, OTHERS], unless: [SCREEN, KNOCKING, { seen: '2026-07', at: isOver }] },
  { phase: 'left', signs: [{ seen: '2026-07', at: isOver }, hasToolbarGone], unless: [SCREEN, KNOCKING] },
];

/** After a call was ended for all, or one was put out of it, its remains stay behind a dialog; only the pictures are gone (2026-07). */
function isOver(document: Document): boolean {
  return (
    document.querySelector('.details-container') !== null &&
    document.querySelector('[role="dialog"][aria-modal="true"]') !== null &&
    document.querySelector('#localVideo_container, .videocontainer[id^="participant_"]') === null
  );
}

/** Whether the call is recorded: a label without words, told by what the client's own styles call it (2026-07). */
function readRecorded(document: Document): boolean | null {
  const labels = document.querySelector('#alwaysVisible .subject-info-container');
  if (!labels) return null;
  if (labels.querySelector('[class*="-record"]')) return true;
  return labels.childElementCount === 0 ? false : null;
}

function readMuted(document: Document): boolean | null {
  const settings = document.querySelector('#audio-settings-button')?.closest('.settings-button-container');
  const pressed = settings?.querySelector('.toolbox-button[aria-pressed]')?.getAttribute('aria-pressed');
  return pressed === 'true' ? true : pressed === 'false' ? false : null;
}

/** Everybody has a picture in the strip; a shared screen has one of its own, `participant_<id>-v1`, and is nobody. */
function countPeople(document: Document): number {
  const others = [...document.querySelectorAll('.videocontainer[id^="participant_"]')].filter(({ id }) => /^participant_[^-]+$/u.test(id));
  return new Set(others.map(({ id }) => id)).size + 1;
}

/** One's own shared screen: its place in the strip of pictures, and the picture itself (client source, 2026-11). Without one's own camera picture both may be hidden. */
function readSharing(document: Document): boolean | null {
  const hasPlace = document.getElementById('filmstripLocalScreenShare') !== null;
  const hasPicture = document.getElementById('localScreenshare_container') !== null;
  if (hasPlace !== hasPicture) return null;
  return hasPlace || (document.getElementById('localVideoContainer') === null ? null : false);
}

/** Jitsi Meet on its two public hosts. The room is the last segment of the path, and what stands before it is the tenant. */
export const jitsi = definePlatform({
  id: 'jitsi',
  name: 'Jitsi Meet',
  matches: ['https://meet.jit.si/*', 'https://8x8.vc/*'],
  isOptional: false,
  callOf(url) {
    const segments = url.pathname.split('/').filter((segment) => segment !== '');
    // A tenant's files lie under its name: `/tenant/static/close.html`.
    if (segments.some((segment, index) => RESERVED_SEGMENTS.has(segment) && (index === 0 || index < segments.length - 1))) return null;
    const names = segments.map(nameOf);
    const room = names.at(-1);
    if (room === undefined || room === '') return null;
    return { key: [url.hostname, ...names.map((name) => name.toLowerCase())].join('/'), label: room };
  },
  // Seen 2026-07: the root of the client's page, and its two scripts.
  isServed: (document) =>
    document.querySelector('#react[role="main"]') !== null &&
    document.querySelector('script[src*="libs/app.bundle.min.js"], script[src*="libs/lib-jitsi-meet.min.js"]') !== null,
  sight(document, address) {
    const phase = readPhase(document, address, PHASES);
    const isInCall = phase === 'in-call';
    const subject = document.querySelector('.subject-text--content')?.textContent;
    return {
      phase,
      // The subject can be changed in the call, and the title of the page does not follow.
      title: readTitle(subject) ?? readTitle(document.title, undefined, /\s*\|[^|]*$/u),
      isRecorded: isInCall ? readRecorded(document) : null,
      isMuted: readMuted(document),
      peopleCount: isInCall ? countPeople(document) : null,
      isSharing: isInCall ? readSharing(document) : null,
    };
  },
  // Seen 2026-07: chat, with the captions in it, and the list of people are beside the stage; captions on the stage have a name that ends so.
  layout: (document) => ({
    stage: document.querySelector('#videospace'),
    opened: [...document.querySelectorAll('#sideToolbarContainer, #participants-pane, [class*="transcriptionSubtitles"]')],
  }),
  // Seen 2026-07: 48 px of subject and timer, a toolbar of 48 px with a margin of 16 px on both sides, the filmstrip 140 px wide on the
  // right, and the chat 315 px wide on the left.
  clearOf: { top: 48, right: 140, bottom: 80, left: 315 },
});
