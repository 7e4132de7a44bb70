import type { SessionState } from './session-state';

/** The moment of a note whose first key was pressed at `typedAt`: so many seconds earlier, since one types after the moment, but not before the session began. In ms since the epoch. */
export function momentOfNote({ startedAt }: Pick<SessionState, 'startedAt'>, typedAt: number, offsetSeconds: number): number {
  return Math.min(typedAt, Math.max(startedAt, typedAt - offsetSeconds * 1000));
}
