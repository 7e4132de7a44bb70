import { describe, expect, it } from 'vitest';

import { momentOfNote } from '../../../lib/domain/note-moment';

describe('the moment of a note', () => {
  it.each([
    ['is that of its first key', 60_000, 0, 60_000],
    ['is so many seconds earlier', 60_000, 5, 55_000],
    ['is not before the session began', 12_000, 5, 10_000],
    ['is not later than its first key, whatever the clocks say', 9_000, 5, 9_000],
  ])('%s', (_, typedAt, offsetSeconds, moment) => {
    expect(momentOfNote({ startedAt: 10_000 }, typedAt, offsetSeconds)).toBe(moment);
  });
});
