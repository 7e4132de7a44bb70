import { DEFAULT_GUIDE_ID, builtInGuides } from '../../lib/guides/built-in-guides';
import type { RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { GuideSummary } from '../../lib/protocol/records';
import { countGuides, listSummaries } from '../../lib/store/guide-lists';
import { readUses } from '../../lib/store/guide-uses';
import type { Database, StoredGuideSummary } from '../../lib/store/schema';
import { guideFacts, holdsWords, rankOf } from '../../lib/store/summarize-guide';
import { readSyncSwitch } from './sync-switch';
import { syncStateOf } from './sync-state';
import type { Services } from './services';

/** A row with what it is sorted by. */
interface SortedRow {
  summary: GuideSummary;
  rank: number;
  titleKey: string;
}

function ownRow(stored: StoredGuideSummary, isSyncOn: boolean): SortedRow {
  const { id, title, sectionCount, itemCount, formatsMinutes, sumsMinutes, choices, lastUsedAt, sessionCount, updatedAt } = stored;
  const facts = { id, title, sectionCount, itemCount, formatsMinutes, sumsMinutes, choices, lastUsedAt, sessionCount, updatedAt };
  const summary = { ...facts, isArchived: stored.place === 'archived', sync: syncStateOf(stored, isSyncOn), isBuiltIn: false };
  return { summary, rank: stored.rank, titleKey: stored.titleKey };
}

let known: ({ id: string } & ReturnType<typeof guideFacts>)[] | null = null;

const builtInFacts = () => (known ??= builtInGuides().map(({ id, guide }) => ({ id, ...guideFacts(guide) })));

async function builtInRows(database: Database, search: string): Promise<SortedRow[]> {
  const matches = builtInFacts().filter(({ titleKey }) => holdsWords(titleKey, search));
  const uses = await readUses(
    database,
    matches.map(({ id }) => id),
  );
  return matches.map(({ titleKey, ...facts }) => {
    const { lastUsedAt = null, sessionCount = 0 } = uses.get(facts.id) ?? {};
    const summary = { ...facts, lastUsedAt, sessionCount, updatedAt: null, isArchived: false, sync: 'off' as const, isBuiltIn: true };
    return { summary, rank: rankOf(lastUsedAt), titleKey };
  });
}

function inOrder(one: SortedRow, other: SortedRow): number {
  const byOwner = Number(one.summary.isBuiltIn) - Number(other.summary.isBuiltIn);
  const byDefault = Number(other.summary.id === DEFAULT_GUIDE_ID) - Number(one.summary.id === DEFAULT_GUIDE_ID);
  const byTitle = one.titleKey < other.titleKey ? -1 : Number(one.titleKey > other.titleKey);
  return one.rank - other.rank || byOwner || byDefault || byTitle;
}

/** The first guides of a list, and how many there are; see the message `list-guides`. */
export async function listGuides(
  services: Services,
  { search, isArchived, limit }: RequestOf<'list-guides'>,
): Promise<ResponseOf<'list-guides'>> {
  const database = await services.database();
  const [own, builtIn, archivedCount, isSyncOn] = await Promise.all([
    listSummaries(database, isArchived ? 'archived' : 'listed', search, limit),
    isArchived ? [] : builtInRows(database, search),
    countGuides(database, 'archived'),
    readSyncSwitch(),
  ]);
  const rows = [...own.rows.map((stored) => ownRow(stored, isSyncOn)), ...builtIn].toSorted(inOrder);
  return { guides: rows.slice(0, limit).map(({ summary }) => summary), total: own.total + builtIn.length, archivedCount };
}
