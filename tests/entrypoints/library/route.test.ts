import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hashOf, readRoute } from '../../../entrypoints/library/route';
import type { Route } from '../../../entrypoints/library/route';

describe('route', () => {
  it.each([
    ['', { page: 'guides' }],
    ['#/guides', { page: 'guides' }],
    ['#/guides/', { page: 'guides' }],
    ['#/guides/built-in%2Fend-user-interview', { page: 'guide', guideId: 'built-in/end-user-interview' }],
    ['#/guides/g1/versions/3', { page: 'guide-version', guideId: 'g1', number: 3 }],
    ['#/guides/g1/versions/x', { page: 'guide', guideId: 'g1' }],
    ['#/guides/g1/edit', { page: 'edit-guide', guideId: 'g1' }],
    ['#/sessions', { page: 'sessions' }],
    ['#/sessions/s1', { page: 'session', sessionId: 's1' }],
    ['#/sessions/s1/export', { page: 'export-session', sessionId: 's1', isAnonymized: false }],
    ['#/sessions/s1/export/anonymised', { page: 'export-session', sessionId: 's1', isAnonymized: true }],
    ['#/settings', { page: 'settings', section: null }],
    ['#/settings/notes', { page: 'settings', section: 'notes' }],
    ['#/import-guide', { page: 'import-guide' }],
    ['#/shared/1abc-_', { page: 'shared', data: '1abc-_' }],
    ['#/shared/', { page: 'guides' }],
    ['#/nowhere/else', { page: 'guides' }],
    ['#/guides/%E0%A4%A', { page: 'guide', guideId: '%E0%A4%A' }],
  ])('%s is a page', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it('is read back from its address, whatever the id', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    const pages: fc.Arbitrary<Route> = fc.oneof(
      fc.constantFrom<Route>(
        { page: 'guides' },
        { page: 'sessions' },
        { page: 'settings', section: null },
        { page: 'settings', section: 'notes' },
        { page: 'new-guide' },
        { page: 'import-guide' },
      ),
      id.map((guideId): Route => ({ page: 'guide', guideId })),
      id.map((guideId): Route => ({ page: 'edit-guide', guideId })),
      fc.tuple(id, fc.nat(999_999_999)).map(([guideId, number]): Route => ({ page: 'guide-version', guideId, number })),
      id.map((sessionId): Route => ({ page: 'session', sessionId })),
      fc.tuple(id, fc.boolean()).map(([sessionId, isAnonymized]): Route => ({ page: 'export-session', sessionId, isAnonymized })),
      id.map((data): Route => ({ page: 'shared', data })),
    );
    fc.assert(
      fc.property(pages, (route) => {
        expect(readRoute(hashOf(route))).toEqual(route);
      }),
    );
  });
});
