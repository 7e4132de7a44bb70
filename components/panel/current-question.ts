import type { SessionItem, SessionState } from '../../lib/domain/session-state';

/** True for what can be asked: it can be the current question and get notes. */
export function isAskable({ kind }: Pick<SessionItem, 'kind'>): boolean {
  return kind === 'question' || kind === 'probe';
}

function askedLast(items: readonly SessionItem[], since: number): SessionItem | undefined {
  const asked = items.filter((item) => isAskable(item) && item.status === 'asked' && (item.statusAt ?? 0) >= since);
  return asked.toSorted((a, b) => (a.statusAt ?? 0) - (b.statusAt ?? 0)).at(-1);
}

/**
 * The question that is on, which gets the notes: the chosen one while it lies in the current section; else the one that was asked last
 * since the section was entered, since what is heard now answers it; else the section's first open question. Null when there is none.
 */
export function currentQuestion(state: SessionState, chosenId: string | null): SessionItem | null {
  const section = state.sections.find(({ id }) => id === state.currentSectionId);
  const items = (section?.itemIds ?? []).flatMap((id) => state.items.get(id) ?? []);
  const chosen = items.find((item) => item.id === chosenId && isAskable(item));
  const firstOpen = items.find(({ kind, parentId, status }) => kind === 'question' && parentId === null && status === 'open');
  return chosen ?? askedLast(items, state.visits.at(-1)?.enteredAt ?? 0) ?? firstOpen ?? null;
}
