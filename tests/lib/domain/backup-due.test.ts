import { describe, expect, it } from 'vitest';

import { isBackupDue } from '../../../lib/domain/backup-due';

const DAY = 24 * 60 * 60_000;
const now = 1_000 * DAY;

describe('a backup', () => {
  it.each([
    ['there is nothing of one’s own', { savedAt: null, remindAt: null, ownSince: null }, false],
    ['what is there is 29 days old', { savedAt: null, remindAt: null, ownSince: now - 29 * DAY }, false],
    ['what is there is 30 days old', { savedAt: null, remindAt: null, ownSince: now - 30 * DAY }, true],
    ['the last one is 29 days old', { savedAt: now - 29 * DAY, remindAt: null, ownSince: now - 90 * DAY }, false],
    ['the last one is 30 days old', { savedAt: now - 30 * DAY, remindAt: null, ownSince: now - 90 * DAY }, true],
    ['the reminder was put off', { savedAt: null, remindAt: now + 1, ownSince: now - 90 * DAY }, false],
    ['the reminder was put off until now', { savedAt: null, remindAt: now, ownSince: now - 90 * DAY }, true],
  ])('when %s is due: %o %s', (_when, times, isDue) => {
    expect(isBackupDue({ now, ...times })).toBe(isDue);
  });
});
