import { describe, expect, it } from 'vitest';

import { announcementFor } from '../../../components/panel/announcement';
import type { Situation } from '../../../components/panel/announcement';

const running: Situation = {
  sectionId: 's2',
  sectionTitle: 'Warm-up',
  isOver: false,
  isLate: false,
  status: 'running',
  alert: 'calm',
  thresholds: [70, 100],
};

describe('announcement', () => {
  it.each<[string, Partial<Situation>, Partial<Situation>, string]>([
    ['nothing changed', {}, {}, ''],
    ['a change of section', {}, { sectionId: 's3', sectionTitle: 'Meaty', isOver: true }, 'Now: Meaty.'],
    ['running over', {}, { isOver: true }, 'Warm-up is over its time.'],
    ['the first threshold', {}, { alert: 'short' }, 'Warm-up: 70% used.'],
    ['a second threshold above the budget', { alert: 'short', isOver: true }, { alert: 'used-up', isOver: true }, 'Warm-up: 100% used.'],
    ['the second threshold with the budget', { alert: 'short' }, { alert: 'used-up', isOver: true }, 'Warm-up is over its time.'],
    ['more time', { alert: 'used-up' }, { alert: 'short' }, ''],
    ['running late', { isOver: true }, { isOver: true, isLate: true }, 'The session is running late.'],
    ['over and late at once', {}, { isOver: true, isLate: true }, 'Warm-up is over its time. The session is running late.'],
    ['back on time', { isLate: true }, {}, ''],
    ['a pause', {}, { status: 'paused' }, 'Session paused.'],
    ['the end of a pause', { status: 'paused' }, {}, 'Session resumed.'],
    ['the end', {}, { status: 'ended', isLate: true }, 'Session ended.'],
    ['anything after the end', { status: 'ended' }, { status: 'ended', isOver: true }, ''],
  ])('says for %s: %s → %s', (_, before, after, words) => {
    expect(announcementFor({ ...running, ...before }, { ...running, ...after })).toBe(words);
  });
});
