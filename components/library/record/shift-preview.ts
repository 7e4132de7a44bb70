import { formatElapsed } from '../../../lib/domain/clock-text';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';
import { numberText } from '../../ui/locale-text';

/** What a shift of all notes would do, in words; `deltaMs` is negative for earlier. */
export function shiftPreview(state: SessionState, deltaMs: number): string {
  const times = [...state.notes.values()].map(({ notedAt }) => notedAt).filter((at) => state.endedAt === null || at <= state.endedAt);
  if (times.length === 0) return 'There is no note of the session to move.';
  const after = state.endedAt === null || times.length === state.notes.size ? '' : ' What was noted after the end stays.';
  const count = times.length === 1 ? '1 note' : `${numberText(times.length)} notes`;
  if (deltaMs === 0) return `${count} of the session would move together.${after}`;
  const [first, last] = times.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity]);
  const moved = (at: number) => Math.max(state.startedAt, Math.min(at + deltaMs, state.endedAt ?? Infinity));
  const words = (at: number) => `${formatElapsed(sessionTimeAt(state, at))} → ${formatElapsed(sessionTimeAt(state, moved(at)))}`;
  const stopped = times.filter((at) => moved(at) !== at + deltaMs).length;
  const bounds = stopped === 0 ? '' : ` ${numberText(stopped)} would stop at the session’s ${deltaMs < 0 ? 'start' : 'end'}.`;
  return `${count}: ${words(first)}${times.length > 1 ? `, the last ${words(last)}` : ''}.${bounds}${after}`;
}
