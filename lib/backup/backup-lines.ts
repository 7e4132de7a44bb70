import { z } from 'zod';

import {
  backedUpDraftSchema,
  backedUpEditSchema,
  backedUpGuideSchema,
  backedUpPersonSchema,
  backedUpSessionSchema,
  backedUpSettingSchema,
  backedUpTranscriptSchema,
  backedUpUpkeepSchema,
  backedUpVersionSchema,
} from '../protocol/backup-records';
import { sessionEventSchema } from '../domain/events/registry';

/** What the first line of a backup says it is. */
export const BACKUP_FORMAT = 'fieldguide-backup';

/** Version of the file's shape. A change of any record's shape makes a new one. */
export const BACKUP_VERSION = 1;

const count = z.number().int().nonnegative();

/** How many of each there are in a backup. */
export const backupCountsSchema = z.strictObject({
  guides: count,
  sessions: count,
  transcripts: count,
  people: count,
  upkeep: count,
  settings: count,
});

/** See {@link backupCountsSchema}. */
export type BackupCounts = z.infer<typeof backupCountsSchema>;

/** No records at all. */
export const NO_RECORDS: BackupCounts = { guides: 0, sessions: 0, transcripts: 0, people: 0, upkeep: 0, settings: 0 };

/** The first line, as far as it is the same in every version. */
export const backupEnvelopeSchema = z.object({
  kind: z.literal('backup'),
  format: z.literal(BACKUP_FORMAT),
  version: z.number().int().positive(),
});

const headSchema = z.object({
  kind: z.literal('backup'),
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  /** When it was begun, as ISO 8601 in UTC. */
  madeAt: z.iso.datetime(),
  /** What there was when it was begun. */
  counts: backupCountsSchema,
});

const endSchema = z.strictObject({
  kind: z.literal('end'),
  /** What is in the file. */
  counts: backupCountsSchema,
  /** SHA-256 of all bytes before this line. */
  sha256: z.string().length(64),
});

const number = z.number().int().positive();

/** Every line of a backup. Versions and steps belong to the guide before them; events, drafts and a transcript to the session before them. */
export const backupLineSchema = z.discriminatedUnion('kind', [
  headSchema,
  backedUpSettingSchema,
  z.object({ kind: z.literal('guide'), guide: backedUpGuideSchema }),
  z.object({ kind: z.literal('version'), version: backedUpVersionSchema }),
  z.object({ kind: z.literal('edit'), edit: backedUpEditSchema }),
  z.object({ kind: z.literal('person'), person: backedUpPersonSchema }),
  z.object({ kind: z.literal('upkeep'), entry: backedUpUpkeepSchema }),
  z.object({ kind: z.literal('session'), row: backedUpSessionSchema }),
  z.object({ kind: z.literal('event'), number, event: sessionEventSchema }),
  /** An event that the Fieldguide which made the backup could not read either. */
  z.object({ kind: z.literal('unread'), number, unread: z.record(z.string(), z.json()) }),
  z.object({ kind: z.literal('draft'), draft: backedUpDraftSchema }),
  z.object({ kind: z.literal('transcript'), transcript: backedUpTranscriptSchema }),
  endSchema,
]);

/** See {@link backupLineSchema}. */
export type BackupLine = z.infer<typeof backupLineSchema>;
/** The first line. */
export type BackupHead = Extract<BackupLine, { kind: 'backup' }>;
/** The last line. */
export type BackupEnd = Extract<BackupLine, { kind: 'end' }>;
