import { describe, expect, it } from 'vitest';

import { findPlatform, platformOfHost, siteToOffer } from '../../../lib/platforms/registry';

const on = (hostname: string, platformId: string | null = null) => [{ hostname, platformId }];

describe('an optional platform', () => {
  it('is found only on a site that was allowed', () => {
    const address = 'https://teams.microsoft.com/meet/2345678901234?p=secret';
    expect(findPlatform(address)).toBeNull();
    expect(findPlatform(address, on('teams.live.com'))).toBeNull();
    const found = findPlatform(address, on('teams.microsoft.com'));
    expect(found?.platform.id).toBe('teams');
    expect(found?.call?.key).toBe('2345678901234');
  });

  it('remembers its places for each site by itself, so that they can go with it', () => {
    expect(findPlatform('https://acme.webex.com/meet/ann', on('acme.webex.com'))?.placeKey).toBe('site:acme.webex.com');
    expect(findPlatform('https://meet.google.com/abc-defg-hij', on('meet.google.com'))?.placeKey).toBe('meet');
  });
});

describe('a site on a host of its own', () => {
  it('is the service that it was recognised as, and any other call until then', () => {
    const address = 'https://meet.example.org/Weekly%20Sync?jwt=secret#config.x=1';
    expect(findPlatform(address, on('meet.example.org', 'jitsi'))).toMatchObject({
      platform: { id: 'jitsi' },
      call: { key: 'meet.example.org/weekly sync', label: 'Weekly Sync' },
    });
    expect(findPlatform(address, on('meet.example.org'))).toMatchObject({
      platform: { id: 'other' },
      call: { key: 'meet.example.org/Weekly%20Sync' },
    });
    // What a later Fieldguide knew.
    expect(findPlatform(address, on('meet.example.org', 'unheard-of'))?.platform.id).toBe('other');
  });

  it('is no other host, and nothing that is not encrypted', () => {
    expect(findPlatform('https://www.meet.example.org/Room', on('meet.example.org'))).toBeNull();
    expect(findPlatform('http://meet.example.org/Room', on('meet.example.org'))).toBeNull();
  });

  it('has a call of its own for each path and port, and the same one whatever follows', () => {
    const keyOf = (address: string) => findPlatform(address, on('calls.example.net'))?.call?.key;
    expect(keyOf('https://calls.example.net/a/?token=1#2')).toBe(keyOf('https://calls.example.net/a'));
    expect(keyOf('https://calls.example.net/a')).not.toBe(keyOf('https://calls.example.net/b'));
    expect(keyOf('https://calls.example.net/a')).not.toBe(keyOf('https://calls.example.net:8443/a'));
    expect(keyOf(`https://calls.example.net/${'x'.repeat(9_000)}`)?.length).toBe(300);
  });
});

describe('what can be allowed', () => {
  it.each([
    ['https://teams.live.com/meet/9876543210987', { hostname: 'teams.live.com', platformName: 'Microsoft Teams' }],
    ['https://calls.example.net/room', { hostname: 'calls.example.net', platformName: null }],
    ['https://192.0.2.7/room', { hostname: '192.0.2.7', platformName: null }],
    ['https://zoom.us/j/123456789', null],
    ['https://meet.jit.si/', null],
    ['http://calls.example.net/room', null],
    ['about:blank', null],
    ['', null],
  ])('of %j', (address, offered) => {
    expect(siteToOffer(address, [])).toEqual(offered);
  });

  it('is a host of which the service is known or not', () => {
    expect([platformOfHost('acme.whereby.com')?.id, platformOfHost('meet.example.org')]).toEqual(['whereby', null]);
  });
});
