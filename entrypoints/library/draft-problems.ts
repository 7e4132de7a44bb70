import { formatsText } from '../../components/library/guide-summary-text';
import { GUIDE_LIMITS } from '../../lib/domain/guide';
import type { Guide } from '../../lib/domain/guide';
import { completeDraft } from '../../lib/guides/complete-draft';
import type { DraftGap } from '../../lib/guides/complete-draft';
import { writtenDraft } from '../../lib/guides/editing/printable-draft';
import type { GuideDraft } from '../../lib/guides/guide-reading';
import { numberText } from '../../components/ui/locale-text';

/** A draft as a guide that can be run, or what keeps it from being one: a sentence for each part, in reading order. */
export type DraftCheck = { guide: Guide; problems: ReadonlyMap<string, string> } | { guide: null; problems: ReadonlyMap<string, string> };

function partAt(draft: GuideDraft, path: readonly (string | number)[]): { part: string; text: string } {
  const [area, index, part, itemIndex, , childIndex] = path;
  const section = area === 'sections' && typeof index === 'number' ? draft.sections[index] : undefined;
  if (section) {
    const item = part === 'items' && typeof itemIndex === 'number' ? section.items[itemIndex] : undefined;
    const row = (typeof childIndex === 'number' ? item?.children[childIndex] : undefined) ?? item;
    return row ? { part: row.id, text: row.text } : { part: section.id, text: part === 'aim' ? section.aim : '' };
  }
  if (area === 'formatsMinutes') return { part: 'formats', text: '' };
  if (area === 'sourceNote') return { part: 'source-note', text: '' };
  return { part: typeof area === 'string' ? area : 'title', text: '' };
}

function problemOf(gap: DraftGap, draft: GuideDraft): [part: string, sentence: string] {
  switch (gap.code) {
    case 'title':
      return ['title', 'The guide has no title. Give it one.'];
    case 'section-title':
      return [draft.sections[gap.sectionIndex]?.id ?? 'title', `Section ${gap.sectionIndex + 1} has no title. Give it one.`];
    case 'budget': {
      const section = draft.sections[gap.sectionIndex];
      const missing = draft.formatsMinutes.filter((_, index) => section?.budgetsMinutes[index] === null);
      const title = section?.title.trim() ?? '';
      const name = title === '' ? `Section ${gap.sectionIndex + 1}` : `“${title}”`;
      return [`budget:${section?.id ?? ''}`, `${name} has no minutes for ${formatsText(missing)}.`];
    }
    case 'same-formats':
      return ['formats', 'Two formats have the same length. Change one of them, or take it out.'];
    case 'invalid': {
      const { part, text } = partAt(draft, gap.path);
      const isTooLong = text.length > GUIDE_LIMITS.textLength;
      const length = `It has ${numberText(text.length)} characters, and at most ${numberText(GUIDE_LIMITS.textLength)} fit. Shorten or split it.`;
      return [part, isTooLong ? length : 'A guide cannot hold this. Change or shorten it.'];
    }
  }
}

function wordsFor(gaps: readonly DraftGap[], draft: GuideDraft): Map<string, string> {
  const problems = new Map<string, string>();
  for (const gap of gaps) {
    const [part, sentence] = problemOf(gap, draft);
    const known = problems.get(part);
    if (known?.includes(sentence) !== true) problems.set(part, known === undefined ? sentence : `${known} ${sentence}`);
  }
  return problems;
}

/** What is still to be filled in, found so quickly that it can be asked after every key. Whether a guide can hold the rest, {@link checkDraft} knows. */
export function findMissing(draft: GuideDraft): ReadonlyMap<string, string> {
  const written = writtenDraft(draft);
  const gaps: DraftGap[] = written.title.trim() === '' ? [{ code: 'title' }] : [];
  if (new Set(written.formatsMinutes).size < written.formatsMinutes.length) gaps.push({ code: 'same-formats' });
  for (const [sectionIndex, { title, budgetsMinutes }] of written.sections.entries()) {
    if (title.trim() === '') gaps.push({ code: 'section-title', sectionIndex });
    for (const [formatIndex, minutes] of budgetsMinutes.entries()) {
      if (minutes === null) gaps.push({ code: 'budget', sectionIndex, formatIndex });
    }
  }
  return wordsFor(gaps, written);
}

/** Looks at a draft as it would be saved: what is still empty in it is left out. */
export function checkDraft(draft: GuideDraft): DraftCheck {
  const written = writtenDraft(draft);
  const completion = completeDraft(written);
  if (completion.ok) return { guide: completion.guide, problems: new Map() };
  return { guide: null, problems: wordsFor(completion.missing, written) };
}
