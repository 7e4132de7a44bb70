import type { ResponseOf } from '../../lib/protocol/messages';
import { purgeDeleted } from '../../lib/store/guide-store';
import type { Database, StoredGuideSummary } from '../../lib/store/schema';
import { readItems } from '../../lib/store/sync-items';
import type { RemoteRoom } from '../../lib/store/sync-items';
import { listForSync } from '../../lib/store/sync-store';
import { createSerialQueue } from './serial-queue';
import { syncStateOf } from './sync-state';
import { takeLater } from './sync-takes';
import type { SyncRun } from './sync-takes';
import { writeLater } from './sync-writes';

/** What syncing needs of its surroundings. */
export interface SyncContext extends Omit<SyncRun, 'database'> {
  database: () => Promise<Database>;
  readSwitch: () => Promise<boolean>;
  saveSwitch: (isOn: boolean) => Promise<void>;
  /** Says that guides were taken, or that how they stand to the sync storage is another. */
  announce: () => void;
  /** Calls back after a time in ms. */
  after: (delayMs: number, run: () => void) => void;
}

/** Keeps the guides of this machine and those in the browser's sync storage the same. */
export interface GuideSync {
  /** Says that something may be due, as after a change here; within ten seconds it is sent, with all that is changed until then. */
  schedule: () => void;
  /** Takes and sends what is due, and removes for good what was deleted long ago. Never throws. */
  reconcile: () => Promise<void>;
  /** What the settings show. */
  describe: () => Promise<ResponseOf<'get-guide-sync'>>;
  /** Turns it on or off. What lies in the sync storage stays there. */
  turn: (isOn: boolean) => Promise<void>;
  /** Takes all guides out of the sync storage, while it is off; marks of deletions stay. Machines where it is on write theirs again. */
  clear: () => Promise<void>;
}

/** Time in which changes are gathered, in ms: the browser allows 120 writes a minute, and 1,800 an hour. */
const GATHER_MS = 10_000;

/** The browsers' bound for all items, in bytes. */
const QUOTA_BYTES = 102_400;

/** The ids in the sync storage under which something other than the mark of a deletion lies. */
function storedIds({ keys, guides }: RemoteRoom): string[] {
  return [...keys.keys()].filter((id) => id !== '' && guides.get(id)?.isDeleted !== true);
}

const rowsOf = async (database: Database) => new Map((await listForSync(database)).map((row) => [row.id, row]));

/** A {@link GuideSync} over a database and a sync storage. */
export function createGuideSync(context: SyncContext): GuideSync {
  const inOrder = createSerialQueue();
  let isScheduled = false;
  let isWaiting = false;

  const exchange = async () => {
    isWaiting = false;
    const database = await context.database();
    const isOn = await context.readSwitch();
    if (isOn) {
      const run = { ...context, database };
      const room = readItems(await context.area.get(null));
      const { hasChanged, won } = await takeLater(run, await rowsOf(database), room);
      const hasWritten = await writeLater(run, await rowsOf(database), room, won);
      if (hasChanged || hasWritten) context.announce();
    }
    // A deletion that could not be written yet is still to be told, also when it is turned on again after a long time.
    const isTold = ({ syncedAt, syncedWriting, updatedAt }: StoredGuideSummary) => syncedWriting === null || syncedAt === updatedAt;
    await purgeDeleted(database, context.now(), isTold);
  };

  const reconcile = async () => {
    // One that waits for its turn will see what the next caller means, too.
    if (isWaiting) return;
    isWaiting = true;
    try {
      await inOrder(exchange);
    } catch (error) {
      // The guides are safe here; whoever looks for the cause finds it.
      console.error('Fieldguide', 'sync', String(error));
    }
  };

  return {
    reconcile,
    schedule() {
      if (isScheduled) return;
      isScheduled = true;
      context.after(GATHER_MS, () => {
        isScheduled = false;
        void reconcile();
      });
    },
    async describe() {
      const isOn = await context.readSwitch();
      const usedBytes = await context.area.getBytesInUse(null);
      const storedCount = storedIds(readItems(await context.area.get(null))).length;
      const rows = isOn ? await listForSync(await context.database()) : [];
      const states = rows
        .filter(({ place }) => place !== 'deleted')
        .map((row) => ({ guideId: row.id, title: row.title, state: syncStateOf(row, isOn) }));
      return { isOn, usedBytes, quotaBytes: QUOTA_BYTES, storedCount, left: states.filter(({ state }) => state !== 'synced') };
    },
    async turn(isOn) {
      await context.saveSwitch(isOn);
      if (isOn) await reconcile();
      context.announce();
    },
    async clear() {
      await inOrder(async () => {
        if (await context.readSwitch()) return;
        const room = readItems(await context.area.get(null));
        await context.area.remove(storedIds(room).flatMap((id) => room.keys.get(id) ?? []));
      });
      context.announce();
    },
  };
}
