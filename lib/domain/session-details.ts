import { z } from 'zod';

/** Bounds of what a session's head says, far above anything people write there. */
export const DETAIL_LIMITS = {
  /** Characters in a code or a name. */
  nameLength: 80,
  observers: 50,
  /** Characters in an address. */
  urlLength: 2_000,
} as const;

/** Whether a text may be the link to a recording: an address of the web. */
export function isRecordingUrl(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/iu.test(text);
}

const name = z.string().max(DETAIL_LIMITS.nameLength);

/** What can be corrected in a session's head; what is absent stays as it is. Participant is a code, never a name. */
export const sessionDetailsSchema = z.object({
  participant: name.exactOptional(),
  facilitator: name.exactOptional(),
  noteKeeper: name.exactOptional(),
  observers: z.array(name).max(DETAIL_LIMITS.observers).exactOptional(),
  /** Empty for none. */
  recordingUrl: z.string().max(DETAIL_LIMITS.urlLength).exactOptional(),
});

/** See {@link sessionDetailsSchema}. */
export type SessionDetails = z.infer<typeof sessionDetailsSchema>;

/** The key by which a participant's sessions are found: the code without case, accents of width and space around it; empty for none. */
export function participantKeyOf(participant: string): string {
  return participant.normalize('NFKC').trim().toLowerCase();
}
