import type { CallSight, DismissableNotice, SeenCall } from './call-notice';

const FIRST: SeenCall = {
  sight: { phase: 'unknown', title: null, isRecorded: null, isMuted: null, peopleCount: null, isSharing: null },
  recordedSince: null,
  leftAt: null,
  hasJoined: false,
  isHeld: false,
  dismissed: [],
};

/**
 * What is known of a call after another sight of it at `now` (ms since the epoch). A phase that cannot be read leaves the one before:
 * a service's page is between two states now and then. What was waved away comes up again once its cause went away in between.
 */
export function takeSight(before: SeenCall | null, seen: CallSight, now: number): SeenCall {
  const { sight: old, ...rest } = before ?? FIRST;
  const sight = { ...seen, phase: seen.phase === 'unknown' ? old.phase : seen.phase };
  const gone: DismissableNotice[] = [
    ...(sight.phase === 'left' ? [] : (['left'] as const)),
    ...(sight.isSharing === false ? (['sharing'] as const) : []),
    ...(sight.isRecorded === false ? (['recording'] as const) : []),
    ...(sight.isRecorded === true ? (['not-recording'] as const) : []),
  ];
  return {
    ...rest,
    sight,
    // Not known for a moment is no end of a recording.
    recordedSince: sight.isRecorded === null ? rest.recordedSince : sight.isRecorded ? (rest.recordedSince ?? now) : null,
    leftAt: sight.phase === 'left' ? (rest.leftAt ?? now) : null,
    hasJoined: rest.hasJoined || sight.phase === 'in-call',
    dismissed: rest.dismissed.filter((kind) => !gone.includes(kind)),
  };
}

/** What is known of a call whose page was closed or left for another one at `now` (ms since the epoch). A question that was answered before is not put again. */
export function leaveCall(before: SeenCall | null, now: number): SeenCall {
  const known = before ?? FIRST;
  return { ...known, sight: { ...known.sight, phase: 'left' }, leftAt: known.leftAt ?? now, hasJoined: true };
}

/** What is known of a call whose page is loaded again: where the person stands in it is to be seen. */
export function returnToCall(before: SeenCall): SeenCall {
  return { ...before, sight: { ...before.sight, phase: 'unknown' }, leftAt: null };
}
