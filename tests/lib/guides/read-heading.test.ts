import { describe, expect, it } from 'vitest';
import { readHeading } from '../../../lib/guides/read-heading';

describe('readHeading', () => {
  it.each([
    ['Warm-up (~5 min)', [5]],
    ['Warm-up (~3 / 10 min)', [3, 10]],
    ['Warm-up (3 min / 10 min)', [3, 10]],
    ['Warm-up (~0 / 5 min)', [0, 5]],
    ['Warm-up [~5 mins]', [5]],
    ['Warm-up - 5 minutes', [5]],
    ['Warm-up – 5 min', [5]],
    ['Warm-up: 5 min', [5]],
    ['Warm-up (10-15 min)', [15]],
    ['Warm-up (15–10 min)', [15]],
    ['Warm-up (2,5 min)', [2.5]],
    ['Warm-up (about 5 min)', [5]],
    ['Warm-up (1 hour)', [60]],
    ['Warm-up (5m)', [5]],
    ['Warm-up (~5)', [5]],
    ['Warm-up (5 min):', [5]],
    ['Warm-up - 8 minutes (:16)', [8]],
    ['Warm-up (0:00 - 0:05)', [5]],
    ['10:00–10:05 Warm-up', [5]],
    ['10.00–10.05 Uhr Warm-up', [5]],
    ['14h30–14h45 : Warm-up', [15]],
    ['Warm-up (11:55 am - 12:05 pm)', [10]],
    ['Warm-up (05:00 - 15:00)', [10]],
    ['5 min: Warm-up', [5]],
    ['[5 min] Warm-up', [5]],
    ['5 min - Warm-up', [5]],
    ['Warm-up (1 h 30 min)', [90]],
    ['Warm-up (1h30)', [90]],
    ["Warm-up (90')", [90]],
    ['Warm-up (½ h)', [30]],
    ['Warm-up (half an hour)', [30]],
    ['Warm-up (eine halbe Stunde)', [30]],
    ['Warm-up (five minutes)', [5]],
    ['Warm-up (5 min / ten min)', [5, 10]],
    ['Warm-up (fünf Minuten)', [5]],
    ['Warm-up (5 to 10 min)', [10]],
    ['Warm-up (5-10 min / 10-15 min)', [10, 15]],
    ['Warm-up (5 min max)', [5]],
    ['Warm-up · 5 min ⏱️', [5]],
    ['Warm-up 5 min', [5]],
    ['Warm-up 【約５分間】', [5]],
    ['Warm-up (TBD)', [null]],
    ['Warm-up (__ min)', [null]],
    ['**Warm-up** (5 min) ', [5]],
    ['Warm-up（5分）', [5]],
    ['Warm-up - X minutes', [null]],
    ['Warm-up ([X] min)', [null]],
    ['Warm-up (~X / 10 min)', [null, 10]],
  ])('reads the budgets of "%s"', (written, values) => {
    const reading = readHeading(written);
    expect(reading.budgets?.values).toStrictEqual(values);
    expect(reading.title).toBe('Warm-up');
    expect(reading.isOptional).toBe(false);
  });

  it.each([
    '[Optional] Observers (~5 min)',
    'Optional: Observers (~5 min)',
    'Observers (Optional) - 5 minutes',
    'Observers (Optional - 5 mins)',
    'Observers (5 min, optional)',
    'Observers (5 min) (optional)',
    'Observers (falls Zeit bleibt, 5 Min.)',
    'Observers (si le temps le permet) (5 min)',
    'Observers (5 minutos, si hay tiempo)',
    'Observers (se houver tempo) – 5 min',
    'Observers（任意、5分）',
    'If time permits: Observers (5 min)',
  ])('reads "%s" as optional', (written) => {
    const reading = readHeading(written);
    expect(reading).toMatchObject({ title: 'Observers', isOptional: true });
    expect(reading.budgets?.values).toStrictEqual([5]);
  });

  it.each(['fife min', '~abc / 10 min', 'abc min', '-5 min', '5 min / fife min', '~abc'])(
    'says that "(%s)" promises a number and gives none',
    (duration) => {
      expect(readHeading(`Warm-up (${duration})`)).toMatchObject({ title: 'Warm-up', isBroken: true, duration });
    },
  );

  it.each([
    'Notes - meeting minutes',
    'Reminder (30 minutes before)',
    'Within 24 hours of it',
    'Actions (Within 1 hour)',
    'Cost (per minute)',
    'The first 5 minutes',
    '30 Minute interview',
    'A demo in 5 minutes',
    'Warm-up (2 x 5 min)',
    'Exam (Exam)',
    'Step (5)',
    'Warm-up \\(5 min)',
    'Warm-up (5 min\\)',
  ])('finds no duration in "%s"', (written) => {
    expect(readHeading(written)).toMatchObject({ budgets: null, isBroken: false, isOptional: false });
  });

  it.each([
    ['Warm-up - 8 minutes (:16)', [':16']],
    ['Warm-up (0:00 - 0:05)', ['0:00 - 0:05']],
    ['Warm-up (5-10 min)', ['5-10 min']],
    ['If time: Warm-up (5 min)', ['If time']],
    ['Warm-up (5 min)', []],
  ])('keeps what "%s" says besides its minutes', (written, hints) => {
    expect(readHeading(written).hints).toStrictEqual(hints);
  });

  it('drops a clock sign before bare minutes, and keeps one before minutes in brackets', () => {
    expect(readHeading('Warm-up ⏱ 5 min')).toMatchObject({ title: 'Warm-up', budgets: { values: [5] } });
    expect(readHeading('Warm-up ⏱ (~5 min)')).toMatchObject({ title: 'Warm-up ⏱', budgets: { values: [5] } });
  });

  it('finds the minutes between the parts of a title', () => {
    expect(readHeading('Section 1 (5 min): Warm-up').title).toBe('Section 1: Warm-up');
    expect(readHeading('Part A – Warm-up – 10 min – all')).toMatchObject({ title: 'Part A – Warm-up – all', budgets: { values: [10] } });
  });

  it('reads a clock time before the title as the beginning of the section', () => {
    expect(readHeading('10:05 Warm-up')).toMatchObject({ title: 'Warm-up', startsAt: 605, budgets: null, hints: ['10:05'] });
  });

  it('reads "[Or]" as an alternative', () => {
    expect(readHeading('[Or] [Optional] Warm-up (~5 min)')).toMatchObject({ title: 'Warm-up', isAlternative: true, isOptional: true });
    expect(readHeading('\\[Or] Warm-up')).toMatchObject({ title: '[Or] Warm-up', isAlternative: false });
  });

  it('keeps what a title cannot show: images, links and HTML with attributes', () => {
    expect(readHeading('<img src="a.png"> See [the *plan*](https://example.org/p) <br> now (5 min)')).toMatchObject({
      title: 'See the plan now',
      extras: ['<img src="a.png">', '[the *plan*](https://example.org/p)'],
    });
  });

  it('keeps square brackets in a title, also when a link is defined for them', () => {
    expect(readHeading('What [would] help').title).toBe('What [would] help');
  });

  it('shows marked characters as themselves', () => {
    expect(readHeading('\\[Optional] \\*a\\* &amp; b').title).toBe('[Optional] *a* &amp; b');
    expect(readHeading('Q&amp;A').title).toBe('Q&A');
  });

  it('keeps a name in angle brackets that is to be replaced, and drops the tags of HTML', () => {
    expect(readHeading('<Product> call for <b>you</b>')).toMatchObject({ title: '<Product> call for you', extras: [] });
  });

  it.each([
    ['Meetings (if they lead a team, 15 mins)', 'if they lead a team, 15 mins'],
    ['Meetings (15 min, for admins)', '15 min, for admins'],
  ])('takes a condition beside the minutes for optional: %s', (heading, hint) => {
    expect(readHeading(heading)).toMatchObject({ title: 'Meetings', isOptional: true, budgets: { values: [15] }, hints: [hint] });
  });

  it('reads what stands behind wide spaces', () => {
    expect(readHeading('Warm-up (5 min) – if   time   allows')).toMatchObject({ title: 'Warm-up', isOptional: true });
  });
});
