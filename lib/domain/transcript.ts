import { z } from 'zod';

/** Bounds of a transcript, far above the longest call. */
export const TRANSCRIPT_LIMITS = {
  /** Characters in its file, and so in any line of it. */
  length: 20_000_000,
  cues: 500_000,
  /** Characters in the name of its file. */
  fileNameLength: 300,
} as const;

/** One stretch of speech in a transcript, in ms since the transcript's own zero. */
export const transcriptCueSchema = z.object({
  fromMs: z.number().int().nonnegative(),
  /** Never before `fromMs`. */
  toMs: z.number().int().nonnegative(),
  /** Who speaks; empty when the file does not say. */
  speaker: z.string().max(TRANSCRIPT_LIMITS.length),
  text: z.string().max(TRANSCRIPT_LIMITS.length),
});

/** See {@link transcriptCueSchema}. */
export type TranscriptCue = z.infer<typeof transcriptCueSchema>;
