import type { SessionItem, SessionState } from '../../lib/domain/session-state';

/** A question that somebody made the current one. */
export interface QuestionChoice {
  itemId: string;
  /** When, in ms since the epoch. */
  at: number;
}

/** True for what can be asked: it can be the current question and get notes. */
export function isAskable({ kind }: Pick<SessionItem, 'kind'>): boolean {
  return kind === 'question' || kind === 'probe';
}

function askedLast(questions: readonly SessionItem[], since: number): SessionItem | undefined {
  const asked = questions.filter(({ status, statusAt }) => status === 'asked' && (statusAt ?? 0) >= since);
  return asked.toSorted((a, b) => (a.statusAt ?? 0) - (b.statusAt ?? 0)).at(-1);
}

/** What was chosen, unless something was asked since, or it was skipped itself: by whichever panel, shortcut or hand. */
function chosenOf(questions: readonly SessionItem[], choice: QuestionChoice | null): SessionItem | undefined {
  if (!choice || askedLast(questions, choice.at)) return undefined;
  const chosen = questions.find(({ id }) => id === choice.itemId);
  return chosen?.status === 'skipped' && (chosen.statusAt ?? 0) >= choice.at ? undefined : chosen;
}

/**
 * The question that is on, which gets the notes: the chosen one while it lies in the current section; else the one that was asked last
 * since the section was entered, since what is heard now answers it; else the section's first open question. Null when there is none.
 */
export function currentQuestion(state: SessionState, choice: QuestionChoice | null): SessionItem | null {
  const section = state.sections.find(({ id }) => id === state.currentSectionId);
  const items = (section?.itemIds ?? []).flatMap((id) => state.items.get(id) ?? []);
  const questions = items.filter(isAskable);
  const firstOpen = questions.find(({ kind, parentId, status }) => kind === 'question' && parentId === null && status === 'open');
  return chosenOf(questions, choice) ?? askedLast(questions, state.visits.at(-1)?.enteredAt ?? 0) ?? firstOpen ?? null;
}
