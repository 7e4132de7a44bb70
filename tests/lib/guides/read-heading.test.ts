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
  ])('reads "%s" as optional', (written) => {
    const reading = readHeading(written);
    expect(reading).toMatchObject({ title: 'Observers', isOptional: true });
    expect(reading.budgets?.values).toStrictEqual([5]);
  });

  it.each(['five min', '~abc / 10 min', 'abc min', '-5 min', '5 min / five min', '~abc', 'ten minutes'])(
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
    'Exam (Exam)',
    'Step (5)',
    'Warm-up \\(5 min)',
    'Warm-up (5 min\\)',
  ])('finds no duration in "%s"', (written) => {
    expect(readHeading(written)).toMatchObject({ budgets: null, isBroken: false, isOptional: false });
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
});
