import { saysToRecord } from './says-to-record';
import type { SessionState } from './session-state';

/** What is seen of a session's call; of the same shape as in `lib/platforms`. Null is "not known". */
export interface CallSight {
  phase: 'lobby' | 'waiting' | 'in-call' | 'left' | 'unknown';
  title: string | null;
  isRecorded: boolean | null;
  isMuted: boolean | null;
  peopleCount: number | null;
  isSharing: boolean | null;
}

/** What a person can wave away, once for each time it comes up. */
export type DismissableNotice = 'recording' | 'not-recording' | 'left' | 'sharing';

/** What is known of a session's call. Times are in ms since the epoch. */
export interface SeenCall {
  sight: CallSight;
  /** Since when a recording is shown; null while none is. */
  recordedSince: number | null;
  /** When the call was left, or its tab closed; null while it was not. */
  leftAt: number | null;
  /** True once the person was seen in the call. */
  hasJoined: boolean;
  /** True while the session's clock stands because the person has not joined yet. */
  isHeld: boolean;
  /** What was waved away and has not come up anew since. */
  dismissed: DismissableNotice[];
}

/** Something about the call that the panel says, with what can be done about it. */
export type CallNotice =
  /** The clock stands until the person has joined. */
  | { kind: 'held' }
  /** The service records, and the start of the recording is not marked. */
  | { kind: 'recording'; since: number }
  /** The guide says to record, it was agreed to, and the service shows that nothing is recorded. */
  | { kind: 'not-recording' }
  /** The person shares what is on their screen, and the overlay with it. */
  | { kind: 'sharing' }
  /** The person is out of the call since then, and the session goes on. */
  | { kind: 'left'; at: number };

/** So long after the answer to the question about recording somebody may take to start it, in ms. */
export const RECORDING_GRACE_MS = 30_000;

/** Absences shorter than this are no end of a call, in ms: breakout rooms and lost connections. */
export const LEFT_GRACE_MS = 10_000;

/** What is to be said about a session's call now (ms since the epoch), the most pressing first; null for nothing. What is not known says nothing. */
export function callNoticeOf(state: SessionState, call: SeenCall | null, now: number): CallNotice | null {
  if (!call || state.endedAt !== null) return null;
  const { sight, recordedSince, leftAt, hasJoined, isHeld, dismissed } = call;
  const isOpen = (kind: DismissableNotice) => !dismissed.includes(kind);
  if (leftAt !== null && hasJoined && now - leftAt >= LEFT_GRACE_MS && isOpen('left')) return { kind: 'left', at: leftAt };
  if (sight.isSharing === true && isOpen('sharing')) return { kind: 'sharing' };
  if (isHeld && state.pausedAt !== null) return { kind: 'held' };
  if (state.recordingStartedAt !== null) return null;
  if (recordedSince !== null && isOpen('recording')) return { kind: 'recording', since: recordedSince };
  const wasAgreedTo = state.consent?.answer === 'yes' && now - state.consent.at >= RECORDING_GRACE_MS;
  if (wasAgreedTo && sight.isRecorded === false && isOpen('not-recording') && saysToRecord(state.guide)) return { kind: 'not-recording' };
  return null;
}
