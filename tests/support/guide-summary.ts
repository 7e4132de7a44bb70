import type { GuideSummary } from '../../lib/protocol/records';

/** What a list shows of a guide; `changes` says what is different about it. */
export function guideSummary(changes: Partial<GuideSummary> = {}): GuideSummary {
  return {
    id: 'g1',
    title: 'Small guide',
    sectionCount: 6,
    itemCount: 5,
    formatsMinutes: [30, 60],
    sumsMinutes: [30, 60],
    choices: [],
    lastUsedAt: null,
    sessionCount: 0,
    updatedAt: 0,
    isArchived: false,
    sync: 'off',
    isBuiltIn: false,
    ...changes,
  };
}
