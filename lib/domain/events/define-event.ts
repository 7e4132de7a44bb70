import { z } from 'zod';

import type { SessionState } from '../session-state';
import { momentSchema } from '../time';

/** What every event of a session's log carries. */
export const eventBaseSchema = z.object({
  /** Unique; sorts in the order of writing among events of the same time. */
  id: z.string().min(1).max(80),
  /** When it happened, in ms since the epoch; never earlier than the event before it in the log of one writer. */
  at: momentSchema,
  /** Who did it: a random name of this installation, never a person's name. */
  by: z.string().min(1).max(80),
  /** The command that wrote it; the events of one command are undone together. */
  commandId: z.string().min(1).max(80),
  /** Version of the event's shape. */
  version: z.literal(1),
});

/** The fields shared by all events. */
export type EventBase = z.infer<typeof eventBaseSchema>;

/** How one kind of event is stored and what it does to a session. */
export interface EventDefinition<Type extends string, Data extends z.ZodRawShape> {
  type: Type;
  /** Parses a stored event of this kind; throws a ZodError on anything else. */
  schema: z.ZodObject<typeof eventBaseSchema.shape & { type: z.ZodLiteral<Type> } & Data>;
  /**
   * Changes `state` in place so that it reflects the event. Must not throw: what no longer fits (an item that is not there, a
   * session that has ended) changes nothing, since logs of several writers may be merged in any order.
   */
  apply: (state: SessionState, event: EventBase & { type: Type } & z.infer<z.ZodObject<Data>>) => void;
}

/** Declares one kind of event; each lies in a file of its own and in the tuple of `registry.ts`. */
export function defineEvent<Type extends string, Data extends z.ZodRawShape>(
  type: Type,
  data: Data,
  apply: EventDefinition<Type, Data>['apply'],
): EventDefinition<Type, Data> {
  const schema = eventBaseSchema.extend({ type: z.literal(type), ...data });
  return { type, schema, apply };
}
