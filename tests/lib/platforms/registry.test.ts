import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { callMatches, findPlatform, platforms } from '../../../lib/platforms/registry';

describe('the platforms', () => {
  it.each([
    ['meet', 'Google Meet', ['https://meet.google.com/*']],
    ['zoom', 'Zoom', ['https://*.zoom.us/wc/*', 'https://*.zoomgov.com/wc/*']],
    ['jitsi', 'Jitsi Meet', ['https://meet.jit.si/*', 'https://8x8.vc/*']],
  ])('%s asks for no other pages than its calls', (id, name, matches) => {
    expect(platforms.find((platform) => platform.id === id)).toMatchObject({ name, matches });
    expect(callMatches).toEqual(expect.arrayContaining(matches));
  });
});

describe('findPlatform', () => {
  it('gives the platform and the call of an address', () => {
    const found = findPlatform('https://meet.google.com/abc-defg-hij?authuser=0');
    expect(found?.platform.id).toBe('meet');
    expect(found?.call).toEqual({ key: 'abc-defg-hij', label: 'abc-defg-hij' });
  });

  it('gives the platform without a call on its other pages', () => {
    const found = findPlatform('https://meet.jit.si/');
    expect(found?.platform.id).toBe('jitsi');
    expect(found?.call).toBeNull();
  });

  it('covers the bare domain and any depth of subdomain, as browsers do', () => {
    for (const host of ['zoom.us', 'app.zoom.us', 'eu.acme.zoom.us']) {
      expect(findPlatform(`https://${host}/wc/123456789/join`)?.platform.id).toBe('zoom');
    }
  });

  it.each([
    'https://meet.google.com.example.org/abc-defg-hij',
    'https://notzoom.us/wc/123456789/join',
    'https://app.zoom.us/j/123456789',
    'http://meet.google.com/abc-defg-hij',
    'https://example.org/?next=https://meet.jit.si/Room',
    'chrome://newtab/',
    'about:blank',
    'no address',
    '',
  ])('knows no platform for %j', (address) => {
    expect(findPlatform(address)).toBeNull();
  });

  it('never throws, whatever the path', () => {
    const hosts = ['meet.google.com', 'app.zoom.us/wc', 'meet.jit.si', '8x8.vc'];
    fc.assert(
      fc.property(fc.constantFrom(...hosts), fc.string({ unit: 'binary', maxLength: 40 }), (host, path) => {
        const found = findPlatform(`https://${host}/${path}`);
        expect(found === null || found.call === null || found.call.key !== '').toBe(true);
      }),
    );
  });
});
