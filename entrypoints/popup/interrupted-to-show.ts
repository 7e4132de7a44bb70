import type { SessionCall } from '../../lib/domain/events/session-started';
import type { LiveSession } from '../../lib/protocol/records';

/** Interrupted sessions shown at once; the others wait under Sessions. */
const SHOWN_INTERRUPTED = 2;

/** Of the interrupted sessions, oldest first, those that the popup shows: first the one of the tab's call, of several the one that was written to last. */
export function interruptedToShow(
  interrupted: readonly LiveSession[],
  call: SessionCall | null,
): { ofThisCall: LiveSession | null; shown: LiveSession[] } {
  const ofCall = interrupted.filter((session) => call?.key && session.call?.key === call.key);
  const ofThisCall = ofCall.toSorted((one, other) => other.lastEventAt - one.lastEventAt)[0] ?? null;
  const others = interrupted.filter((session) => session !== ofThisCall);
  return { ofThisCall, shown: [...(ofThisCall ? [ofThisCall] : []), ...others].slice(0, SHOWN_INTERRUPTED) };
}
