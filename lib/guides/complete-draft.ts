import { guideSchema, type Guide } from '../domain/guide';
import type { GuideDraft } from './guide-reading';
import { normaliseGuide } from './normalise-guide';

/** What keeps a draft from being saved. Indexes count from 0. */
export type DraftGap =
  /** The guide has no title. */
  | { code: 'title' }
  /** A section has no title. */
  | { code: 'section-title'; sectionIndex: number }
  /** A section has no budget for a format. */
  | { code: 'budget'; sectionIndex: number; formatIndex: number }
  /** Two formats have the same length. */
  | { code: 'same-formats' }
  /** A value that a guide cannot hold, with its place in the guide. */
  | { code: 'invalid'; path: (string | number)[] };

/** Outcome of {@link completeDraft}. */
export type DraftCompletion = { ok: true; guide: Guide } | { ok: false; missing: DraftGap[] };

function findGaps(draft: GuideDraft): DraftGap[] {
  const gaps: DraftGap[] = draft.title.trim() === '' ? [{ code: 'title' }] : [];
  if (new Set(draft.formatsMinutes).size < draft.formatsMinutes.length) gaps.push({ code: 'same-formats' });
  for (const [sectionIndex, section] of draft.sections.entries()) {
    if (section.title.trim() === '') gaps.push({ code: 'section-title', sectionIndex });
    for (const [formatIndex, minutes] of section.budgetsMinutes.entries()) {
      if (minutes === null) gaps.push({ code: 'budget', sectionIndex, formatIndex });
    }
  }
  return gaps;
}

/** Makes a guide of a draft in which everything is known, or says what is missing. */
export function completeDraft(draft: GuideDraft): DraftCompletion {
  const missing = findGaps(draft);
  if (missing.length > 0) return { ok: false, missing };
  const parsed = guideSchema.safeParse(normaliseGuide(draft));
  if (parsed.success) return { ok: true, guide: parsed.data };
  const paths = parsed.error.issues.map((issue) => issue.path.filter((key) => typeof key !== 'symbol'));
  return { ok: false, missing: paths.map((path) => ({ code: 'invalid', path })) };
}
