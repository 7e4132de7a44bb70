import { numbersOf } from './schema';
import type { Database, StoredGuide, StoredGuideVersion, StoredVersionReason, Write } from './schema';

/** Versions kept of one guide; the oldest goes first. */
const KEPT_VERSIONS = 200;

/** A change after this time belongs to a later sitting. */
const SITTING_MS = 30 * 60_000;

/** A version and how many sessions ran it. */
export interface CountedVersion {
  version: StoredGuideVersion;
  sessionCount: number;
}

/** Why a guide's present text is to be kept when another takes its place; null when nobody would miss it. `now` is in ms since the epoch. */
export async function reasonToKeep(
  write: Write,
  present: StoredGuide,
  replaces: boolean,
  now: number,
): Promise<StoredVersionReason | null> {
  if (replaces) return 'replaced';
  const ranIt = await write.objectStore('sessions').index('by-guide-version').count([present.id, present.versionNumber]);
  if (ranIt > 0) return 'used';
  return now - present.updatedAt > SITTING_MS ? 'edited' : null;
}

/** Keeps a guide's present text as a version; the number of the next one is one higher. */
export async function keepVersion(write: Write, present: StoredGuide, reason: StoredVersionReason): Promise<void> {
  const { id: guideId, versionNumber: number, guide, sourceMarkdown, updatedAt: savedAt } = present;
  const versions = write.objectStore('guide-versions');
  await versions.put({ guideId, number, version: 1, guide, sourceMarkdown, savedAt, reason });
  await versions.delete(numbersOf(guideId, 0, Math.max(0, number - KEPT_VERSIONS)));
}

/** The earlier versions of a guide, newest first. */
export async function listVersions(database: Database, guideId: string): Promise<CountedVersion[]> {
  const read = database.transaction(['guide-versions', 'sessions']);
  const versions = await read.objectStore('guide-versions').getAll(numbersOf(guideId));
  const index = read.objectStore('sessions').index('by-guide-version');
  const counted = versions.map(async (version) => ({ version, sessionCount: await index.count([guideId, version.number]) }));
  return (await Promise.all(counted)).toReversed();
}
