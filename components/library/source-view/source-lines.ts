import { itemWord } from '../../../lib/domain/sub-heading';
import type { GuideDraft, SourcePlace } from '../../../lib/guides/guide-reading';

/** What a line of a source was read as. */
export interface SourceLine {
  /** The part it belongs to, named as in {@link SourcePlace}. */
  part: string;
  /** What stands beside the line, such as `question`. */
  label: string;
  /** Which of the colours of the source view it has. */
  tone: 'section' | 'question' | 'action' | 'script' | 'hint' | 'notes';
}

const WHOLE_PARTS: Readonly<Record<string, Omit<SourceLine, 'part'>>> = {
  title: { label: 'title', tone: 'section' },
  formats: { label: 'formats', tone: 'section' },
  preface: { label: 'notes', tone: 'notes' },
  goals: { label: 'goal', tone: 'notes' },
  hypotheses: { label: 'hypothesis', tone: 'notes' },
  'source-note': { label: 'notes', tone: 'notes' },
};

const LABEL = { label: 'label', tone: 'notes' } as const;

const TONES = { question: 'question', probe: 'question', action: 'action', script: 'script', hint: 'hint' } as const;

function looksOf(draft: GuideDraft): Map<string, Omit<SourceLine, 'part'>> {
  const looks = new Map(Object.entries(WHOLE_PARTS));
  for (const section of draft.sections) {
    looks.set(section.id, { label: section.isAlternative ? 'alternative' : 'section', tone: 'section' });
    looks.set(`aim:${section.id}`, { label: 'aim', tone: 'notes' });
    looks.set(`budget:${section.id}`, { label: 'minutes', tone: 'section' });
    for (const item of section.items) {
      looks.set(item.id, { label: item.isConsent ? 'consent' : itemWord(item), tone: TONES[item.kind] });
      for (const child of item.children) looks.set(child.id, { label: itemWord(child), tone: TONES[child.kind] });
    }
  }
  return looks;
}

/** What each line of a source was read as, by its number from 1. Of parts that lie in one another a line belongs to the innermost. */
export function sourceLines(draft: GuideDraft, places: readonly SourcePlace[]): Map<number, SourceLine> {
  const looks = looksOf(draft);
  const lines = new Map<number, SourceLine>();
  const sections = new Set(draft.sections.map(({ id }) => id));
  const headings = new Map<string, number>();
  for (const { part, line } of places) if (sections.has(part) && !headings.has(part)) headings.set(part, line);
  // An item comes before what stands in it on the same line, and a heading is first of all a section, also where its minutes stand in it.
  const rank = ({ part, line, endLine }: SourcePlace) => endLine - line + (part.startsWith('budget:') ? 0.5 : 0);
  for (const { part, line, endLine } of places.toReversed().toSorted((a, b) => rank(b) - rank(a))) {
    const look = looks.get(part);
    // What else was read as belonging to the section itself is a word such as "Questions:" above its items.
    const shown = look && (headings.get(part) ?? line) !== line ? LABEL : look;
    if (shown) for (let number = line; number <= endLine; number += 1) lines.set(number, { part, ...shown });
  }
  return lines;
}
