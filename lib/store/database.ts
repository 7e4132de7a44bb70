import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

import type { SessionEvent } from '../domain/events/registry';
import type { SessionCall } from '../domain/events/session-started';
import type { Guide } from '../domain/guide';

/** A guide that was imported or written here. Times are in ms since the epoch. */
export interface StoredGuide {
  id: string;
  /** Version of this record's shape. */
  version: 1;
  guide: Guide;
  /** The text it was read from, untouched. */
  sourceMarkdown: string;
  createdAt: number;
  updatedAt: number;
}

/** What is known of a session without reading its log; written in the same transaction as the events it follows from. Times are in ms since the epoch. */
export interface StoredSession {
  id: string;
  /** Version of this record's shape. */
  version: 1;
  guideId: string;
  guideTitle: string;
  formatMinutes: number;
  participant: string;
  call: SessionCall | null;
  startedAt: number;
  endedAt: number | null;
  /** 1 while the session is live; a number because IndexedDB indexes no booleans. */
  isLive: 0 | 1;
  lastEventAt: number;
  /** Number of the last event of its log; the first has 1. */
  lastSequence: number;
}

/** Text of a note that is typed and not saved yet. */
export interface StoredDraft {
  sessionId: string;
  /** The note it will become, or the note it corrects. */
  noteId: string;
  /** Version of this record's shape. */
  version: 1;
  text: string;
  /** Time of the first keystroke, in ms since the epoch. */
  notedAt: number;
  sectionId: string;
  itemId: string | null;
}

/** The stores and their keys. */
export interface FieldguideSchema extends DBSchema {
  guides: { key: string; value: StoredGuide };
  sessions: {
    key: string;
    value: StoredSession;
    indexes: { 'by-start': number; 'by-guide': [string, number]; 'by-live': number };
  };
  /** Keyed by session and sequence number. */
  events: { key: [string, number]; value: SessionEvent };
  /** Keyed by session and note. */
  drafts: { key: [string, string]; value: StoredDraft };
}

/** An open connection. */
export type Database = IDBPDatabase<FieldguideSchema>;

/** A write that has been acknowledged is on disk, not only in the operating system's cache. */
export const STRICT = { durability: 'strict' } as const;

/** Opens the database, and makes it when there is none; `onLost` is called when the browser closes it. Rejects with a DOMException when storage cannot be had. */
export function openDatabase(name = 'fieldguide', onLost?: () => void): Promise<Database> {
  return openDB<FieldguideSchema>(name, 1, {
    ...(onLost ? { terminated: onLost } : {}),
    upgrade(database) {
      database.createObjectStore('guides', { keyPath: 'id' });
      const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
      sessions.createIndex('by-start', 'startedAt');
      sessions.createIndex('by-guide', ['guideId', 'startedAt']);
      sessions.createIndex('by-live', 'isLive');
      database.createObjectStore('events');
      database.createObjectStore('drafts', { keyPath: ['sessionId', 'noteId'] });
    },
  });
}

/** Gives the one connection of this page or worker; it is opened at the first use, and again after it failed or was lost. */
export function createDatabaseSource(name?: string): () => Promise<Database> {
  let connection: Promise<Database> | null = null;
  const drop = () => {
    connection = null;
  };
  return () => {
    connection ??= openDatabase(name, drop).catch((error: unknown) => {
      drop();
      throw error;
    });
    return connection;
  };
}
