import { describe, expect, it } from 'vitest';

import { callNoticeOf, RECORDING_GRACE_MS } from '../../../lib/domain/call-notice';
import type { SeenCall } from '../../../lib/domain/call-notice';
import { run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const SEEN: SeenCall = {
  sight: { phase: 'in-call', title: null, isRecorded: null, isMuted: null, peopleCount: null, isSharing: null },
  recordedSince: null,
  hasJoined: true,
  isHeld: false,
  dismissed: [],
};
const at = (isRecorded: boolean | null, more: Partial<SeenCall> = {}): SeenCall => ({
  ...SEEN,
  sight: { ...SEEN.sight, isRecorded },
  ...more,
});

describe('what the panel says of a call', () => {
  it('is nothing while nothing is known', () => {
    const { state } = startLog(sixSections);
    expect(callNoticeOf(state, null, SESSION_START)).toBeNull();
    expect(callNoticeOf(state, SEEN, SESSION_START)).toBeNull();
  });

  it('is an offer to mark the recording that is seen, until it is marked or waved away', () => {
    const log = startLog(sixSections);
    const seen = at(true, { recordedSince: SESSION_START + 5000 });
    expect(callNoticeOf(log.state, seen, SESSION_START + 9000)).toEqual({ kind: 'recording', since: SESSION_START + 5000 });
    expect(callNoticeOf(log.state, { ...seen, dismissed: ['recording'] }, SESSION_START + 9000)).toBeNull();
    run(log, { type: 'mark-recording', startedAt: SESSION_START + 5000 }, SESSION_START + 10_000);
    expect(callNoticeOf(log.state, seen, SESSION_START + 11_000)).toBeNull();
  });

  it('is a reminder when recording was agreed to and the page shows none, after a while and never when it does not say', () => {
    const log = startLog(sixSections);
    run(log, { type: 'answer-consent', answer: 'yes' }, SESSION_START + 1000);
    const late = SESSION_START + 1000 + RECORDING_GRACE_MS;
    expect(callNoticeOf(log.state, at(false), late - 1)).toBeNull();
    expect(callNoticeOf(log.state, at(false), late)).toEqual({ kind: 'not-recording' });
    expect(callNoticeOf(log.state, at(null), late)).toBeNull();
  });

  it('is no reminder when recording was declined', () => {
    const log = startLog(sixSections);
    run(log, { type: 'answer-consent', answer: 'no' }, SESSION_START + 1000);
    expect(callNoticeOf(log.state, at(false), SESSION_START + 1000 + 2 * RECORDING_GRACE_MS)).toBeNull();
  });

  it('asks once when the person has left, and not before they were in', () => {
    const { state } = startLog(sixSections);
    const left: SeenCall = { ...SEEN, sight: { ...SEEN.sight, phase: 'left' } };
    expect(callNoticeOf(state, left, SESSION_START)).toEqual({ kind: 'left' });
    expect(callNoticeOf(state, { ...left, dismissed: ['left'] }, SESSION_START)).toBeNull();
    expect(callNoticeOf(state, { ...left, hasJoined: false }, SESSION_START)).toBeNull();
  });

  it('says why the clock stands before the call', () => {
    const log = startLog(sixSections);
    run(log, { type: 'pause' }, SESSION_START + 1000);
    const held: SeenCall = { ...SEEN, sight: { ...SEEN.sight, phase: 'lobby' }, hasJoined: false, isHeld: true };
    expect(callNoticeOf(log.state, held, SESSION_START + 2000)).toEqual({ kind: 'held' });
  });

  it('is nothing any more once the session has ended', () => {
    const log = startLog(sixSections);
    run(log, { type: 'end-session' }, SESSION_START + 1000);
    expect(callNoticeOf(log.state, { ...SEEN, sight: { ...SEEN.sight, phase: 'left' } }, SESSION_START + 2000)).toBeNull();
  });
});
