import { sessionEventSchema } from '../domain/events/registry';
import { backedUpSessionSchema } from '../protocol/backup-records';
import type { Database } from '../store/schema';
import { numbersOf } from '../store/schema';
import type { BackupLine } from './backup-lines';

/** Sessions that are read in one transaction. */
const SESSIONS_AT_ONCE = 16;

/** The ids of what is backed up: everything but what was deleted and can still be brought back. */
export interface BackupScope {
  guideIds: string[];
  /** Oldest first. */
  sessionIds: string[];
  /** Sessions whose row cannot be read, left by an older version. */
  unreadCount: number;
}

// An array sorts after every number and text.
const allOf = (...start: string[]) => IDBKeyRange.bound(start, [...start, []]);

/** What there is to back up now. What is made later is not in it. */
export async function readScope(database: Database): Promise<BackupScope> {
  const read = database.transaction(['guide-summaries', 'sessions']);
  const guides = read.objectStore('guide-summaries').index('by-place');
  const sessions = read.objectStore('sessions').index('by-place');
  const [listed, archived, sessionsListed, sessionsArchived, sessionsDeleted, sessionCount] = await Promise.all([
    guides.getAllKeys(allOf('listed')),
    guides.getAllKeys(allOf('archived')),
    sessions.getAllKeys(allOf('listed')),
    sessions.getAllKeys(allOf('archived')),
    sessions.count(allOf('deleted')),
    read.objectStore('sessions').count(),
  ]);
  const sessionIds = [...sessionsListed, ...sessionsArchived];
  return { guideIds: [...listed, ...archived], sessionIds, unreadCount: sessionCount - sessionIds.length - sessionsDeleted };
}

/** The lines of a guide with its versions and its history as they are now; none when it is gone by now. */
export async function readGuideLines(database: Database, guideId: string): Promise<BackupLine[]> {
  const read = database.transaction(['guides', 'guide-versions', 'guide-edits']);
  const [guide, versions, edits] = await Promise.all([
    read.objectStore('guides').get(guideId),
    read.objectStore('guide-versions').getAll(numbersOf(guideId)),
    read.objectStore('guide-edits').getAll(numbersOf(guideId)),
  ]);
  if (!guide || guide.deletedAt !== null) return [];
  return [
    { kind: 'guide', guide: { ...guide, deletedAt: null } },
    ...versions.map((version) => ({ kind: 'version' as const, version })),
    ...edits.map((edit) => ({ kind: 'edit' as const, edit })),
  ];
}

function eventLine(key: IDBValidKey, value: unknown): BackupLine {
  const number = Array.isArray(key) ? Number(key[1]) : 0;
  const event = sessionEventSchema.safeParse(value);
  if (event.success) return { kind: 'event', number, event: event.data };
  return { kind: 'unread', number, unread: value as Record<string, string> };
}

/** The lines of some sessions, each as it is at one moment. One that is gone by now has none; one whose row cannot be read is null. */
export async function* readSessionLines(
  database: Database,
  sessionIds: readonly string[],
): AsyncGenerator<BackupLine[] | null, void, undefined> {
  for (let from = 0; from < sessionIds.length; from += SESSIONS_AT_ONCE) {
    const read = database.transaction(['sessions', 'events', 'drafts', 'transcripts']);
    const found = sessionIds
      .slice(from, from + SESSIONS_AT_ONCE)
      .map((sessionId) =>
        Promise.all([
          read.objectStore('sessions').get(sessionId),
          read.objectStore('events').getAllKeys(numbersOf(sessionId)),
          read.objectStore('events').getAll(numbersOf(sessionId)),
          read.objectStore('drafts').getAll(allOf(sessionId)),
          read.objectStore('transcripts').get(sessionId),
        ]),
      );
    for (const [stored, keys, events, drafts, transcript] of await Promise.all(found)) {
      if (!stored || stored.place === 'deleted') {
        yield [];
        continue;
      }
      const row = backedUpSessionSchema.safeParse(stored);
      if (!row.success) {
        yield null;
        continue;
      }
      yield [
        { kind: 'session', row: row.data },
        ...events.map((event, index) => eventLine(keys[index] ?? [], event)),
        ...drafts.map((draft) => ({ kind: 'draft' as const, draft })),
        ...(transcript ? [{ kind: 'transcript' as const, transcript }] : []),
      ];
    }
  }
}
