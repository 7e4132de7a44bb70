import { readPhase, readTitle } from './call-sight';
import type { PhaseSigns, Sign } from './call-sight';
import { definePlatform } from './platform';

/** `/wc/<number>/join`, `/wc/<number>/start` and the older `/wc/join/<number>`, `/wc/start/<number>` (seen 2026-08). `/wc/home` and `/wc/leave` hold no call. */
const MEETING_PATH = /^\/wc\/(?:(?:join|start)\/)?(\d{9,11})(?:\/|$)/u;

/** The document of the client: that of its frame inside Zoom's shell, else the page itself (2026-08). The frame is of the same origin. */
function clientOf(page: Document): Document {
  const frame = page.querySelector<HTMLIFrameElement>('iframe#webclient');
  return frame?.contentDocument ?? page;
}

const FOOTER: Sign = { seen: '2026-08', at: '#wc-footer' };
const WAITING_ROOM: Sign = { seen: '2026-08', at: '.waiting-room-container' };
const PREVIEW: Sign = { seen: '2026-08', at: '.preview-root' };
const LEAVE_PAGE: Sign = { seen: '2026-08', at: '#wc-leave, .feedback-container' };

/** Signs in the client's document, but for the end of a call: the shell then takes the client away. */
const CLIENT_PHASES: readonly PhaseSigns[] = [
  {
    phase: 'lobby',
    signs: [
      PREVIEW,
      { seen: '2026-08', at: 'button.preview-join-button' },
      { seen: '2026-08', at: '#input-for-name, #preview-audio-control-button' },
    ],
    // The waiting room may lie inside of the preview.
    unless: [WAITING_ROOM, FOOTER],
  },
  // The classic client of before the preview.
  {
    phase: 'lobby',
    signs: [
      { seen: '2026-06', at: '#inputname' },
      { seen: '2026-06', at: '#joinBtn' },
    ],
    unless: [PREVIEW, WAITING_ROOM, FOOTER],
  },
  {
    phase: 'waiting',
    signs: [WAITING_ROOM, { seen: '2026-08', at: '.wr-information' }, { seen: '2026-08', at: '.wr-main-content' }],
    unless: [FOOTER],
  },
  {
    phase: 'in-call',
    signs: [FOOTER, { seen: '2026-08', at: '#foot-bar' }, { seen: '2026-08', at: '.footer__leave-btn-container' }],
    unless: [WAITING_ROOM, PREVIEW, LEAVE_PAGE],
  },
];

/** On the way into a breakout room or back the controls are gone for a moment (2026-08). That alone is one sign, and no end. */
const END_PHASES: readonly PhaseSigns[] = [
  {
    phase: 'left',
    signs: [
      { seen: '2026-08', at: (_page, { pathname }) => /^\/wc\/(?:leave|home)(?:\/|$)/u.test(pathname) },
      {
        seen: '2026-08',
        at: (page) => page.querySelector('iframe#webclient, #wc-footer, .preview-root, .waiting-room-container') === null,
      },
      LEAVE_PAGE,
    ],
  },
];

/** Two states of the microphone. The words are fixed in the client's code and are not translated (2026-08); any others say nothing. */
const MICROPHONE: Record<string, boolean> = { 'mute my microphone': false, 'unmute my microphone': true };

function readMuted(client: Document): boolean | null {
  const label = client.querySelector('[footer-section] .join-audio-container__btn')?.getAttribute('aria-label');
  return MICROPHONE[label?.toLowerCase() ?? ''] ?? null;
}

/** More people than any call of Zoom's holds; a larger number is none. */
const MOST_PEOPLE = 100_000;

function readCount(client: Document): number | null {
  const count = Number.parseInt(client.querySelector('.footer-button__number-counter')?.textContent.trim() ?? '', 10);
  return count >= 1 && count <= MOST_PEOPLE ? count : null;
}

/** By the bar over one's own shared screen, which is hidden and not taken away afterwards, and by its button to stop (client code 6.2.0, 2026-11). */
function readSharing(client: Document): boolean | null {
  const bar = client.querySelector('.sharer-controlbar-container');
  const isShown = bar !== null && !bar.classList.contains('sharer-controlbar-container--hidden');
  if (isShown) return bar.querySelector('.sharer-button--stop') ? true : null;
  return bar === null ? null : false;
}

/** Zoom's web client, in the top page or in its frame `#webclient`: the address of the top page names the meeting either way. */
export const zoom = definePlatform({
  id: 'zoom',
  name: 'Zoom',
  matches: ['https://*.zoom.us/wc/*', 'https://*.zoomgov.com/wc/*'],
  isOptional: false,
  callOf(url) {
    const number = MEETING_PATH.exec(url.pathname)?.[1];
    if (number === undefined) return null;
    // The two clouds number their meetings independently.
    const cloud = url.hostname.endsWith('zoomgov.com') ? 'gov/' : '';
    return { key: cloud + number, label: number };
  },
  sight(page, address) {
    const client = clientOf(page);
    const inClient = readPhase(client, address, CLIENT_PHASES);
    const phase = inClient === 'unknown' ? readPhase(page, address, END_PHASES) : inClient;
    const recording = client.querySelector('.recording-indication__recording-container');
    const isPaused = recording?.querySelector('.recording-indication__recording-status--paused') != null;
    return {
      phase,
      title: readTitle(client.title, /^\(Locked\)\s*/u, /\s*[-|]\s*Zoom(?: Meeting)?$/u),
      // The mark is in the page only while the call is recorded (2026-08).
      isRecorded: phase === 'in-call' ? recording !== null && !isPaused : null,
      isMuted: readMuted(client),
      peopleCount: phase === 'in-call' ? readCount(client) : null,
      isSharing: phase === 'in-call' ? readSharing(client) : null,
    };
  },
  // Seen 2026-08: the two containers share the width of the client; captions hide by a class 10 s after their last word.
  layout(page) {
    const client = clientOf(page);
    return {
      stage: client.querySelector('#wc-container-left'),
      opened: [...client.querySelectorAll('#wc-container-right, .live-transcription-subtitle__box:not([class*="__box--hide"])')],
    };
  },
  // Seen 2026-08: around the client's frame the shell has a header of 68 px and a rail of 80 px on the left; in the frame, a strip with the
  // meeting's information at the top (about 40 px), a footer of 52 px, and captions that begin 68 px above the bottom.
  clearOf: { top: 108, right: 0, bottom: 68, left: 80 },
});
