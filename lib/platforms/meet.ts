import { definePlatform } from './platform';

/** `/abc-defg-hij` (seen 2026-09). `/new`, `/landing`, `/lookup/<alias>` and `/_meet/…` lead to a call or away from one, but are none. */
const MEETING_PATH = /^\/([a-z]{3}-[a-z]{4}-[a-z]{3})(?:\/|$)/iu;

/** Google Meet. The green room, the call and the page after it have the same address (seen 2026-09). */
export const meet = definePlatform({
  id: 'meet',
  name: 'Google Meet',
  matches: ['https://meet.google.com/*'],
  callOf(url) {
    const code = MEETING_PATH.exec(url.pathname)?.[1]?.toLowerCase();
    return code === undefined ? null : { key: code, label: code };
  },
  // Seen 2026-09-24: a band of 64 px with the title at the top, a control bar of 80 px at the bottom (another extension leaves it 120 px), and a
  // side panel 360 px wide that ends 16 px from the right edge.
  clearOf: { top: 64, right: 376, bottom: 120, left: 0 },
});
