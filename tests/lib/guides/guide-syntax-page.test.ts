import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';

const page = readFileSync(new URL('../../../docs/guide-syntax.md', import.meta.url), 'utf8');
const example = /^```markdown\n([^]*?)^```$/m.exec(page)?.[1] ?? '';

/** Headings that the table of minutes shows, each with what its second column begins with. */
const headings = [...page.matchAll(/^\| `## (Warm-up [^`|]*)`[^|]*\| (\d+|not known yet|refused)/gm)].map(
  ([, heading = '', budget = '']) => ({
    heading,
    budget,
  }),
);

function budgetOf(heading: string): string {
  const reading = readGuide(`# Talk\n\n## Hello (5 / 5 min)\n\n- Who?\n\n## ${heading}\n\n- What?\n`);
  if (!reading.ok) return 'refused';
  const section = reading.draft.sections.find(({ title }) => title === 'Warm-up');
  return section?.budgetsMinutes[0]?.toString() ?? 'not known yet';
}

describe('docs/guide-syntax.md', () => {
  it('shows a guide as it is printed', () => {
    const reading = readGuide(example);
    expect(reading.ok && printGuide(reading.draft)).toBe(example);
  });

  it('shows headings with minutes', () => {
    expect(headings.length).toBeGreaterThan(7);
  });

  it.each(headings)('says of "$heading" what is read: $budget', ({ heading, budget }) => {
    expect(budgetOf(heading)).toBe(budget);
  });
});
