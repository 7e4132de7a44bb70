import type { Database, StoredGuideSummary } from '../../lib/store/schema';
import type { RemoteGuide, RemoteRoom, SyncItems } from '../../lib/store/sync-items';
import { localGuide, planStep } from '../../lib/store/sync-plan';
import { dropGuide, markProblems, markSynced, reviveGuide, takeGuide } from '../../lib/store/sync-store';
import { unpackGuide } from './sync-packing';

/** The browser's sync storage, as far as it is used. */
export interface SyncArea {
  get: (keys: null) => Promise<SyncItems>;
  set: (items: SyncItems) => Promise<void>;
  remove: (keys: string[]) => Promise<void>;
  getBytesInUse: (keys: null) => Promise<number>;
}

/** What one exchange works on. */
export interface SyncRun {
  database: Database;
  area: SyncArea;
  /** Ms since the epoch. */
  now: () => number;
  /** A name for a writing that no other has. */
  randomName: () => string;
}

type Locals = ReadonlyMap<string, StoredGuideSummary>;

/** Whether the one in the sync storage follows from what is here: it was written by somebody who knew it, and nothing was changed here since. */
function followsFrom(remote: RemoteGuide, local: StoredGuideSummary): boolean {
  const isUnchanged = local.syncedAt === local.updatedAt;
  return isUnchanged && (remote.base === local.syncedWriting || remote.writing === local.syncedWriting);
}

/** Notes that a guide cannot be read; true when that was not known. */
async function passOver(run: SyncRun, local: StoredGuideSummary | undefined): Promise<boolean> {
  if (!local || local.syncProblem === 'failed') return false;
  await markProblems(run.database, [local.id], 'failed');
  return true;
}

async function take(run: SyncRun, remote: RemoteGuide, local: StoredGuideSummary | undefined): Promise<boolean> {
  const taken = await unpackGuide(remote);
  if (!taken) return passOver(run, local);
  const isClash = local !== undefined && !followsFrom(remote, local);
  const seen = { seenAt: local?.updatedAt ?? null, isClash, writing: remote.writing };
  return takeGuide(run.database, { ...taken, updatedAt: remote.updatedAt }, seen, run.now());
}

/** Two changes of the same millisecond: the greater text wins, on every machine alike. */
async function compare(run: SyncRun, remote: RemoteGuide, local: StoredGuideSummary): Promise<'take' | 'won' | 'same' | 'unreadable'> {
  const [theirs, ours] = [await unpackGuide(remote), await run.database.get('guides', local.id)];
  if (!theirs) return 'unreadable';
  if (!ours) return 'same';
  const orderOf = (guide: { sourceMarkdown: string; isArchived: boolean }) => `${guide.sourceMarkdown}\n${guide.isArchived}`;
  if (orderOf(theirs) !== orderOf(ours)) return orderOf(theirs) > orderOf(ours) ? 'take' : 'won';
  const mark = { syncedAt: remote.updatedAt, syncedWriting: remote.writing, syncProblem: null };
  await markSynced(run.database, new Map([[local.id, mark]]));
  return 'same';
}

/** What came of taking: whether something here is another now, and the guides whose change of the same millisecond won over the other one. */
export interface SyncTakes {
  hasChanged: boolean;
  won: Set<string>;
}

/** Takes what is later in the sync storage; what gives way is kept as a version. */
export async function takeLater(run: SyncRun, locals: Locals, { guides }: RemoteRoom): Promise<SyncTakes> {
  const takes: SyncTakes = { hasChanged: false, won: new Set() };
  for (const remote of guides.values()) {
    const local = locals.get(remote.id);
    const step = planStep(local && localGuide(local), remote, run.now());
    const outcome = step === 'compare' && local ? await compare(run, remote, local) : step;
    if (outcome === 'take') takes.hasChanged = (await take(run, remote, local)) || takes.hasChanged;
    if (outcome === 'won') takes.won.add(remote.id);
    if (outcome === 'drop') {
      await dropGuide(run.database, remote.id, { toldAt: remote.updatedAt, writing: remote.writing }, run.now());
      takes.hasChanged = true;
    }
    if (outcome === 'revive') await reviveGuide(run.database, remote.id, remote.updatedAt);
    if (outcome === 'unreadable') takes.hasChanged = (await passOver(run, local)) || takes.hasChanged;
  }
  return takes;
}
