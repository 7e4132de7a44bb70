import type { StoredGuideSummary, SyncProblem } from '../../lib/store/schema';
import { makeItems, SYNC_LIMITS } from '../../lib/store/sync-items';
import type { RemoteRoom, SyncItems } from '../../lib/store/sync-items';
import { bytesOf, createFit, localGuide, planStep } from '../../lib/store/sync-plan';
import type { SyncFit } from '../../lib/store/sync-plan';
import { keepLoser, markProblems, markSynced } from '../../lib/store/sync-store';
import type { SyncedGuide, SyncMark } from '../../lib/store/sync-store';
import { packGuide, unpackGuide } from './sync-packing';
import type { SyncRun } from './sync-takes';

/** A guide's items, and what is remembered of it once they are there. */
interface Writing {
  items: SyncItems;
  mark: SyncMark;
}

/** What is to be written, and what else came of looking for it. */
interface Writings {
  fit: SyncFit;
  /** What is remembered of each guide once it is there. */
  marks: Map<string, SyncMark>;
  /** What other machines wrote, was never taken here, and gives way. */
  losers: SyncedGuide[];
  /** Why others stay out, where that is news. */
  news: Map<string, Partial<SyncMark>>;
}

async function prepare(run: SyncRun, row: StoredGuideSummary): Promise<Writing | null> {
  const { id, syncedWriting: base } = row;
  const stored = await run.database.get('guides', id);
  if (!stored && row.place !== 'deleted') return null;
  // Of a guide that was deleted the row may be all that is left.
  const { updatedAt, deletedAt } = stored ?? row;
  const writing = run.randomName();
  const packed = stored && deletedAt === null ? await packGuide(stored) : null;
  const items = makeItems({ id, updatedAt, writing, base, packed });
  return { items, mark: { syncedAt: updatedAt, syncedWriting: writing, syncProblem: null, roomNeeded: null } };
}

/** Finds out what of `later`, in its order, can be written. */
async function prepareAll(run: SyncRun, later: readonly StoredGuideSummary[], room: RemoteRoom): Promise<Writings> {
  const fit = createFit(room);
  const writings: Writings = { fit, marks: new Map(), losers: [], news: new Map() };
  const leave = (row: StoredGuideSummary, syncProblem: SyncProblem, roomNeeded: SyncMark['roomNeeded'] = null) => {
    const isKnown = row.syncProblem === syncProblem && row.roomNeeded?.updatedAt === roomNeeded?.updatedAt;
    if (!isKnown) writings.news.set(row.id, { syncProblem, roomNeeded });
  };
  for (const row of later) {
    const { id, updatedAt, roomNeeded, syncedWriting } = row;
    // Without this, all that finds no room would be compressed again at each exchange.
    const knownBytes = roomNeeded?.updatedAt === updatedAt ? roomNeeded.bytes : 0;
    const known = knownBytes > 0 && fit.problemOf(id, knownBytes, Math.ceil(knownBytes / SYNC_LIMITS.itemBytes));
    if (known) {
      leave(row, known, roomNeeded);
      continue;
    }
    const remote = room.guides.get(id);
    const isUnseen = remote !== undefined && remote.packed !== null && remote.writing !== syncedWriting;
    const loser = isUnseen ? await unpackGuide(remote) : null;
    if (room.unreadable.has(id) || (isUnseen && !loser)) {
      leave(row, 'failed');
      continue;
    }
    const writing = await prepare(run, row);
    if (!writing) continue;
    const bytes = bytesOf(writing.items);
    const problem = fit.problemOf(id, bytes, Object.keys(writing.items).length);
    if (problem) {
      leave(row, problem, { updatedAt, bytes });
      continue;
    }
    fit.add(id, writing.items);
    writings.marks.set(id, writing.mark);
    if (loser) writings.losers.push(loser);
  }
  return writings;
}

/** Writes what is later here, `won` beside it, and removes what nobody needs any more; true when how a guide stands to the sync storage is another. */
export async function writeLater(
  run: SyncRun,
  locals: ReadonlyMap<string, StoredGuideSummary>,
  room: RemoteRoom,
  won: ReadonlySet<string>,
): Promise<boolean> {
  const stepOf = (id: string) => {
    const row = locals.get(id);
    return planStep(row && localGuide(row), room.guides.get(id), run.now());
  };
  const later = [...locals.values()]
    .filter(({ id }) => won.has(id) || stepOf(id) === 'write')
    .toSorted((a, b) => b.updatedAt - a.updatedAt);
  const { fit, marks, losers, news } = await prepareAll(run, later, room);
  const forgotten = [...room.guides.keys()].filter((id) => stepOf(id) === 'forget').flatMap((id) => room.keys.get(id) ?? []);
  if (news.size > 0) await markSynced(run.database, news);
  const removed = [...fit.remove, ...forgotten];
  if (fit.written.size === 0 && removed.length === 0) return news.size > 0;
  for (const loser of losers) await keepLoser(run.database, loser);
  try {
    // First what goes, so that both together never need more room than there is. Until the rest arrives the guide is in pieces, and left alone.
    if (removed.length > 0) await run.area.remove(removed);
    await run.area.set(fit.set);
  } catch (error) {
    console.error('Fieldguide', 'sync', String(error));
    await markProblems(run.database, [...fit.written], 'failed');
    return true;
  }
  await markSynced(run.database, marks);
  return true;
}
