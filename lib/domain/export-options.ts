import { z } from 'zod';

/** What a person chooses for an export, besides its format. */
export const exportOptionsSchema = z.object({
  /** How the times of notes and questions are given: minutes since the start of the session, time of day, or place in the recording (session time where that is not known). */
  times: z.enum(['session', 'clock', 'recording']),
  /** Whether questions that were neither asked nor skipped are in it. */
  hasUnasked: z.boolean(),
  /** True for starred notes alone. */
  isStarredOnly: z.boolean(),
  /** True to put the participant's name, company and contact into the head, where they are known. */
  hasPerson: z.boolean(),
  /** True to put its time before each note, in a format that is published without. What was chosen before there was a choice has none. */
  hasNoteTimes: z.boolean().default(false),
});

/** See {@link exportOptionsSchema}. */
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** An export nobody chose anything for. */
export const DEFAULT_EXPORT_OPTIONS: ExportOptions = {
  times: 'session',
  hasUnasked: true,
  isStarredOnly: false,
  hasPerson: false,
  hasNoteTimes: false,
};
