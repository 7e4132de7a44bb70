import type { Guide } from '../../lib/domain/guide';
import { builtInGuides } from '../../lib/guides/built-in-guides';
import type { RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { GuideRecord, GuideVersion, GuideVersionSummary } from '../../lib/protocol/records';
import { createGuide, listEdits, saveGuide, setArchived, setDeleted } from '../../lib/store/guide-store';
import type { ChangeOutcome } from '../../lib/store/guide-store';
import { listVersions } from '../../lib/store/guide-versions';
import type { Database, StoredGuide, StoredGuideSummary } from '../../lib/store/schema';
import { guideFacts } from '../../lib/store/summarize-guide';
import { downloadText } from './download-text';
import { Failure } from './failure';
import type { Services } from './services';
import { syncStateOf } from './sync-state';
import { readSyncSwitch } from './sync-switch';

/** How the ids of the guides that come with Fieldguide begin. */
const BUILT_IN = 'built-in/';

function findBuiltIn(guideId: string): GuideRecord | null {
  // They are read at the first use, which nobody waits for who wants a guide of their own.
  const found = guideId.startsWith(BUILT_IN) && builtInGuides().find(({ id }) => id === guideId);
  if (!found) return null;
  const { id, guide, markdown } = found;
  return { id, guide, sourceMarkdown: markdown, isBuiltIn: true, isArchived: false, versionNumber: 0, updatedAt: null, sync: 'off' };
}

async function findOwn(database: Database, guideId: string): Promise<StoredGuide | null> {
  const stored = await database.get('guides', guideId);
  return stored && stored.deletedAt === null ? stored : null;
}

/** One guide, of the person's own or one that comes with Fieldguide. Throws a {@link Failure}. */
export async function findGuide(services: Services, guideId: string): Promise<GuideRecord> {
  const database = await services.database();
  const stored = await findOwn(database, guideId);
  if (!stored) {
    const builtIn = findBuiltIn(guideId);
    if (!builtIn) throw new Failure('no-such-guide', guideId);
    return builtIn;
  }
  const { id, guide, sourceMarkdown, isArchived, versionNumber, updatedAt } = stored;
  const [summary, isSyncOn] = await Promise.all([database.get('guide-summaries', id), readSyncSwitch()]);
  const sync = syncStateOf(summary ?? { updatedAt, syncedAt: null, syncProblem: null }, isSyncOn);
  return { id, guide, sourceMarkdown, isBuiltIn: false, isArchived, versionNumber, updatedAt, sync };
}

/** Writes to the store: what it refuses, and what the disk refuses, becomes a {@link Failure}. */
async function written(outcome: Promise<ChangeOutcome>): Promise<StoredGuide> {
  const result = await outcome.catch((error: unknown) => {
    throw new Failure('storage-failed', String(error));
  });
  if (!result.ok) throw new Failure(result.code);
  return result.stored;
}

function guidesChanged({ broadcast, sync }: Services): void {
  broadcast({ type: 'lists-changed' });
  sync.schedule();
}

/** Whether a list shows something else of a guide than before. */
function showsOther(before: StoredGuideSummary, guide: Guide): boolean {
  const now = guideFacts(guide);
  const keys = Object.keys(now) as (keyof typeof now)[];
  return keys.some((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));
}

/** Keeps a guide; see the message `save-guide`. A guide that comes with Fieldguide is not changed: it gets a copy. Throws a {@link Failure}. */
export async function keepGuide(services: Services, request: RequestOf<'save-guide'>): Promise<ResponseOf<'save-guide'>> {
  const { guideId, ...change } = request;
  const database = await services.database();
  const builtIn = guideId === null ? null : findBuiltIn(guideId);
  const now = Date.now();
  const isNew = guideId === null || builtIn !== null;
  if (isNew) {
    const guide = change.guide ?? builtIn?.guide;
    if (!guide) throw new Failure('bad-message', 'a new guide without a guide');
    const stored = createGuide(database, crypto.randomUUID(), { ...change, guide }, now);
    const { id, versionNumber, updatedAt } = await written(stored.then((created) => ({ ok: true, stored: created })));
    guidesChanged(services);
    return { guideId: id, versionNumber, updatedAt };
  }
  const before = await database.get('guide-summaries', guideId);
  const { id, guide, versionNumber, updatedAt } = await written(saveGuide(database, guideId, change, now));
  // An editor saves several times a second, and a list shows little of what is typed.
  if (before && showsOther(before, guide)) services.broadcast({ type: 'lists-changed' });
  services.sync.schedule();
  return { guideId: id, versionNumber, updatedAt };
}

/** A guide's history. Throws a {@link Failure}. */
export async function listGuideEdits(services: Services, guideId: string): Promise<ResponseOf<'list-guide-edits'>> {
  const history = await listEdits(await services.database(), guideId);
  if (history) return { position: history.position, edits: history.edits.map(({ number, patch }) => ({ number, patch })) };
  if (findBuiltIn(guideId)) return { position: 0, edits: [] };
  throw new Failure('no-such-guide', guideId);
}

async function changed(services: Services, outcome: Promise<ChangeOutcome>): Promise<null> {
  await written(outcome);
  guidesChanged(services);
  return null;
}

/** Puts a guide into the archive or takes it out. Throws a {@link Failure}. */
export async function archiveGuide(services: Services, { guideId, isArchived }: RequestOf<'set-guide-archived'>): Promise<null> {
  return changed(services, setArchived(await services.database(), guideId, isArchived, Date.now()));
}

/** Takes a guide away. Throws a {@link Failure}. */
export async function deleteGuide(services: Services, guideId: string): Promise<null> {
  return changed(services, setDeleted(await services.database(), guideId, true, Date.now()));
}

/** Brings a deleted guide back. Throws a {@link Failure}. */
export async function restoreGuide(services: Services, guideId: string): Promise<null> {
  return changed(services, setDeleted(await services.database(), guideId, false, Date.now()));
}

/** The earlier versions of a guide, newest first. */
export async function listGuideVersions(services: Services, guideId: string): Promise<GuideVersionSummary[]> {
  const versions = await listVersions(await services.database(), guideId);
  return versions.map(({ version: { number, guide, savedAt, reason }, sessionCount }) => {
    const { title, sectionCount, itemCount } = guideFacts(guide);
    return { number, title, sectionCount, itemCount, savedAt, reason, sessionCount };
  });
}

/** One earlier version of a guide. Throws a {@link Failure}. */
export async function findGuideVersion(services: Services, request: RequestOf<'get-guide-version'>): Promise<GuideVersion> {
  const stored = await (await services.database()).get('guide-versions', [request.guideId, request.number]);
  if (!stored) throw new Failure('no-such-version', `${request.guideId} ${request.number}`);
  const { number, guide, sourceMarkdown, savedAt, reason } = stored;
  return { number, guide, sourceMarkdown, savedAt, reason };
}

/** Writes a text to the downloads folder. Throws a {@link Failure}. */
export async function downloadGuide({ filename, text, mimeType }: RequestOf<'download-guide'>): Promise<{ filename: string }> {
  return { filename: await downloadText(filename, text, mimeType) };
}
