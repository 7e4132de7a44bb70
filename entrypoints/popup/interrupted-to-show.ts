import type { SessionCall } from '../../lib/domain/events/session-started';
import { latestOfCall } from '../../lib/domain/latest-of-call';
import type { LiveSession } from '../../lib/protocol/records';

/** Interrupted sessions shown at once; the others wait under Sessions. */
const SHOWN_INTERRUPTED = 2;

/** Of the interrupted sessions, oldest first, those that the popup shows: first the one of the tab's call, see {@link latestOfCall}. */
export function interruptedToShow(
  interrupted: readonly LiveSession[],
  call: SessionCall | null,
): { ofThisCall: LiveSession | null; shown: LiveSession[] } {
  const ofThisCall = latestOfCall(interrupted, call?.key);
  const others = interrupted.filter((session) => session !== ofThisCall);
  return { ofThisCall, shown: [...(ofThisCall ? [ofThisCall] : []), ...others].slice(0, SHOWN_INTERRUPTED) };
}
