import type { Guide } from '../domain/guide';
import { forgetEdits } from './guide-history';
import { GUIDE_STORES, putGuide } from './guide-store';
import { keepVersion, reasonToKeep } from './guide-versions';
import { openWrite } from './schema';
import type { Database, StoredGuide, StoredGuideSummary, SyncProblem, Write } from './schema';

/** A guide as another machine wrote it. */
export interface SyncedGuide {
  id: string;
  guide: Guide;
  sourceMarkdown: string;
  isArchived: boolean;
  /** In ms since the epoch. */
  updatedAt: number;
}

/** Which writing a guide is the same as, or why it is not written. */
export type SyncMark = Pick<StoredGuideSummary, 'syncedAt' | 'syncedWriting' | 'syncProblem' | 'roomNeeded'>;

/** All guides of this machine, the deleted ones included. */
export function listForSync(database: Database): Promise<StoredGuideSummary[]> {
  return database.getAll('guide-summaries');
}

async function mark(write: Write, id: string, change: Partial<SyncMark>): Promise<void> {
  const summary = await write.objectStore('guide-summaries').get(id);
  if (summary) await write.objectStore('guide-summaries').put({ ...summary, ...change });
}

/** Remembers that a guide was written as it was at `syncedAt`, or why it was not. */
export async function markSynced(database: Database, marks: ReadonlyMap<string, Partial<SyncMark>>): Promise<void> {
  const write = openWrite(database, ['guide-summaries']);
  for (const [id, change] of marks) await mark(write, id, change);
  await write.done;
}

/** Notes for many guides at once why they were not written. */
export function markProblems(database: Database, ids: readonly string[], syncProblem: SyncProblem): Promise<void> {
  return markSynced(database, new Map(ids.map((id) => [id, { syncProblem }])));
}

/**
 * Takes a guide as another machine wrote it, unless it was changed here since `seenAt`. What was here is kept as a version when the other change
 * does not follow from it (`isClash`), or where a save would have kept it. Gives false when it was not taken.
 */
export async function takeGuide(
  database: Database,
  taken: SyncedGuide,
  { seenAt, isClash, writing }: { seenAt: number | null; isClash: boolean; writing: string },
  now: number,
): Promise<boolean> {
  const { id, guide, sourceMarkdown, isArchived, updatedAt } = taken;
  const write = openWrite(database, GUIDE_STORES);
  const present = await write.objectStore('guides').get(id);
  // Of a guide that was deleted the row may be all that is left.
  const row = await write.objectStore('guide-summaries').get(id);
  const isAsSeen = (row?.updatedAt ?? null) === seenAt;
  if (isAsSeen) {
    const fresh: StoredGuide = {
      id,
      version: 2,
      guide,
      sourceMarkdown,
      versionNumber: 1,
      isArchived,
      deletedAt: null,
      editPosition: 0,
      createdAt: updatedAt,
      updatedAt,
    };
    const differs = present !== undefined && present.sourceMarkdown !== sourceMarkdown;
    // Whoever brought a guide back may not have known the text that was deleted here.
    const isUnknown = isClash || (present?.deletedAt ?? null) !== null;
    const reason = differs ? (isUnknown ? 'synced' : await reasonToKeep(write, present, false, now)) : null;
    if (present && reason !== null) await keepVersion(write, present, reason);
    if (differs) await forgetEdits(write, id);
    const versionNumber = (present?.versionNumber ?? 1) + (reason === null ? 0 : 1);
    const kept = present && { versionNumber, createdAt: present.createdAt, ...(differs ? {} : { editPosition: present.editPosition }) };
    await putGuide(write, { ...fresh, ...kept });
    await mark(write, id, { syncedAt: updatedAt, syncedWriting: writing, syncProblem: null });
  }
  await write.done;
  return isAsSeen;
}

/** Keeps what another machine wrote, and what gives way to a later change here, as a version beside the guide. */
export async function keepLoser(database: Database, loser: SyncedGuide): Promise<void> {
  const write = openWrite(database, GUIDE_STORES);
  const present = await write.objectStore('guides').get(loser.id);
  // A writing that failed is tried again.
  const before = present && (await write.objectStore('guide-versions').get([loser.id, present.versionNumber - 1]));
  if (present && present.sourceMarkdown !== loser.sourceMarkdown && before?.sourceMarkdown !== loser.sourceMarkdown) {
    // The present number stays with the present text for the sessions that ran it; the other gets the next one.
    const loserNumber = present.versionNumber + 1;
    const ranIt = await write.objectStore('sessions').index('by-guide-version').count([present.id, present.versionNumber]);
    if (ranIt > 0) await keepVersion(write, present, 'used');
    const { guide, sourceMarkdown, updatedAt } = loser;
    await keepVersion(write, { ...present, guide, sourceMarkdown, updatedAt, versionNumber: loserNumber }, 'synced');
    await putGuide(write, { ...present, versionNumber: loserNumber + 1 });
  }
  await write.done;
}

/** Makes a change of a guide later than its deletion on another machine at `deletedAt`, which did not know of it. Times are in ms since the epoch. */
export async function reviveGuide(database: Database, id: string, deletedAt: number): Promise<void> {
  const write = openWrite(database, GUIDE_STORES);
  const present = await write.objectStore('guides').get(id);
  if (present && present.deletedAt === null && present.updatedAt <= deletedAt)
    await putGuide(write, { ...present, updatedAt: deletedAt + 1 });
  await write.done;
}

/**
 * Deletes a guide that was deleted on another machine at `toldAt`, unless it was changed here since it was synced. It can be brought back from `now`
 * on as if it was deleted here. Times are in ms since the epoch.
 */
export async function dropGuide(
  database: Database,
  id: string,
  { toldAt, writing }: { toldAt: number; writing: string },
  now: number,
): Promise<void> {
  const write = openWrite(database, GUIDE_STORES);
  const present = await write.objectStore('guides').get(id);
  const row = await write.objectStore('guide-summaries').get(id);
  if (present && row?.syncedAt === present.updatedAt && present.updatedAt < toldAt) {
    await putGuide(write, { ...present, deletedAt: now, updatedAt: toldAt });
    await mark(write, id, { syncedAt: toldAt, syncedWriting: writing, syncProblem: null });
  }
  await write.done;
}
