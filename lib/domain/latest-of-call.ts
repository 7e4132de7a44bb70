import type { SessionCall } from './events/session-started';

/** Of some sessions the one of a call, of several the one that was written to last; null when there is none, and where there is no key because an address names no call. */
export function latestOfCall<Session extends { call: SessionCall | null; lastEventAt: number }>(
  sessions: readonly Session[],
  callKey: string | null | undefined,
): Session | null {
  if (!callKey) return null;
  const ofCall = sessions.filter(({ call }) => call?.key === callKey);
  return ofCall.toSorted((one, other) => other.lastEventAt - one.lastEventAt)[0] ?? null;
}
