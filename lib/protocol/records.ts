import { z } from 'zod';

import { sessionCallSchema } from '../domain/events/session-started';
import { GUIDE_LIMITS, guideSchema } from '../domain/guide';
import { NOTE_LIMITS } from '../domain/notes';
import { momentSchema } from '../domain/time';

/** Characters in an imported Markdown text that are kept beside its guide. */
const SOURCE_LENGTH = 6_000_000;

/**
 * How a guide stands to the browser's sync storage: `off` (syncing is turned off, or the guide comes with Fieldguide), `waiting` (not written
 * yet), `synced`, `too-large` (larger than one guide may be there), `no-room` (the storage is full) or `failed` (the
 * browser refused it, or what lies there was written by a later Fieldguide and is left alone).
 */
export const syncStateSchema = z.enum(['off', 'waiting', 'synced', 'too-large', 'no-room', 'failed']);

/** What a list of guides shows of each. Times are in ms since the epoch. */
export const guideSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  sectionCount: z.number(),
  itemCount: z.number(),
  formatsMinutes: z.array(z.number()),
  /** Sum of the budgets for each format, in minutes; shown beside the format where it differs. */
  sumsMinutes: z.array(z.number()),
  /** The sections of each choice that is made when a session starts; the first is taken when nobody chooses. */
  choices: z.array(z.array(z.object({ id: z.string(), title: z.string(), budgetsMinutes: z.array(z.number()) }))),
  /** When a session with it was last started; null when never. */
  lastUsedAt: z.number().nullable(),
  sessionCount: z.number(),
  /** Null for a guide that comes with Fieldguide. */
  updatedAt: z.number().nullable(),
  isArchived: z.boolean(),
  sync: syncStateSchema,
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
  isArchived: z.boolean(),
  /** Number of the present version, from 1; 0 for a guide that comes with Fieldguide. */
  versionNumber: z.number(),
  /** In ms since the epoch; null for a guide that comes with Fieldguide. */
  updatedAt: z.number().nullable(),
  sync: syncStateSchema,
});

/** A change of a text: at the index `from` (in UTF-16 code units) `removed` gave way to `inserted`. */
export const textPatchSchema = z.object({
  from: z.number().int().nonnegative(),
  removed: z.string().max(SOURCE_LENGTH),
  inserted: z.string().max(SOURCE_LENGTH),
});

/** One step of a guide's history: what it did to the Markdown source, and its number, from 1 without gaps among those that are kept. */
export const guideEditSchema = z.object({ number: z.number().int().positive(), patch: textPatchSchema });

/** Why a version of a guide was put aside: `edited` (a later sitting changed it), `used` (a session ran it), `replaced` (another text was imported or an older version restored over it), `synced` (a later change came from another machine). */
export const versionReasonSchema = z.enum(['edited', 'used', 'replaced', 'synced']);

/** An earlier version of a guide, as a list shows it. Times are in ms since the epoch. */
export const guideVersionSummarySchema = z.object({
  /** From 1, the oldest. */
  number: z.number(),
  title: z.string(),
  sectionCount: z.number(),
  itemCount: z.number(),
  /** When it was last changed. */
  savedAt: z.number(),
  reason: versionReasonSchema,
  /** Sessions that ran it. */
  sessionCount: z.number(),
});

/** An earlier version of a guide. */
export const guideVersionSchema = z.object({
  number: z.number(),
  guide: guideSchema,
  sourceMarkdown: z.string().max(SOURCE_LENGTH),
  savedAt: z.number(),
  reason: versionReasonSchema,
});

/** What a list of sessions shows of each. Times are in ms since the epoch. */
export const sessionSummarySchema = z.object({
  id: z.string(),
  guideId: z.string(),
  guideTitle: z.string(),
  /** The version of the guide that it ran; null when it is not known, as for a guide that comes with Fieldguide. */
  guideVersion: z.number().nullable(),
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
/** See {@link syncStateSchema}. */
export type SyncState = z.infer<typeof syncStateSchema>;
/** See {@link textPatchSchema}. */
export type TextPatch = z.infer<typeof textPatchSchema>;
/** See {@link guideEditSchema}. */
export type GuideEdit = z.infer<typeof guideEditSchema>;
/** See {@link versionReasonSchema}. */
export type VersionReason = z.infer<typeof versionReasonSchema>;
/** See {@link guideVersionSummarySchema}. */
export type GuideVersionSummary = z.infer<typeof guideVersionSummarySchema>;
/** See {@link guideVersionSchema}. */
export type GuideVersion = z.infer<typeof guideVersionSchema>;
/** See {@link liveSessionSchema}. */
export type LiveSession = z.infer<typeof liveSessionSchema>;
/** See {@link draftSchema}. */
export type Draft = z.infer<typeof draftSchema>;
