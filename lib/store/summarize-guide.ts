import { choicesOf, sumBudgetsMinutes } from '../domain/guide';
import type { Guide } from '../domain/guide';
import { foldText } from './fold-text';
import type { StoredGuide, StoredGuideSummary } from './schema';

/** What a list shows of a guide's text. */
export type GuideFacts = Pick<
  StoredGuideSummary,
  'title' | 'titleKey' | 'sectionCount' | 'itemCount' | 'formatsMinutes' | 'sumsMinutes' | 'choices'
>;

/** What a summary holds that does not follow from the guide. */
export type GuideUse = Pick<
  StoredGuideSummary,
  'lastUsedAt' | 'sessionCount' | 'syncedAt' | 'syncedWriting' | 'syncProblem' | 'roomNeeded'
>;

/** The use of a guide that is new. */
export const UNUSED: GuideUse = {
  lastUsedAt: null,
  sessionCount: 0,
  syncedAt: null,
  syncedWriting: null,
  syncProblem: null,
  roomNeeded: null,
};

/** Whether a folded title holds all words of a search, in any order. */
export function holdsWords(titleKey: string, search: string): boolean {
  return foldText(search)
    .split(/\s+/u)
    .every((word) => titleKey.includes(word));
}

/** The number by which guides sort by last use, the latest first. */
export function rankOf(lastUsedAt: number | null): number {
  return lastUsedAt === null ? 0 : -lastUsedAt;
}

/** What a list shows of a guide. */
export function guideFacts(guide: Guide): GuideFacts {
  return {
    title: guide.title,
    titleKey: foldText(guide.title),
    sectionCount: guide.sections.length,
    itemCount: guide.sections.reduce((sum, { items }) => sum + items.length, 0),
    formatsMinutes: guide.formatsMinutes,
    sumsMinutes: guide.formatsMinutes.map((_, index) => sumBudgetsMinutes(guide, index)),
    choices: choicesOf(guide).map((choice) => choice.map(({ id, title, budgetsMinutes }) => ({ id, title, budgetsMinutes }))),
  };
}

/** The row of a stored guide in the lists. */
export function summarizeGuide(stored: StoredGuide, use: GuideUse): StoredGuideSummary {
  const { id, guide, isArchived, updatedAt, deletedAt } = stored;
  const place = isArchived ? 'archived' : 'listed';
  return {
    id,
    version: 1,
    ...guideFacts(guide),
    place: deletedAt === null ? place : 'deleted',
    rank: rankOf(use.lastUsedAt),
    lastUsedAt: use.lastUsedAt,
    sessionCount: use.sessionCount,
    updatedAt,
    deletedAt,
    syncedAt: use.syncedAt,
    syncedWriting: use.syncedWriting,
    syncProblem: use.syncProblem,
    roomNeeded: use.roomNeeded,
  };
}
