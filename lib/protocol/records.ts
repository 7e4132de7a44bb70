import { z } from 'zod';

import { sessionCallSchema } from '../domain/events/session-started';
import { GUIDE_LIMITS, guideSchema } from '../domain/guide';
import { NOTE_LIMITS } from '../domain/notes';
import { momentSchema } from '../domain/time';

/** Characters in an imported Markdown text that are kept beside its guide. */
const SOURCE_LENGTH = 6_000_000;

/** What a list of guides shows of each. Times are in ms since the epoch. */
export const guideSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  sectionCount: z.number(),
  itemCount: z.number(),
  formatsMinutes: z.array(z.number()),
  /** Sum of the budgets for each format, in minutes; shown beside the format where it differs. */
  sumsMinutes: z.array(z.number()),
  /** When a session with it was last started; null when never. */
  lastUsedAt: z.number().nullable(),
  /** True for a guide that comes with Fieldguide; it is not changed in place. */
  isBuiltIn: z.boolean(),
});

/** A guide as it is kept. */
export const guideRecordSchema = z.object({
  id: z.string().min(1).max(120),
  guide: guideSchema,
  /** The text it was read from, untouched; printed Markdown when it was written here. */
  sourceMarkdown: z.string().max(SOURCE_LENGTH),
  isBuiltIn: z.boolean(),
});

/** What a list of sessions shows of each. Times are in ms since the epoch. */
export const sessionSummarySchema = z.object({
  id: z.string(),
  guideId: z.string(),
  guideTitle: z.string(),
  formatMinutes: z.number().max(GUIDE_LIMITS.minutes),
  participant: z.string(),
  call: sessionCallSchema.nullable(),
  startedAt: z.number(),
  /** Null while it is live. */
  endedAt: z.number().nullable(),
  /** Time of the last event of its log. */
  lastEventAt: z.number(),
});

/** A live session and whether some tab holds it. */
export const liveSessionSchema = sessionSummarySchema.extend({
  /** The tab it is held in; null when the tab or the whole browser was closed. */
  tabId: z.number().nullable(),
  isOverlayHidden: z.boolean(),
});

/** Text that is typed and not saved yet: of a note to come, or of the correction of one that is there. */
export const draftSchema = z.object({
  /** The note it will become, or the note it corrects. */
  noteId: z.string().min(1).max(80),
  text: z.string().min(1).max(NOTE_LIMITS.textLength),
  /** Time of the first keystroke. */
  notedAt: momentSchema,
  /** Section at the first keystroke. */
  sectionId: z.string().min(1).max(80),
  /** Question at the first keystroke; null for none. */
  itemId: z.string().min(1).max(80).nullable(),
});

/** See {@link guideSummarySchema}. */
export type GuideSummary = z.infer<typeof guideSummarySchema>;
/** See {@link guideRecordSchema}. */
export type GuideRecord = z.infer<typeof guideRecordSchema>;
/** See {@link sessionSummarySchema}. */
export type SessionSummary = z.infer<typeof sessionSummarySchema>;
/** See {@link liveSessionSchema}. */
export type LiveSession = z.infer<typeof liveSessionSchema>;
/** See {@link draftSchema}. */
export type Draft = z.infer<typeof draftSchema>;
