// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { platforms } from '../../lib/platforms/registry';

const callsFolder = join(import.meta.dirname, '../fixtures/calls');

/** Where each fixture page could lie on a server of somebody's own. */
const PAGES: [file: string, address: string, id: string | null][] = [
  ['jitsi', 'https://meet.example.org/Weekly', 'jitsi'],
  ['bigbluebutton', 'https://bbb.example.org/html5client/?sessionToken=secret', 'bigbluebutton'],
  // Its front door has other marks, and is not told.
  ['bigbluebutton', 'https://bbb.example.org/rooms/ann-abc-def/join', null],
  ['other', 'https://calls.example.net/room', null],
  ['other', 'https://calls.example.net/html5client/', null],
  ['meet', 'https://calls.example.net/abc-defg-hij', null],
  ['hostile', 'https://calls.example.net/html5client/', null],
];

describe('a page on a host of its own', () => {
  it.each(PAGES)('%s at %s is recognised as %s', (file, address, id) => {
    const page = new DOMParser().parseFromString(readFileSync(join(callsFolder, `${file}.html`), 'utf8'), 'text/html');
    const ids = platforms.filter(({ isServed }) => isServed(page, new URL(address))).map((platform) => platform.id);
    expect(ids).toEqual(id === null ? [] : [id]);
  });
});
