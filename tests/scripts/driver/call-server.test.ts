import { describe, expect, it } from 'vitest';

import { fileForRequest } from '../../../scripts/driver/call-server.ts';

describe('fileForRequest', () => {
  it.each([
    ['meet.google.com', '/abc-defg-hij', 'meet.html'],
    ['app.zoom.us', '/wc/12345678901/join', 'zoom.html'],
    ['agency.zoomgov.com', '/wc/12345678901/join', 'zoom.html'],
    ['meet.jit.si', '/', 'jitsi.html'],
    ['8x8.vc', '/tenant/Room', 'jitsi.html'],
  ])('answers %s%s with the page of the service', (host, path, file) => {
    expect(fileForRequest(host, path)).toBe(file);
  });

  it('answers with a file whose name ends the path, on any host', () => {
    expect(fileForRequest('meet.google.com', '/fixture/meet.js')).toBe('meet.js');
  });

  it('has no answer for another host', () => {
    expect(fileForRequest('zoom.us.example', '/wc/1/join')).toBeNull();
  });
});
