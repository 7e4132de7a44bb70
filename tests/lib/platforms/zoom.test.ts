import { describe, expect, it } from 'vitest';

import { zoom } from '../../../lib/platforms/zoom';

function keyOf(address: string) {
  return zoom.callOf(new URL(address))?.key;
}

describe('a Zoom meeting', () => {
  it('is the same however its page was reached', () => {
    const paths = ['12345678901/join', '12345678901/start', 'join/12345678901', 'start/12345678901', '12345678901'];
    expect(new Set(paths.map((path) => keyOf(`https://app.zoom.us/wc/${path}`)))).toEqual(new Set(['12345678901']));
  });

  it('is another one on the government cloud', () => {
    expect(keyOf('https://app.zoomgov.com/wc/1234567890/join')).not.toBe(keyOf('https://app.zoom.us/wc/1234567890/join'));
  });

  it('keeps the password of its link to itself', () => {
    expect(JSON.stringify(zoom.callOf(new URL('https://app.zoom.us/wc/join/123456789?pwd=hunter2&tk=t0ken')))).not.toMatch(
      /hunter2|t0ken/u,
    );
  });
});
