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

/** Jitsi Meet on its two public hosts. The room is the last segment of the path, and what stands before it is the tenant. */
export const jitsi = definePlatform({
  id: 'jitsi',
  name: 'Jitsi Meet',
  matches: ['https://meet.jit.si/*', 'https://8x8.vc/*'],
  callOf(url) {
    const segments = url.pathname.split('/').filter((segment) => segment !== '');
    // A tenant's files lie under its name: `/tenant/static/close.html`.
    if (segments.some((segment, index) => RESERVED_SEGMENTS.has(segment) && (index === 0 || index < segments.length - 1))) return null;
    const names = segments.map(nameOf);
    const room = names.at(-1);
    if (room === undefined || room === '') return null;
    return { key: [url.hostname, ...names.map((name) => name.toLowerCase())].join('/'), label: room };
  },
  // Seen 2026-07: 48 px of subject and timer, a toolbar of 48 px with a margin of 16 px on both sides, the filmstrip 140 px wide on the
  // right, and the chat 315 px wide on the left.
  clearOf: { top: 48, right: 140, bottom: 80, left: 315 },
});
