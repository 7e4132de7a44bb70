import { GUIDE_LIMITS } from '../domain/guide';
import type { DraftSection, GuideDraft, GuideProblem } from './guide-reading';

type Limit = keyof typeof GUIDE_LIMITS;

function limitOfSection(section: DraftSection): Limit | null {
  const texts = [section.aim, ...section.items.flatMap((item) => [item, ...item.children]).map((item) => item.text)];
  if (section.title.length > GUIDE_LIMITS.titleLength) return 'titleLength';
  if (texts.some((text) => text.length > GUIDE_LIMITS.textLength)) return 'textLength';
  if (section.items.length > GUIDE_LIMITS.items) return 'items';
  if (section.items.some((item) => item.children.length > GUIDE_LIMITS.items)) return 'items';
  return section.budgetsMinutes.some((minutes) => (minutes ?? 0) > GUIDE_LIMITS.minutes) ? 'minutes' : null;
}

function limitOfGuide(draft: GuideDraft): Limit | null {
  if (draft.title.length > GUIDE_LIMITS.titleLength) return 'titleLength';
  if (draft.preface.length > GUIDE_LIMITS.notesLength || draft.sourceNote.length > GUIDE_LIMITS.notesLength) return 'notesLength';
  if (Math.max(draft.goals?.length ?? 0, draft.hypotheses?.length ?? 0) > GUIDE_LIMITS.goals) return 'goals';
  if (draft.formatsMinutes.length > GUIDE_LIMITS.formats) return 'formats';
  return draft.formatsMinutes.some((minutes) => minutes > GUIDE_LIMITS.minutes) ? 'minutes' : null;
}

/** The first bound of {@link GUIDE_LIMITS} that a draft goes beyond, or null. `sectionLines` are the lines of the sections' headings, from 1. */
export function findOverLimit(draft: GuideDraft, sectionLines: readonly number[]): GuideProblem | null {
  const ofGuide = limitOfGuide(draft);
  if (ofGuide !== null) return { code: 'over-limit', limit: ofGuide, line: 1 };
  for (const [index, section] of draft.sections.entries()) {
    const limit = limitOfSection(section);
    if (limit !== null) return { code: 'over-limit', limit, line: sectionLines[index] ?? 1 };
  }
  return null;
}
