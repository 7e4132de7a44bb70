import { describe, expect, it } from 'vitest';

import { nextParticipant, usualFormatIndex } from '../../../components/popup/recall';

const session = (participant: string, startedAt: number, guideId = 'a', formatMinutes = 30) => ({
  participant,
  startedAt,
  guideId,
  formatMinutes,
});

describe('next participant', () => {
  it.each([
    ['P7', 'P8'],
    ['P9', 'P10'],
    ['P009', 'P010'],
    ['berlin-2-3', 'berlin-2-4'],
    ['12', '13'],
    ['Ana', null],
  ])('after %s is %s', (last, next) => {
    expect(nextParticipant([session(last, 1)])).toBe(next);
  });

  it('follows the newest session that has a code, in whatever order they come', () => {
    expect(nextParticipant([session('P3', 30), session('', 40), session('P9', 20)])).toBe('P4');
  });

  it('is unknown before the first session', () => {
    expect(nextParticipant([])).toBeNull();
  });
});

describe('usual format', () => {
  const guide = { id: 'a', formatsMinutes: [30, 60] };

  it('is that of the guide’s newest session', () => {
    expect(usualFormatIndex([session('', 1, 'a', 30), session('', 2, 'a', 60), session('', 3, 'b', 30)], guide)).toBe(1);
  });

  it('is the first when the guide is new or has that format no more', () => {
    expect(usualFormatIndex([], guide)).toBe(0);
    expect(usualFormatIndex([session('', 1, 'a', 45)], guide)).toBe(0);
  });
});
