import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { closestMoment, momentWords } from '../../../../components/library/record/moment-words';
import { momentsOf } from '../../../../components/library/record/timeline-of';
import { arbitrarySession } from '../../../fixtures/sessions/arbitrary-session';
import { startPanelSession } from '../../panel/panel-session';

describe('the moment closest to a session time', () => {
  it('is never further away than any other, and the first of those at the same time', () => {
    const arbitraryTimes = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 }).map((times) => times.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(arbitraryTimes, fc.integer({ min: -50, max: 1_050 }), (times, ms) => {
        const distances = times.map((time) => Math.abs(time - ms));
        expect(
          closestMoment(
            times.map((time) => ({ ms: time })),
            ms,
          ),
        ).toBe(distances.indexOf(Math.min(...distances)));
      }),
    );
  });

  it('is none where nothing happened', () => {
    expect(closestMoment([], 5)).toBe(-1);
  });
});

describe('the moments of a session', () => {
  it('are told in words, in their order', () => {
    const { log } = startPanelSession()
      .run(30, { type: 'answer-consent', answer: 'no' })
      .run(40, { type: 'mark-recording' })
      .run(50, { type: 'pause' })
      .run(110, { type: 'resume' })
      .run(120, {
        type: 'add-note',
        noteId: 'n',
        text: 'two\nlines',
        notedAt: startPanelSession().now + 120_000,
        itemId: null,
        isStarred: true,
      })
      .run(130, { type: 'next-section' })
      .run(140, { type: 'end-session' });
    expect(momentsOf(log.state).map((moment) => momentWords(log.state, moment))).toEqual([
      '0:00 · Section: Housekeeping',
      '0:30 · Did not agree to recording',
      '0:40 · Recording started',
      '0:50 · Pause of 1:00',
      '1:00 · Starred note: two lines',
      '1:10 · Section: Warm-up questions',
      '1:20 · End of the session',
    ]);
  });

  it('hold every note of the session but those of the debrief, in the order of time, whatever happened', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const moments = momentsOf(log.state);
        const times = moments.map(({ ms }) => ms);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        const notes = [...log.state.notes.values()].filter(({ sectionId }) => !sectionId.startsWith('~'));
        expect(
          moments
            .filter(({ kind }) => kind === 'note')
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(notes.map(({ id }) => id).toSorted());
        for (const moment of moments) expect(momentWords(log.state, moment)).not.toContain('\n');
      }),
    );
  });
});
