import { z } from 'zod';

import { momentSchema } from '../domain/time';
import { TRANSCRIPT_LIMITS, transcriptCueSchema } from '../domain/transcript';
import { defineMessage, nothing } from './define-message';

const sessionId = z.string().min(1).max(120);

/** A transcript that lies beside a session. */
const transcriptSchema = z.object({
  /** Name of the file it came from. */
  fileName: z.string().max(TRANSCRIPT_LIMITS.fileNameLength),
  /** Where its zero lies, in ms since the epoch; for times of day that is a midnight. */
  startedAt: momentSchema,
  /** By time. */
  cues: z.array(transcriptCueSchema).max(TRANSCRIPT_LIMITS.cues),
});

/** See {@link transcriptSchema}. */
export type Transcript = z.infer<typeof transcriptSchema>;

/** Why a session's file was not taken: what `readSessionFile` says of it, that personal data were taken out of this session here for good, or that it says something else here. */
const sessionRefusals = ['not-json', 'not-a-session', 'newer-version', 'damaged', 'anonymized', 'differs'] as const;

/** See {@link sessionRefusals}. */
export type SessionRefusal = (typeof sessionRefusals)[number];

/** Messages about what lies beside a session's notes, and about sessions that come back from their files. */
export const recordMessages = {
  /** The transcript beside a session; null when there is none. */
  'get-transcript': defineMessage(
    'page',
    () => z.object({ sessionId }),
    () => transcriptSchema.nullable(),
  ),
  /** Lays a transcript beside a session in place of any other, or with null takes it away. It goes when the session is deleted. */
  'save-transcript': defineMessage('page', () => z.object({ sessionId, transcript: transcriptSchema.nullable() }), nothing),
  /** Moves the zero of the transcript beside a session. */
  'move-transcript': defineMessage('page', () => z.object({ sessionId, startedAt: momentSchema }), nothing),
  /**
   * Takes a session from the JSON that was exported of it, which `url`, a `blob:` address of the page, leads to: a message could not carry a long
   * one. The whole log is on disk when this is answered, or nothing of it. A session that is here already gets the events that it lacks, and loses none.
   */
  'import-session': defineMessage(
    'page',
    () => z.object({ url: z.string().startsWith('blob:').max(500) }),
    () =>
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.enum(['added', 'merged', 'same']), sessionId, participant: z.string(), guideTitle: z.string() }),
        /** `where` is the path to the first damage, such as `events.3.text`; empty for the whole file. */
        z.object({ outcome: z.literal('refused'), code: z.enum(sessionRefusals), where: z.string() }),
      ]),
  ),
} as const;
