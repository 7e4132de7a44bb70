import type { Heading } from './find-headings';

const POSITION = /(\d{1,3})\s*(?:-|–|—|−|~|to|bis|à|a)\s*(\d{1,3})(?!\d)/i;

/**
 * Gives headings whose ranges say where the clock stands, such as `0-5 min` and `5-20 min`, the minutes between the two ends. They do if the
 * first range begins at zero and each of the others where the one before it ends, and none runs backwards; otherwise nothing changes.
 */
export function budgetsFromPositions(headings: readonly Heading[]): Heading[] {
  const lengths = new Map<Heading, number>();
  let expected = 0;
  for (const heading of headings) {
    const { budgets, duration } = heading.reading;
    if (budgets === null) continue;
    const [, from, to] = (budgets.isRange && POSITION.exec(duration.normalize('NFKC'))) || [];
    if (to === undefined || Number(from) !== expected || Number(to) < expected) return [...headings];
    lengths.set(heading, Number(to) - expected);
    expected = Number(to);
  }
  if (lengths.size < 2) return [...headings];
  return headings.map((heading) => {
    const { budgets } = heading.reading;
    const minutes = lengths.get(heading);
    if (budgets === null || minutes === undefined) return heading;
    return { ...heading, reading: { ...heading.reading, budgets: { ...budgets, values: [minutes], isRange: false } } };
  });
}
