import { definePlatform } from './platform';

/** `/wc/<number>/join`, `/wc/<number>/start` and the older `/wc/join/<number>`, `/wc/start/<number>` (seen 2026-08). `/wc/home` and `/wc/leave` hold no call. */
const MEETING_PATH = /^\/wc\/(?:(?:join|start)\/)?(\d{9,11})(?:\/|$)/u;

/** Zoom's web client, in the top page or in its frame `#webclient`: the address of the top page names the meeting either way. */
export const zoom = definePlatform({
  id: 'zoom',
  name: 'Zoom',
  matches: ['https://*.zoom.us/wc/*', 'https://*.zoomgov.com/wc/*'],
  callOf(url) {
    const number = MEETING_PATH.exec(url.pathname)?.[1];
    if (number === undefined) return null;
    // The two clouds number their meetings independently.
    const cloud = url.hostname.endsWith('zoomgov.com') ? 'gov/' : '';
    return { key: cloud + number, label: number };
  },
  // Seen 2026-08: around the client's frame the shell has a header of 68 px and a rail of 80 px on the left; in the frame, a strip with the
  // meeting's information at the top (about 40 px), a footer of 52 px, and captions that begin 68 px above the bottom.
  clearOf: { top: 108, right: 0, bottom: 68, left: 80 },
});
