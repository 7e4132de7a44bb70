import type { Guide } from '../domain/guide';
import { forgetEdits, keepEdit } from './guide-history';
import type { NewEdit } from './guide-history';
import { keepVersion, reasonToKeep } from './guide-versions';
import { numbersOf, openWrite } from './schema';
import type { Database, StoredGuide, StoredGuideEdit, StoredGuideSummary, StoreName, Write } from './schema';
import { summarizeGuide, UNUSED } from './summarize-guide';

/** What a guide is to become. */
export interface GuideChange {
  /** Null keeps the guide beside a text that cannot be read. */
  guide: Guide | null;
  sourceMarkdown: string;
  /** Null when the change is no step of its history: the history is forgotten where the text is another. */
  history: { position: number; edit: NewEdit | null } | null;
  /** The `updatedAt` that the guide has to have, in ms since the epoch; null for any. */
  expectedUpdatedAt: number | null;
  /** True when the present text is kept as a version, whatever its age. */
  replaces: boolean;
}

/** What came of a change: the guide as it is on disk now, or why it is as it was. */
export type ChangeOutcome = { ok: true; stored: StoredGuide } | { ok: false; code: 'no-such-guide' | 'guide-changed' };

/** How long a deleted guide can be brought back. */
const RESTORABLE_MS = 60 * 60_000;

/** The stores that a guide lies in, and its sessions. */
export const GUIDE_STORES: StoreName[] = ['guides', 'guide-summaries', 'guide-edits', 'guide-versions', 'sessions'];

const MISSING: ChangeOutcome = { ok: false, code: 'no-such-guide' };

/** Writes a guide and its row in the lists. */
export async function putGuide(write: Write, stored: StoredGuide): Promise<void> {
  const summaries = write.objectStore('guide-summaries');
  const use = (await summaries.get(stored.id)) ?? UNUSED;
  await Promise.all([write.objectStore('guides').put(stored), summaries.put(summarizeGuide(stored, use))]);
}

/** Changes a guide in one transaction; `change` may read and write in it and gives the new record, or what keeps it from that. */
async function changeGuide(
  database: Database,
  guideId: string,
  change: (present: StoredGuide, write: Write) => Promise<StoredGuide | ChangeOutcome> | StoredGuide,
): Promise<ChangeOutcome> {
  const write = openWrite(database, GUIDE_STORES);
  const present = await write.objectStore('guides').get(guideId);
  const changed = present ? await change(present, write) : MISSING;
  if (!('ok' in changed)) await putGuide(write, changed);
  await write.done;
  return 'ok' in changed ? changed : { ok: true, stored: changed };
}

/** Makes a guide; resolves when it is on disk. `now` is in ms since the epoch. */
export async function createGuide(
  database: Database,
  id: string,
  { guide, sourceMarkdown, history }: GuideChange & { guide: Guide },
  now: number,
): Promise<StoredGuide> {
  const write = openWrite(database, GUIDE_STORES);
  const fresh = { versionNumber: 1, isArchived: false, deletedAt: null, editPosition: history?.position ?? 0 };
  const stored: StoredGuide = { id, version: 2, guide, sourceMarkdown, ...fresh, createdAt: now, updatedAt: now };
  await putGuide(write, stored);
  if (history?.edit) await keepEdit(write, id, history.edit);
  await write.done;
  return stored;
}

/** Changes the text of a guide and keeps its history and, where somebody could miss it, the present text as a version; resolves when all is on disk. */
export function saveGuide(database: Database, guideId: string, change: GuideChange, now: number): Promise<ChangeOutcome> {
  const { sourceMarkdown, history, expectedUpdatedAt, replaces } = change;
  return changeGuide(database, guideId, async (present, write) => {
    if (present.deletedAt !== null) return MISSING;
    if (expectedUpdatedAt !== null && expectedUpdatedAt !== present.updatedAt) return { ok: false, code: 'guide-changed' };
    const differs = sourceMarkdown !== present.sourceMarkdown;
    const reason = differs ? await reasonToKeep(write, present, replaces, now) : null;
    if (reason !== null) await keepVersion(write, present, reason);
    if (history?.edit) await keepEdit(write, guideId, history.edit);
    if (history === null && differs) await forgetEdits(write, guideId);
    return {
      ...present,
      guide: change.guide ?? present.guide,
      sourceMarkdown,
      versionNumber: present.versionNumber + (reason === null ? 0 : 1),
      editPosition: history?.position ?? (differs ? 0 : present.editPosition),
      updatedAt: Math.max(now, present.updatedAt + 1),
    };
  });
}

/** Archives a guide, or takes it out of the archive. */
export function setArchived(database: Database, guideId: string, isArchived: boolean, now: number): Promise<ChangeOutcome> {
  return changeGuide(database, guideId, (present) =>
    present.deletedAt === null ? { ...present, isArchived, updatedAt: Math.max(now, present.updatedAt + 1) } : Promise.resolve(MISSING),
  );
}

/** Takes a guide away, or brings it back, with its versions and history. `now` is in ms since the epoch. */
export function setDeleted(database: Database, guideId: string, isDeleted: boolean, now: number): Promise<ChangeOutcome> {
  return changeGuide(database, guideId, (present) => {
    if ((present.deletedAt !== null) === isDeleted) return Promise.resolve({ ok: true, stored: present });
    const updatedAt = Math.max(now, present.updatedAt + 1);
    return { ...present, deletedAt: isDeleted ? updatedAt : null, updatedAt };
  });
}

/**
 * Removes for good what was deleted so long ago that it cannot be brought back. Of a deletion that other machines have yet to hear of (`isTold` is
 * false) the row stays, without the guide's words.
 */
export async function purgeDeleted(database: Database, now: number, isTold: (summary: StoredGuideSummary) => boolean): Promise<void> {
  // A guide has a title, so a row without one is what stayed.
  const isDue = (row: StoredGuideSummary | undefined): row is StoredGuideSummary =>
    row?.deletedAt != null && row.deletedAt + RESTORABLE_MS <= now && (row.title !== '' || isTold(row));
  const deleted = await database.getAllFromIndex('guide-summaries', 'by-place', IDBKeyRange.bound(['deleted'], ['deleted', []]));
  // As a rule there is nothing to remove, and nothing is written.
  if (!deleted.some(isDue)) return;
  const write = openWrite(database, GUIDE_STORES);
  for (const { id } of deleted) {
    const row = await write.objectStore('guide-summaries').get(id);
    // It may have been brought back in between.
    if (!isDue(row)) continue;
    const wordless = { ...row, title: '', titleKey: '', choices: [] };
    await Promise.all([
      write.objectStore('guides').delete(id),
      isTold(row) ? write.objectStore('guide-summaries').delete(id) : write.objectStore('guide-summaries').put(wordless),
      write.objectStore('guide-edits').delete(numbersOf(id)),
      write.objectStore('guide-versions').delete(numbersOf(id)),
    ]);
  }
  await write.done;
}

/** A guide's history, oldest step first; null when there is no such guide. */
export async function listEdits(database: Database, guideId: string): Promise<{ position: number; edits: StoredGuideEdit[] } | null> {
  const read = database.transaction(['guides', 'guide-edits']);
  const [stored, edits] = await Promise.all([
    read.objectStore('guides').get(guideId),
    read.objectStore('guide-edits').getAll(numbersOf(guideId)),
  ]);
  return stored && stored.deletedAt === null ? { position: stored.editPosition, edits } : null;
}
