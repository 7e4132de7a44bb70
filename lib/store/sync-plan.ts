import type { StoredGuideSummary, SyncProblem } from './schema';
import { itemBytes, SYNC_LIMITS } from './sync-items';
import type { RemoteGuide, RemoteRoom, SyncItems } from './sync-items';

/** A guide of this machine. Times are in ms since the epoch. */
export interface LocalGuide {
  id: string;
  /** When it was last changed, or deleted. */
  updatedAt: number;
  isDeleted: boolean;
  /** Whether it is as it was last in the sync storage. */
  isUnchanged: boolean;
  /** The writing in the sync storage that it was last the same as; null when none. */
  syncedWriting: string | null;
}

/** A guide of this machine, by its row in the lists. */
export function localGuide({ id, updatedAt, place, syncedAt, syncedWriting }: StoredGuideSummary): LocalGuide {
  return { id, updatedAt, isDeleted: place === 'deleted', isUnchanged: syncedAt === updatedAt, syncedWriting };
}

/** What becomes of a guide that is not the same on both sides. */
export type SyncStep =
  /** Nothing: it is the same, or the rest of it has not arrived. */
  | 'none'
  /** This machine's is the later one and is written; a deletion likewise. */
  | 'write'
  /** The other is the later one and is taken. */
  | 'take'
  /** It was deleted there, and is here as it was then. */
  | 'drop'
  /** It was deleted there later than it was changed here, by somebody who did not know of the change: it is brought back. */
  | 'revive'
  /** Both were changed in the same millisecond: their texts decide. */
  | 'compare'
  /** It was deleted so long ago that every machine has heard of it. */
  | 'forget';

/** How long a deletion is told to other machines. */
const REMEMBERED_MS = 180 * 24 * 60 * 60_000;

/** Decides about one guide: the later change wins, and a deletion only over what is older and was known to whoever deleted it. `now` is in ms since the epoch. */
export function planStep(local: LocalGuide | undefined, remote: RemoteGuide | undefined, now: number): SyncStep {
  if (!remote) return local && !local.isDeleted ? 'write' : 'none';
  if (!local) {
    if (remote.isDeleted) return now - remote.updatedAt > REMEMBERED_MS ? 'forget' : 'none';
    return remote.packed === null ? 'none' : 'take';
  }
  if (local.updatedAt > remote.updatedAt) return 'write';
  if (local.updatedAt < remote.updatedAt) {
    if (remote.isDeleted && local.isDeleted) return 'none';
    if (remote.isDeleted) return local.isUnchanged ? 'drop' : 'revive';
    return remote.packed === null ? 'none' : 'take';
  }
  if (local.isDeleted) return remote.packed === null ? 'none' : 'take';
  // Whoever has the writing that lies there in pieces writes it again.
  if (remote.isDeleted || remote.packed === null) return 'write';
  return local.syncedWriting === remote.writing ? 'none' : 'compare';
}

/** What is written and removed at once, within the bounds of the sync storage. */
export interface SyncFit {
  set: SyncItems;
  remove: string[];
  written: Set<string>;
  /** Why a guide of so many bytes cannot be written beside what is; null when there is room. */
  problemOf: (id: string, bytes: number, itemCount: number) => SyncProblem | null;
  /** Adds a guide for which there is room. */
  add: (id: string, items: SyncItems) => void;
}

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);

/** Bytes of items, as the browser measures them. */
export function bytesOf(items: SyncItems): number {
  return sumOf(Object.entries(items).map(([key, value]) => itemBytes(key, value)));
}

/** A {@link SyncFit} beside what lies in the sync storage. */
export function createFit(room: RemoteRoom): SyncFit {
  let bytes = sumOf(room.bytes.values());
  let count = sumOf([...room.keys.values()].map(({ length }) => length));
  const after = (id: string, ownBytes: number, itemCount: number) => ({
    bytes: bytes - (room.bytes.get(id) ?? 0) + ownBytes,
    count: count - (room.keys.get(id)?.length ?? 0) + itemCount,
  });
  const fit: SyncFit = {
    set: {},
    remove: [],
    written: new Set(),
    problemOf(id, ownBytes, itemCount) {
      if (ownBytes > SYNC_LIMITS.guideBytes) return 'too-large';
      const next = after(id, ownBytes, itemCount);
      // What gets smaller may always be written, a deletion above all.
      if (next.bytes <= bytes) return null;
      return next.bytes <= SYNC_LIMITS.totalBytes && next.count <= SYNC_LIMITS.items ? null : 'no-room';
    },
    add(id, items) {
      ({ bytes, count } = after(id, bytesOf(items), Object.keys(items).length));
      Object.assign(fit.set, items);
      fit.remove.push(...(room.keys.get(id) ?? []).filter((key) => !(key in items)));
      fit.written.add(id);
    },
  };
  return fit;
}
