import { sumBudgetsMinutes } from '../../lib/domain/guide';
import type { Guide } from '../../lib/domain/guide';
import { builtInGuides } from '../../lib/guides/built-in-guides';
import type { GuideRecord, GuideSummary } from '../../lib/protocol/records';
import { lastUses, saveGuide } from '../../lib/store/guide-store';
import { Failure } from './failure';
import type { Services } from './services';

function summarize({ id, guide, isBuiltIn }: GuideRecord, lastUsedAt: number | null): GuideSummary {
  return {
    id,
    title: guide.title,
    sectionCount: guide.sections.length,
    itemCount: guide.sections.reduce((sum, { items }) => sum + items.length, 0),
    formatsMinutes: guide.formatsMinutes,
    sumsMinutes: guide.formatsMinutes.map((_, index) => sumBudgetsMinutes(guide, index)),
    lastUsedAt,
    isBuiltIn,
  };
}

function listBuiltIn(): GuideRecord[] {
  return builtInGuides().map(({ id, guide, markdown }) => ({ id, guide, sourceMarkdown: markdown, isBuiltIn: true }));
}

/** One guide, of the person's own or one that comes with Fieldguide. Throws a {@link Failure}. */
export async function findGuide({ database }: Services, guideId: string): Promise<GuideRecord> {
  const stored = await (await database()).get('guides', guideId);
  const record = stored ? { ...stored, isBuiltIn: false } : listBuiltIn().find(({ id }) => id === guideId);
  if (!record) throw new Failure('no-such-guide', guideId);
  return record;
}

/** All guides, last used first; those never used by title, the person's own before those that come with Fieldguide. */
export async function listGuides({ database }: Services): Promise<GuideSummary[]> {
  const open = await database();
  const own = (await open.getAll('guides')).map((stored): GuideRecord => ({ ...stored, isBuiltIn: false }));
  const records = [...own.toSorted((a, b) => a.guide.title.localeCompare(b.guide.title)), ...listBuiltIn()];
  const uses = await lastUses(
    open,
    records.map(({ id }) => id),
  );
  return records
    .map((record) => summarize(record, uses.get(record.id) ?? null))
    .toSorted((a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0));
}

/** Keeps a guide under its id, or under a new one. A guide that comes with Fieldguide is not changed: it gets a copy. */
export async function keepGuide(
  services: Services,
  guideId: string | null,
  guide: Guide,
  sourceMarkdown: string,
): Promise<{ guideId: string }> {
  const database = await services.database();
  const isBuiltIn = listBuiltIn().some(({ id }) => id === guideId);
  const id = guideId === null || isBuiltIn ? crypto.randomUUID() : guideId;
  const now = Date.now();
  const createdAt = (await database.get('guides', id))?.createdAt ?? now;
  try {
    await saveGuide(database, { id, version: 1, guide, sourceMarkdown, createdAt, updatedAt: now });
  } catch (error) {
    throw new Failure('storage-failed', String(error));
  }
  await services.listsChanged();
  return { guideId: id };
}
