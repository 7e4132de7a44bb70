import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

import type { SessionEvent } from '../domain/events/registry';
import type { Guide } from '../domain/guide';
import type {
  StoredDraft,
  StoredPerson,
  StoredSearchWords,
  StoredSearchBlock,
  StoredSession,
  StoredSessionText,
  StoredTranscript,
  StoredUnindexedSession,
  StoredUpkeep,
} from './session-records';

/** A guide that was imported or written here. Times are in ms since the epoch. */
export interface StoredGuide {
  id: string;
  /** Version of this record's shape. */
  version: 2;
  guide: Guide;
  /** The text it was read from, untouched; printed Markdown when it was written here. */
  sourceMarkdown: string;
  /** Number of its present version, from 1. */
  versionNumber: number;
  isArchived: boolean;
  /** When it was deleted; null while it is there. For a while it can be brought back. */
  deletedAt: number | null;
  /** Number of the last step of its history that is in the text. */
  editPosition: number;
  createdAt: number;
  /** Grows with every change, also when the clock is set back. */
  updatedAt: number;
}

/** Why a guide is not in the browser's sync storage. */
export type SyncProblem = 'too-large' | 'no-room' | 'failed';

/** What a list shows of a guide, so that a list reads no whole guides; written in the same transaction as what it follows from. Times are in ms since the epoch. */
export interface StoredGuideSummary {
  id: string;
  /** Version of this record's shape. */
  version: 1;
  title: string;
  sectionCount: number;
  itemCount: number;
  formatsMinutes: number[];
  /** Sum of the budgets for each format, in minutes. */
  sumsMinutes: number[];
  /** The sections of each choice that is made when a session starts. */
  choices: { id: string; title: string; budgetsMinutes: number[] }[][];
  /** The list it stands in. */
  place: 'listed' | 'archived' | 'deleted';
  /** Sorts by last use, the latest first: the time of it below zero, 0 for never. */
  rank: number;
  /** Sorts and finds by title: without case and accents. */
  titleKey: string;
  /** When a session with it was last started; null when never. */
  lastUsedAt: number | null;
  sessionCount: number;
  updatedAt: number;
  deletedAt: number | null;
  /** The `updatedAt` that is in the browser's sync storage; null when it is not there. */
  syncedAt: number | null;
  /** The writing in the sync storage that it was last the same as; null when none. */
  syncedWriting: string | null;
  /** Why it is not there as it is now; null when it is, or was not tried yet. */
  syncProblem: SyncProblem | null;
  /** The bytes for which it found no room there, as it was at its `updatedAt` of then; null when it was not so. */
  roomNeeded: { updatedAt: number; bytes: number } | null;
}

/** One step of a guide's history: at the index `from` (in UTF-16 code units) of its text `removed` gave way to `inserted`. */
export interface StoredGuideEdit {
  guideId: string;
  /** From 1, without gaps among those that are kept. */
  number: number;
  /** Version of this record's shape. */
  version: 1;
  patch: { from: number; removed: string; inserted: string };
}

/** Why a version was put aside: a later sitting changed it, a session ran it, another text took its place, or a later change came from another machine. */
export type StoredVersionReason = 'edited' | 'used' | 'replaced' | 'synced';

/** An earlier version of a guide. */
export interface StoredGuideVersion {
  guideId: string;
  /** From 1, the oldest. */
  number: number;
  /** Version of this record's shape. */
  version: 1;
  guide: Guide;
  sourceMarkdown: string;
  /** When it was last changed, in ms since the epoch. */
  savedAt: number;
  reason: StoredVersionReason;
}

/** The stores and their keys. */
export interface FieldguideSchema extends DBSchema {
  guides: { key: string; value: StoredGuide };
  'guide-summaries': {
    key: string;
    value: StoredGuideSummary;
    indexes: { 'by-place': [StoredGuideSummary['place'], number, string] };
  };
  /** Keyed by guide and number of the step. */
  'guide-edits': { key: [string, number]; value: StoredGuideEdit };
  /** Keyed by guide and number of the version. */
  'guide-versions': { key: [string, number]; value: StoredGuideVersion };
  sessions: {
    key: string;
    value: StoredSession;
    // A session whose guide's version is not known is not in the index by version: null is no key.
    indexes: {
      'by-start': number;
      'by-guide': [string, number];
      'by-live': number;
      'by-guide-version': [string, number];
      'by-place': [StoredSession['place'], number];
      'by-place-title': [StoredSession['place'], string, number];
      'by-place-participant': [StoredSession['place'], string, number];
      'by-participant': [string, number];
      'by-platform': string;
      'by-tag': string;
    };
  };
  /** Keyed by session and sequence number. */
  events: { key: [string, number]; value: SessionEvent };
  /** Keyed by session and note. */
  drafts: { key: [string, string]; value: StoredDraft };
  /** Keyed by session. */
  'unindexed-sessions': { key: string; value: StoredUnindexedSession };
  /** Keyed by session. */
  'session-texts': { key: string; value: StoredSessionText };
  /** Keyed by number of the block. */
  'search-blocks': { key: number; value: StoredSearchBlock };
  /** Keyed by beginning and block. */
  'search-words': { key: [string, number]; value: StoredSearchWords };
  /** Keyed by session. */
  transcripts: { key: string; value: StoredTranscript };
  people: { key: string; value: StoredPerson };
  upkeep: { key: number; value: StoredUpkeep };
}

/** The name of a store. */
export type StoreName = StoreNames<FieldguideSchema>;
/** An open connection. */
export type Database = IDBPDatabase<FieldguideSchema>;
/** A transaction that writes. */
export type Write = IDBPTransaction<FieldguideSchema, StoreName[], 'readwrite'>;

/** Opens a transaction that writes. Once its `done` is resolved, what was written is on disk, not only in the operating system's cache. */
export function openWrite(database: Database, stores: StoreName[]): Write {
  return database.transaction(stores, 'readwrite', { durability: 'strict' });
}

/** The keys of all records of one owner, in a store that is keyed by owner and number. */
export function numbersOf(ownerId: string, from = 0, to = Number.MAX_SAFE_INTEGER): IDBKeyRange {
  return IDBKeyRange.bound([ownerId, from], [ownerId, to]);
}
