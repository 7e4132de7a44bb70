import { z } from 'zod';

import { sessionEventSchema } from '../domain/events/registry';
import { sessionCallSchema } from '../domain/events/session-started';
import { guideSchema } from '../domain/guide';
import { momentSchema } from '../domain/time';
import { draftSchema, guideEditSchema, versionReasonSchema } from './records';

const id = z.string().min(1).max(120);
const count = z.number().int().nonnegative();
const positive = z.number().int().positive();
const sourceMarkdown = z.string().max(6_000_000);
const anyObject = z.record(z.string(), z.json());

/** A guide as it is stored. Of deleted ones there is no backup. */
export const backedUpGuideSchema = z.object({
  id,
  version: z.literal(2),
  guide: guideSchema,
  sourceMarkdown,
  versionNumber: positive,
  isArchived: z.boolean(),
  deletedAt: z.null(),
  editPosition: count,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});

/** An earlier version of a guide as it is stored. */
export const backedUpVersionSchema = z.object({
  guideId: id,
  number: positive,
  version: z.literal(1),
  guide: guideSchema,
  sourceMarkdown,
  savedAt: momentSchema,
  reason: versionReasonSchema,
});

/** A step of a guide's history as it is stored. */
export const backedUpEditSchema = guideEditSchema.extend({ guideId: id, version: z.literal(1) });

/** A session's row as it is stored, but for what says whether its words are in the search index. */
export const backedUpSessionSchema = z.object({
  id,
  version: z.literal(3),
  guideId: z.string(),
  guideTitle: z.string(),
  guideVersion: z.number().nullable(),
  formatMinutes: z.number(),
  participant: z.string(),
  participantKey: z.string(),
  call: sessionCallSchema.nullable(),
  platformId: z.string(),
  startedAt: momentSchema,
  endedAt: momentSchema.nullable(),
  isLive: z.union([z.literal(0), z.literal(1)]),
  lastEventAt: momentSchema,
  lastSequence: count,
  plannedMs: z.number(),
  usedMs: z.number(),
  noteCount: count,
  starCount: count,
  tags: z.array(z.string()),
  titleKey: z.string(),
  place: z.enum(['listed', 'archived']),
  deletedAt: z.null(),
  isKept: z.boolean(),
  anonymizedAt: momentSchema.nullable(),
  anonymizedSequence: count.nullable(),
});

/** One entry of a log with its number; a log may hold events that this Fieldguide cannot read, which stay as they are. */
export const backedUpEventSchema = z.union([
  z.object({ number: positive, event: sessionEventSchema }),
  z.object({ number: positive, unread: anyObject }),
]);

/** A draft as it is stored. */
export const backedUpDraftSchema = draftSchema.extend({ sessionId: id, version: z.literal(1) });

/** A transcript as it is stored. */
export const backedUpTranscriptSchema = z.object({
  sessionId: id,
  version: z.literal(1),
  fileName: z.string(),
  startedAt: z.number(),
  cues: z.array(z.object({ fromMs: z.number(), toMs: z.number(), speaker: z.string(), text: z.string() })),
});

/** What is known of a participant, as it is stored. */
export const backedUpPersonSchema = z.object({
  key: z.string().min(1),
  version: z.literal(1),
  participant: z.string(),
  name: z.string(),
  company: z.string(),
  contact: z.string(),
  updatedAt: momentSchema,
});

/** An entry of the list of what was done by itself, as it is stored. */
export const backedUpUpkeepSchema = z.object({
  at: momentSchema,
  version: z.literal(1),
  action: z.enum(['deleted', 'anonymized']),
  sessionCount: count,
  days: z.number(),
  heldFrom: z.number(),
  heldTo: z.number(),
});

/** One setting of `storage.local`. */
export const backedUpSettingSchema = z.object({ kind: z.literal('setting'), key: z.string().min(1).max(200), value: z.json() });

/** What belongs together in a backup and is written at once. What is very long comes in several parts, of which `isFirst` is true for the first. */
export const backupUnitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('guide'),
    isFirst: z.boolean(),
    guide: backedUpGuideSchema,
    versions: z.array(backedUpVersionSchema),
    edits: z.array(backedUpEditSchema),
  }),
  z.object({
    kind: z.literal('session'),
    isFirst: z.boolean(),
    row: backedUpSessionSchema,
    events: z.array(backedUpEventSchema),
    drafts: z.array(backedUpDraftSchema),
    transcript: backedUpTranscriptSchema.nullable(),
  }),
  z.object({ kind: z.literal('person'), person: backedUpPersonSchema }),
  z.object({ kind: z.literal('upkeep'), entry: backedUpUpkeepSchema }),
]);

/** See {@link backupUnitSchema}. */
export type BackupUnit = z.infer<typeof backupUnitSchema>;
/** A {@link BackupUnit} of one kind. */
export type BackupUnitOf<Kind extends BackupUnit['kind']> = Extract<BackupUnit, { kind: Kind }>;
/** See {@link backedUpEventSchema}. */
export type BackedUpEvent = z.infer<typeof backedUpEventSchema>;
/** See {@link backedUpSettingSchema}. */
export type BackedUpSetting = z.infer<typeof backedUpSettingSchema>;
