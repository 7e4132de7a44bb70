import { describe, expect, it } from 'vitest';

import { jitsi } from '../../../lib/platforms/jitsi';

function callOf(address: string) {
  return jitsi.callOf(new URL(address));
}

describe('a Jitsi room', () => {
  it('is the same in any case, width or form of its letters', () => {
    const names = ['caf%C3%A9', 'CAF%C3%89', 'cafe%CC%81', '%EF%BD%83%EF%BD%81%EF%BD%86%C3%A9'];
    expect(new Set(names.map((name) => callOf(`https://meet.jit.si/${name}`)?.key))).toEqual(new Set(['meet.jit.si/café']));
  });

  it('is named by its tenant too', () => {
    expect(callOf('https://8x8.vc/acme/Daily')?.key).not.toBe(callOf('https://8x8.vc/other/Daily')?.key);
    expect(callOf('https://8x8.vc/acme/Daily')?.label).toBe('Daily');
  });

  it('loses the characters that Jitsi drops', () => {
    expect(callOf('https://meet.jit.si/Team%3A%20A%26B')?.label).toBe('Team AB');
    expect(callOf('https://meet.jit.si/%3A%3F')).toBeNull();
  });

  it('may be called like a folder of the server when a tenant stands before it', () => {
    expect(callOf('https://meet.jit.si/acme/static')?.label).toBe('static');
  });

  it('is found in an address that cannot be decoded', () => {
    expect(callOf('https://meet.jit.si/100%25%E0%A4%A')?.label).toBe('100%25%E0%A4%A');
  });
});
