import type { BackupUnit } from '../protocol/backup-records';
import { renewUse } from '../store/guide-uses';
import { numbersOf, openWrite } from '../store/schema';
import type { Database, StoreName, Write } from '../store/schema';
import { deleteSessions } from '../store/delete-sessions';
import { SEARCH_STORES } from '../store/search-index';
import { restoreGuide } from './restore-guide';
import { restoreSession } from './restore-session';

/** What a backup that replaces everything does not hold. */
export interface Leftovers {
  guideIds: readonly string[];
  sessionIds: readonly string[];
  personKeys: readonly string[];
  upkeepTimes: readonly number[];
}

const STORES: StoreName[] = [
  'guides',
  'guide-summaries',
  'guide-edits',
  'guide-versions',
  'sessions',
  'events',
  'drafts',
  'transcripts',
  'people',
  'upkeep',
  ...SEARCH_STORES,
];

/** Writes one unit; gives the ids of the guides whose use may be another now. */
async function restoreUnit(write: Write, unit: BackupUnit, isExact: boolean): Promise<string[]> {
  switch (unit.kind) {
    case 'guide':
      await restoreGuide(write, unit, isExact);
      return [unit.guide.id];
    case 'session':
      return restoreSession(write, unit, isExact);
    case 'person': {
      const present = await write.objectStore('people').get(unit.person.key);
      if (isExact || !present || present.updatedAt < unit.person.updatedAt) await write.objectStore('people').put(unit.person);
      return [];
    }
    case 'upkeep':
      await write.objectStore('upkeep').put(unit.entry);
      return [];
  }
}

/** Writes parts of a backup in one transaction; resolves when they are on disk. The same parts again change nothing. */
export async function restoreUnits(database: Database, units: readonly BackupUnit[], isExact: boolean): Promise<void> {
  const write = openWrite(database, STORES);
  try {
    const guideIds = new Set<string>();
    for (const unit of units) for (const guideId of await restoreUnit(write, unit, isExact)) guideIds.add(guideId);
    for (const guideId of guideIds) await renewUse(write, guideId);
  } catch (error) {
    // All of it or nothing: what was written before the failure is taken back.
    write.abort();
    await write.done.catch(() => undefined);
    throw error;
  }
  await write.done;
}

/** Removes for good what a backup does not hold. Resolves when that is on disk. */
export async function removeLeftovers(database: Database, leftovers: Leftovers): Promise<void> {
  await deleteSessions(database, leftovers.sessionIds);
  const write = openWrite(database, STORES);
  await Promise.all([
    ...leftovers.guideIds.flatMap((guideId) => [
      write.objectStore('guides').delete(guideId),
      write.objectStore('guide-summaries').delete(guideId),
      write.objectStore('guide-edits').delete(numbersOf(guideId)),
      write.objectStore('guide-versions').delete(numbersOf(guideId)),
    ]),
    ...leftovers.personKeys.map((key) => write.objectStore('people').delete(key)),
    ...leftovers.upkeepTimes.map((at) => write.objectStore('upkeep').delete(at)),
    write.done,
  ]);
}
