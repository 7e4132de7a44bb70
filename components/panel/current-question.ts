import type { SessionItem, SessionState } from '../../lib/domain/session-state';

/** True for what can be asked: it can be the current question and get notes. */
export function isAskable({ kind }: Pick<SessionItem, 'kind'>): boolean {
  return kind === 'question' || kind === 'probe';
}

/** The question that is on: the chosen one while it lies in the current section, else the section's first open question; null when there is none. */
export function currentQuestion(state: SessionState, chosenId: string | null): SessionItem | null {
  const section = state.sections.find(({ id }) => id === state.currentSectionId);
  const chosen = chosenId === null ? undefined : state.items.get(chosenId);
  if (chosen && isAskable(chosen) && chosen.sectionId === section?.id) return chosen;
  for (const id of section?.itemIds ?? []) {
    const item = state.items.get(id);
    if (item?.kind === 'question' && item.parentId === null && item.status === 'open') return item;
  }
  return null;
}
