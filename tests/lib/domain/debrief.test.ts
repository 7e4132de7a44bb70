import { describe, expect, it } from 'vitest';

import { DEBRIEF_SECTION_ID, isOfCall } from '../../../lib/domain/debrief';

describe('a note of the call', () => {
  it.each([
    ['was begun while the session ran', 's1', 999, 1_000, true],
    ['was begun in a session that still runs', 's1', 5_000, null, true],
    ['is not one that was begun after the end', 's1', 1_001, 1_000, false],
    ['is no answer of the debrief, whenever that was begun', DEBRIEF_SECTION_ID, 999, 1_000, false],
  ] as const)('%s', (_, sectionId, notedAt, endedAt, isTrue) => {
    expect(isOfCall({ sectionId, notedAt }, { endedAt })).toBe(isTrue);
  });
});
