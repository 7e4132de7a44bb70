import { readPhase, readTitle } from './call-sight';
import type { PhaseSigns, Sign } from './call-sight';
import { definePlatform } from './platform';

/** `/abc-defg-hij` (seen 2026-09). `/new`, `/landing`, `/lookup/<alias>` and `/_meet/…` lead to a call or away from one, but are none. */
const MEETING_PATH = /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})(?:\/|$)/iu;

/** The hang-up button. It is there in a call, and is reported to be there while one waits to be let in (2026-05). */
const HANG_UP: Sign = { seen: '2026-09', at: '[jsname="CQylAd"]' };

/** Somebody's picture. The panel for one's own effects has `data-participant-id` alone, in the green room too (2026-06). */
const TILE: Sign = { seen: '2026-06', at: '[data-requested-participant-id]' };

/** The button for captions, by its place in Meet's own code and by the name of its icon. */
const CAPTIONS: Sign = { seen: '2026-09', at: '[jsname="RrG0hf"], [jsname="r8qRAd"]' };

/** The heading of the green room and of the page after a call. */
const HEADING: Sign = { seen: '2026-09', at: '[jsname="r4nke"]' };
const REJOIN: Sign = { seen: '2026-09', at: 'button[jsname="W6suGc"]' };
const HOME: Sign = { seen: '2026-09', at: '[jsname="WIVZEd"]' };

const PHASES: readonly PhaseSigns[] = [
  {
    phase: 'lobby',
    signs: [{ seen: '2026-09', at: '[jsname="Qx7uuf"], [jsname="z0F4cd"]' }, HEADING, { seen: '2026-09', at: '[data-is-muted]' }],
    unless: [HANG_UP, REJOIN, HOME, CAPTIONS, TILE],
  },
  { phase: 'waiting', signs: [HANG_UP, HEADING], unless: [TILE, CAPTIONS, REJOIN, HOME] },
  { phase: 'in-call', signs: [TILE, CAPTIONS, HANG_UP], unless: [REJOIN, HOME] },
  { phase: 'left', signs: [REJOIN, HOME, HEADING], unless: [HANG_UP, CAPTIONS, TILE] },
];

/** `true` and `false` as Meet writes them; null for anything else. */
function readFlag(value: string | null | undefined): boolean | null {
  return value === 'true' ? true : value === 'false' ? false : null;
}

/**
 * By the button that ends it and the one that begins it, of which the service shows one; by their places in Meet's own code (published extension for the
 * state of calls, 2026-02). Both or none say nothing.
 */
function readSharing(document: Document): boolean | null {
  const canEnd = document.querySelector('[jsname="mLjGHe"] button') !== null;
  const canBegin = document.querySelector('button[jsname="hNGZQc"]') !== null;
  return canEnd === canBegin ? null : canEnd;
}

/** People, where the list of them is open. */
function countPeople(document: Document): number | null {
  const rows = document.querySelectorAll('[role="list"] [role="listitem"][data-participant-id]');
  return rows.length > 0 ? new Set([...rows].map((row) => row.getAttribute('data-participant-id'))).size : null;
}

/** Google Meet. The green room, the call and the page after it have the same address (seen 2026-09). */
export const meet = definePlatform({
  id: 'meet',
  name: 'Google Meet',
  matches: ['https://meet.google.com/*'],
  isOptional: false,
  callOf(url) {
    const code = MEETING_PATH.exec(url.pathname)?.[1]?.toLowerCase();
    return code === undefined ? null : { key: code, label: code };
  },
  sight(document, address) {
    const phase = readPhase(document, address, PHASES);
    return {
      phase,
      // Seen 2026-09: "Meet - abc-defg-hij", or the title of the calendar's entry in the code's place.
      title: readTitle(document.title, /^Meet\s*[-–—]\s*/u, /\s*[-–—]\s*Google Meet$/u),
      // No sign of a running recording has been confirmed by anybody (2026-11).
      isRecorded: null,
      isMuted: readFlag(document.querySelector('button[jsname="hw0c9"]')?.getAttribute('data-is-muted')),
      peopleCount: countPeople(document),
      isSharing: phase === 'in-call' ? readSharing(document) : null,
    };
  },
  // Seen 2026-09: people are in the one `main`, whose insets follow the captions; the side panel is an `aside` on the right.
  layout: (document) => ({
    stage: document.querySelector('main'),
    opened: [...document.querySelectorAll('aside, [jsname="dsyhDe"]')],
  }),
  // Seen 2026-09-24: a band of 64 px with the title at the top, a control bar of 80 px at the bottom (another extension leaves it 120 px), and a
  // side panel 360 px wide that ends 16 px from the right edge.
  clearOf: { top: 64, right: 376, bottom: 120, left: 0 },
});
