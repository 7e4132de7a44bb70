import { chunksOf } from '../../lib/store/chunks-of';
import { deleteSessions } from '../../lib/store/delete-sessions';
import { indexSessions, listUnindexed, mendIndex } from '../../lib/store/index-sessions';
import type { Database } from '../../lib/store/schema';
import { listDeletedBefore } from '../../lib/store/session-marks';
import { createSerialQueue } from './serial-queue';

/** What the upkeep takes from the world around it. */
export interface UpkeepContext {
  /** The open database; rejects when there is none to be had. */
  database: () => Promise<Database>;
  /** Lets a task write sessions between two commands. */
  aside: (task: () => Promise<void>) => Promise<void>;
  /** Ms since the epoch. */
  now: () => number;
  /** Tells the pages that a list may show more than before. */
  announce: () => void;
  /** Calls back after a time in ms. */
  after: (delayMs: number, run: () => void) => void;
}

/** What is done with stored sessions when nobody waits: their words go into the search index, and what was deleted goes for good. */
export interface SessionUpkeep {
  /** Says that something is to be done, as after a change here; it is begun once nothing was changed for some seconds. */
  schedule: () => void;
  /** Says that sessions were deleted: they go for good when the offer to bring them back is gone. */
  schedulePurge: () => void;
  /** Begins with what is due, unless that is under way or will be soon: somebody waits for it. */
  hasten: () => void;
  /** Does all that is due now. */
  run: () => Promise<void>;
}

/** Rest after the last change before it is written to the index, in ms: a live session is not read again for every note. */
const REST_MS = 4_000;
/** Time in which what was deleted can be brought back, in ms; the page's offer ends well before. */
const OFFER_MS = 60_000;
/** Sessions that are deleted between two commands. */
const BATCH = 20;
/** Sessions that are read and indexed in one transaction, which a command of a live session may have to wait for. */
const INDEX_BATCH = 10;
/** The same while no session is live: sessions share most of their words, so that many at once cost less each. */
const LARGE_INDEX_BATCH = 200;
/** Sessions that are read for the list in the meantime; with more of them the pages are told when all are in the index. */
const MANY = 24;

/** The upkeep of stored sessions. What is not done when the worker is stopped is done after its next start. */
export function createSessionUpkeep({ database, aside, now, announce, after }: UpkeepContext): SessionUpkeep {
  const inOrder = createSerialQueue();
  let lastChange = 0;
  let isWaiting = false;
  let isRunning = false;

  const index = async () => {
    const open = await database();
    const ids = await listUnindexed(open);
    for (let done = 0; done < ids.length;) {
      const isLive = (await open.countFromIndex('sessions', 'by-live', 1)) > 0;
      const batch = ids.slice(done, done + (isLive ? INDEX_BATCH : LARGE_INDEX_BATCH));
      try {
        await indexSessions(open, batch);
      } catch (error) {
        // All sessions are due then, at the next change or search.
        await mendIndex(open);
        throw error;
      }
      done += batch.length;
    }
    if (ids.length > MANY) announce();
  };
  const purge = async () => {
    const open = await database();
    const ids = await listDeletedBefore(open, now() - OFFER_MS);
    for (const batch of chunksOf(ids, BATCH)) await aside(() => deleteSessions(open, batch, true));
  };
  const run = () =>
    inOrder(async () => {
      await purge();
      await index();
    });
  const runLater = () => {
    // Nothing is lost when it fails: it is all still marked, and tried again at the next change or start.
    isRunning = true;
    run()
      .catch((error: unknown) => console.error('Fieldguide', 'upkeep', String(error)))
      .finally(() => (isRunning = false));
  };
  const wait = (restMs: number) => {
    isWaiting = true;
    after(restMs, () => {
      const restLeft = lastChange + REST_MS - now();
      if (restLeft > 0) return wait(Math.min(restLeft, REST_MS));
      isWaiting = false;
      return runLater();
    });
  };
  return {
    run,
    schedule() {
      lastChange = now();
      if (!isWaiting) wait(REST_MS);
    },
    hasten() {
      if (!isWaiting && !isRunning) runLater();
    },
    schedulePurge: () => after(OFFER_MS + 1_000, runLater),
  };
}
