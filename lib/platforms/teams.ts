import { readPhase } from './call-sight';
import type { PhaseSigns, Sign } from './call-sight';
import { definePlatform } from './platform';

/** `/meet/<number>` (seen 2026-08), with a passcode in `?p=`. */
const MEETING_PATH = /^\/meet\/(\d{10,15})(?:\/|$)/u;

/** The same behind the `#` of the client's own address, `/v2/?…#/meet/<number>` (seen 2026-08). */
const MEETING_HASH = /^#\/meet\/(\d{10,15})(?:[/?]|$)/u;

/** The older links, `/l/meetup-join/<thread>/<message>` (seen 2026-08). The thread names the meeting. */
const JOIN_PATH = /^\/l\/meetup-join\/([^/]+)/u;

/** How much of a thread's long name people are shown, in characters. */
const LABEL_LENGTH = 20;

function threadOf(pathname: string): string | null {
  const thread = JOIN_PATH.exec(pathname)?.[1];
  if (thread === undefined) return null;
  try {
    return decodeURIComponent(thread);
  } catch {
    return thread;
  }
}

const JOIN: Sign = { seen: '2026-08', at: '#prejoin-join-button, [data-tid="prejoin-join-button"]' };
const HANG_UP: Sign = { seen: '2026-08', at: '#hangup-button, [data-tid="hangup-main-btn"], [data-inp="hangup-button"]' };

const PHASES: readonly PhaseSigns[] = [
  {
    phase: 'lobby',
    signs: [JOIN, { seen: '2026-08', at: '[data-tid="prejoin-display-name-input"]' }, { seen: '2026-08', at: '[data-tid="toggle-mute"]' }],
    unless: [HANG_UP],
  },
  {
    phase: 'in-call',
    signs: [
      HANG_UP,
      { seen: '2026-08', at: '#microphone-button' },
      { seen: '2026-08', at: '#callingButtons-showMoreBtn' },
      { seen: '2026-08', at: '#view-mode-button' },
    ],
    unless: [JOIN],
  },
];

/** The names that a button gives its picture, and what each says (two published scripts, 2026-02 and 2026-04); any other says nothing. */
const MICROPHONE = new Map([
  ['mic', false],
  ['mic-off', true],
]);
const SHARING = new Map([
  ['call-control-present-new', false],
  ['call-control-stop-presenting-new', true],
]);

function readButton(document: Document, name: string, states: ReadonlyMap<string, boolean>): boolean | null {
  const state = document.querySelector(`#${name}, [data-inp="${name}"]`)?.getAttribute('data-state');
  return states.get(state ?? '') ?? null;
}

/** Microsoft Teams. Of waiting to be let in and of the end of a call nothing is known but words, so both are unknown here. */
export const teams = definePlatform({
  id: 'teams',
  name: 'Microsoft Teams',
  matches: ['https://teams.microsoft.com/*', 'https://teams.live.com/*', 'https://teams.cloud.microsoft/*'],
  isOptional: true,
  callOf({ pathname, hash }) {
    const number = MEETING_PATH.exec(pathname)?.[1] ?? MEETING_HASH.exec(hash)?.[1];
    if (number !== undefined) return { key: number, label: number };
    const thread = threadOf(pathname);
    return thread === null ? null : { key: thread, label: thread.replace(/^19:(?:meeting_)?/u, '').slice(0, LABEL_LENGTH) };
  },
  sight(document, address) {
    const phase = readPhase(document, address, PHASES);
    return {
      phase,
      // The title of the page is that of whatever part of Teams was last looked at.
      title: null,
      // A mark named for it is in the page, and accounts differ on whether it is there only while the call is recorded (2026-11).
      isRecorded: null,
      isMuted: readButton(document, 'microphone-button', MICROPHONE),
      peopleCount: null,
      isSharing: phase === 'in-call' ? readButton(document, 'share-button', SHARING) : null,
    };
  },
  // Not measured: room for a bar of controls at the top and for a side panel.
  clearOf: { top: 72, right: 340, bottom: 16, left: 72 },
});
