import type { Services } from '../../entrypoints/background/services';
import { readInterrupted } from '../../entrypoints/background/interrupted-sessions';
import { createRetention } from '../../entrypoints/background/retention';
import { retentionStorage } from '../../entrypoints/background/retention-marks';
import { createSessionUpkeep } from '../../entrypoints/background/session-upkeep';
import { createSessionWriter } from '../../entrypoints/background/session-writer';
import type { Broadcast } from '../../lib/protocol/messages';
import { createDatabaseSource } from '../../lib/store/database';

let count = 0;

/** The background's services over a new database in memory, without sync; `told` holds what was broadcast. */
export function createTestServices(): Services & { told: Broadcast[] } {
  count += 1;
  const database = createDatabaseSource(`services-${count}`);
  const told: Broadcast[] = [];
  const writer = createSessionWriter({
    database,
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    author: () => Promise.resolve('author'),
    announce: () => undefined,
  });
  return {
    told,
    database,
    writer,
    // Runs when a test says so.
    upkeep: createSessionUpkeep({
      database,
      aside: (task) => writer.aside(task),
      now: () => Date.now(),
      announce: () => told.push({ type: 'lists-changed' }),
      after: () => undefined,
    }),
    retention: createRetention({
      database,
      aside: (task) => writer.aside(task),
      storage: retentionStorage,
      now: () => Date.now(),
      announce: () => Promise.resolve(),
      after: () => undefined,
    }),
    sync: {
      schedule: () => undefined,
      reconcile: () => Promise.resolve(),
      describe: () => Promise.resolve({ isOn: false, usedBytes: 0, quotaBytes: 0, storedCount: 0, left: [] }),
      turn: () => Promise.resolve(),
      clear: () => Promise.resolve(),
    },
    copies: { sessionEnded: () => Promise.resolve(), resume: () => Promise.resolve(), retry: () => Promise.resolve() },
    updates: { arrived: () => Promise.resolve(), check: () => Promise.resolve() },
    broadcast: (message) => told.push(message),
    listsChanged: () => Promise.resolve(),
    interrupted: async () => readInterrupted(await database()),
  };
}
