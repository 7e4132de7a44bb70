import { describe, expect, it } from 'vitest';

import { callNoticeOf, LEFT_GRACE_MS, RECORDING_GRACE_MS } from '../../../lib/domain/call-notice';
import type { SeenCall } from '../../../lib/domain/call-notice';
import type { Guide } from '../../../lib/domain/guide';
import { run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const SEEN: SeenCall = {
  sight: { phase: 'in-call', title: null, isRecorded: null, isMuted: null, peopleCount: null, isSharing: null },
  recordedSince: null,
  leftAt: null,
  hasJoined: true,
  isHeld: false,
  dismissed: [],
};
const at = (isRecorded: boolean | null, more: Partial<SeenCall> = {}): SeenCall => ({
  ...SEEN,
  sight: { ...SEEN.sight, isRecorded },
  ...more,
});

/** The same guide with a note to start the recording. */
const saysToRecord: Guide = {
  ...sixSections,
  sections: sixSections.sections.map((section, index) =>
    index === 0
      ? { ...section, items: [...section.items, { id: 'record', kind: 'hint', text: 'Start Recording', isConsent: false, children: [] }] }
      : section,
  ),
};

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

  it('is a reminder when the guide says to record, it was agreed to and the page shows none, after a while and never when it does not say', () => {
    const log = startLog(saysToRecord);
    run(log, { type: 'answer-consent', answer: 'yes' }, SESSION_START + 1000);
    const late = SESSION_START + 1000 + RECORDING_GRACE_MS;
    expect(callNoticeOf(log.state, at(false), late - 1)).toBeNull();
    expect(callNoticeOf(log.state, at(false), late)).toEqual({ kind: 'not-recording' });
    expect(callNoticeOf(log.state, at(null), late)).toBeNull();
    run(log, { type: 'mark-recording' }, late);
    expect(callNoticeOf(log.state, at(false), late + 1)).toBeNull();
  });

  it('is no reminder when recording was declined, or the guide says nothing of it', () => {
    const late = SESSION_START + 1000 + 2 * RECORDING_GRACE_MS;
    const declined = startLog(saysToRecord);
    run(declined, { type: 'answer-consent', answer: 'no' }, SESSION_START + 1000);
    expect(callNoticeOf(declined.state, at(false), late)).toBeNull();
    const untold = startLog(sixSections);
    run(untold, { type: 'answer-consent', answer: 'yes' }, SESSION_START + 1000);
    expect(callNoticeOf(untold.state, at(false), late)).toBeNull();
  });

  it('asks once when the person has left for more than a moment, and not before they were in', () => {
    const { state } = startLog(sixSections);
    const left: SeenCall = { ...SEEN, sight: { ...SEEN.sight, phase: 'left' }, leftAt: SESSION_START };
    const late = SESSION_START + LEFT_GRACE_MS;
    expect(callNoticeOf(state, left, late - 1)).toBeNull();
    expect(callNoticeOf(state, left, late)).toEqual({ kind: 'left', at: SESSION_START });
    expect(callNoticeOf(state, { ...left, dismissed: ['left'] }, late)).toBeNull();
    expect(callNoticeOf(state, { ...left, hasJoined: false }, late)).toBeNull();
  });

  it('warns while the person shares what is on their screen, unless it was waved away', () => {
    const { state } = startLog(sixSections);
    const sharing = (isSharing: boolean | null): SeenCall => ({ ...SEEN, sight: { ...SEEN.sight, isSharing } });
    expect(callNoticeOf(state, sharing(true), SESSION_START)).toEqual({ kind: 'sharing' });
    expect(callNoticeOf(state, sharing(false), SESSION_START)).toBeNull();
    expect(callNoticeOf(state, { ...sharing(true), dismissed: ['sharing'] }, SESSION_START)).toBeNull();
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
    expect(callNoticeOf(log.state, { ...SEEN, leftAt: SESSION_START }, SESSION_START + LEFT_GRACE_MS)).toBeNull();
  });
});
