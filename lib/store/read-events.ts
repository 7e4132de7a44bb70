import { sessionEventSchema } from '../domain/events/registry';
import type { SessionEvent } from '../domain/events/registry';

/** The events among what the store holds. One that cannot be read is passed over, and stays in the database. */
export function readEvents(values: readonly unknown[]): SessionEvent[] {
  return values.flatMap((value) => {
    const event = sessionEventSchema.safeParse(value);
    return event.success ? [event.data] : [];
  });
}
