import type { OutlineSection } from './outline-guide';

// "Wrap up (5)"
const BARE_NUMBER = /^(.*\S)\s*[([（［【]\s*~?(\d{1,3}(?:\s*\/\s*\d{1,3})*)\s*[)\]）］】]$/;

/** Takes numbers in brackets at the end of titles for minutes where other sections say theirs with a unit; each is a guess. */
export function takeBareNumbers(sections: readonly OutlineSection[]): OutlineSection[] {
  const counts = sections.flatMap(({ heading }) => heading.budgets?.values.length ?? []);
  if (counts.length === 0) return [...sections];
  const most = Math.max(...counts);
  return sections.map((section) => {
    const { heading } = section;
    const match = heading.budgets === null && heading.startsAt === null ? BARE_NUMBER.exec(heading.title) : null;
    const values = match?.[2]?.split('/').map(Number) ?? [];
    if (match === null || (values.length !== 1 && values.length !== most)) return section;
    const budgets = { values, isOptional: false, isRange: false, saysMore: false, isGuess: true } as const;
    return { ...section, heading: { ...heading, title: match[1] ?? heading.title, duration: match[2] ?? '', budgets } };
  });
}
