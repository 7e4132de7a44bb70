import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CallSight, SeenCall } from '../../../lib/domain/call-notice';
import { leaveCall, returnToCall, takeSight } from '../../../lib/domain/seen-call';

const nothing: CallSight = { phase: 'unknown', title: null, isRecorded: null, isMuted: null, peopleCount: null, isSharing: null };
const see = (change: Partial<CallSight>): CallSight => ({ ...nothing, ...change });

/** What is known after these sights, one a second. */
function after(...sights: Partial<CallSight>[]): SeenCall {
  return sights.reduce<SeenCall | null>((known, change, second) => takeSight(known, see(change), second * 1000), null) as SeenCall;
}

const sights = fc.array(
  fc.record({
    phase: fc.constantFrom<CallSight['phase']>('lobby', 'waiting', 'in-call', 'left', 'unknown'),
    isRecorded: fc.constantFrom(true, false, null),
  }),
  { minLength: 1, maxLength: 30 },
);

describe('what is known of a call', () => {
  it('keeps its phase while the page does not say one', () => {
    expect(after({ phase: 'in-call' }, {}, {}).sight.phase).toBe('in-call');
  });

  it('knows that the person has joined, also once they have left', () => {
    expect(after({ phase: 'lobby' }).hasJoined).toBe(false);
    expect(after({ phase: 'lobby' }, { phase: 'in-call' }, { phase: 'left' }).hasJoined).toBe(true);
  });

  it('knows since when it is recorded, over moments in which the page does not say', () => {
    expect(after({ isRecorded: false }, { isRecorded: true }, {}, { isRecorded: true }).recordedSince).toBe(1000);
    expect(after({ isRecorded: true }, { isRecorded: false }, { isRecorded: true }).recordedSince).toBe(2000);
  });

  it('forgets what was waved away once its cause went away', () => {
    const left = { ...after({ phase: 'in-call' }, { phase: 'left' }), dismissed: ['left' as const] };
    expect(takeSight(left, see({}), 5000).dismissed).toEqual(['left']);
    expect(takeSight(left, see({ phase: 'in-call' }), 5000).dismissed).toEqual([]);
  });

  it('knows when it was left, until the person is back', () => {
    expect(after({ phase: 'in-call' }, { phase: 'left' }, {}, { phase: 'left' }).leftAt).toBe(1000);
    expect(after({ phase: 'in-call' }, { phase: 'left' }, { phase: 'lobby' }).leftAt).toBeNull();
  });

  it('is left when its page is gone, and asks no more when that was answered before', () => {
    expect(leaveCall(null, 7000)).toMatchObject({ leftAt: 7000, hasJoined: true, dismissed: [] });
    const answered = { ...after({ phase: 'in-call' }, { phase: 'left' }), dismissed: ['left' as const] };
    expect(leaveCall(answered, 7000)).toMatchObject({ leftAt: 1000, dismissed: ['left'] });
  });

  it('is as it will be seen when its page is there again', () => {
    const back = returnToCall(leaveCall(after({ phase: 'in-call' }), 7000));
    expect(back).toMatchObject({ leftAt: null, hasJoined: true, sight: { phase: 'unknown' } });
    expect(takeSight(back, see({}), 9000).leftAt).toBeNull();
  });

  it('is the same however often the same is seen', () => {
    fc.assert(
      fc.property(sights, (seen) => {
        const known = after(...seen);
        const last = seen.at(-1);
        expect(takeSight(known, see(last ?? {}), 99_000)).toEqual(known);
      }),
    );
  });
});
