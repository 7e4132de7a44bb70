import type { EventBody } from './decide';
import type { SessionEvent } from './events/registry';

/** What an event gets when it is written. */
export interface EventStamp {
  /** Ms since the epoch. */
  now: number;
  /** Time of the log's last event, so that a clock set back cannot reorder the log; 0 for an empty log. */
  lastAt: number;
  /** How many events the log has: it numbers the ids, so that they sort in the order of writing. */
  count: number;
  by: string;
  commandId: string;
  /** Random characters that make the ids unique among writers. */
  random: string;
}

/** Gives events their id, time, author, command and version. */
export function writeEvents(bodies: readonly EventBody[], stamp: EventStamp): SessionEvent[] {
  const at = Math.max(stamp.now, stamp.lastAt);
  return bodies.map((body, index) => ({
    ...body,
    id: `${String(stamp.count + index).padStart(8, '0')}-${stamp.random}`,
    at,
    by: stamp.by,
    commandId: stamp.commandId,
    version: 1 as const,
  })) as SessionEvent[];
}
