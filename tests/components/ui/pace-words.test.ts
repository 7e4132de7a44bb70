import { describe, expect, it } from 'vitest';

import { paceWords, sectionClockWords, timeOfDay } from '../../../components/ui/pace-words';

const endsAt = new Date(2026, 10, 19, 10, 34).getTime();

describe('pace in words', () => {
  it.each([
    ['on-time', 9_999, 'on time'],
    ['ahead', -40_000, '0:40 ahead'],
    ['behind', 15_000, '0:15 behind'],
    ['behind', 80_000, '1:20 behind · ends 10:34'],
    ['over', 200_000, '3:20 over · ends 10:34'],
    ['over', 20_000, '0:20 over · ends 10:34'],
  ] as const)('%s by %i ms reads %s', (kind, behindMs, words) => {
    expect(paceWords({ kind, behindMs, endsAt })).toBe(words);
  });

  it.each([
    ['on-time', -9_999, 'on time'],
    ['ahead', -1_857_000, '30:57 under'],
    // 2:12 used of 31:00, as both are shown.
    ['ahead', -1_727_300, '28:48 under'],
    ['behind', 130_000, '2:10 over'],
    ['over', 130_000, '2:10 over'],
  ] as const)('of a session that has ended, %s by %i ms, reads %s', (kind, behindMs, words) => {
    expect(paceWords({ kind, behindMs, endsAt }, true)).toBe(words);
  });

  it('writes the time of day', () => {
    expect(timeOfDay(new Date(2026, 0, 1, 9, 5).getTime())).toMatch(/^0?9:05$/u);
  });
});

describe('section clock in words', () => {
  it.each([
    [{ isOver: false, leftMs: 70_000, budgetMs: 180_000 }, ['1:10', 'left of 3:00']],
    [{ isOver: true, leftMs: -200_000, budgetMs: 1_500_000 }, ['+3:20', 'over 25:00']],
    [{ isOver: false, leftMs: 0, budgetMs: 0 }, ['0:00', 'left of 0:00']],
  ])('reads %j', (pace, words) => {
    expect(sectionClockWords(pace)).toEqual(words);
  });
});
