import { describe, expect, it } from 'vitest';
import type { GuideDraft, GuideRemark } from '../../../lib/guides/guide-reading';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';

function read(markdown: string): { draft: GuideDraft; remarks: GuideRemark[] } {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading;
}

function sectionsOf(markdown: string): [string, (number | null)[]][] {
  return read(markdown).draft.sections.map(({ title, budgetsMinutes }) => [title, budgetsMinutes]);
}

const AB = [
  ['A', [5]],
  ['B', [10]],
];

describe('sections', () => {
  it.each([
    ['headings at mixed levels', '# T\n\n# A (5 min)\n\n## B (10 min)\n\n- q'],
    ['bold lines', 'T\n\n**A (5 min)**\n\n- q\n\n**B (10 min):**\n\n- r'],
    ['plain lines, directly above their lists', 'T\n\nA (5 min)\n- q\n\nB (10 min)\n- r'],
    ['items of a list', '# T\n\n1. A (5 min)\n   - q\n2. B (10 min)'],
    ['items with clock times', '# T\n\n- 10:00–10:05 A\n- 10:05–10:15 B'],
    ['rows of a table', '# T\n\n| Time | What |\n|---|---|\n| 5 min | A |\n| 10 min | B |'],
    ['rows of a table whose head says the unit', '# T\n\n| Part | Minutes |\n|---|---|\n| A | 5 |\n| B | 10 |\n| Total | 15 |'],
    ['a guide in a code block', '# T\n\n```\n1. A (5 min)\n   - q\n2. B (10 min)\n```\n\n## More\n\ntext'],
    ['a guide in a quotation', '# T\n\n> ## A (5 min)\n>\n> - q\n>\n> ## B (10 min)'],
    ['HTML headings', '<h1>T</h1>\n\n<h2>A (5 min)</h2>\n\n<h2 id="b">B (10 min)</h2>'],
    ['headings with lines below them', '# T\n\n## A\n\nTime: 5 min\n\n- q\n\n## B\n\n- **Dauer:** 10 Minuten\n- q'],
    ['headings with minutes in an overview', '# T\n\n1. A (5 min)\n2. B (10 min)\n\n## A\n\n- q\n\n## B'],
    ['headings below one that says their sum', '# T\n\n## All of it (15 min)\n\n### A (5 min)\n\n### B (10 min)'],
  ])('are %s', (_, markdown) => {
    expect(sectionsOf(markdown)).toStrictEqual(AB);
  });

  it('take their minutes from the beginning of the next, where only beginnings are given', () => {
    expect(sectionsOf('# T\n\n## 10:00 A\n\n## 10:05 B\n\n## 10:15 End')).toStrictEqual([...AB, ['End', [0]]]);
  });

  it('take their minutes from where the clock stands, unless it would run backwards', () => {
    const minutesOf = (second: string) =>
      read(`# 0-10 min: a\n\n# ${second} min: b`).draft.sections.map(({ budgetsMinutes }) => budgetsMinutes);
    expect(minutesOf('10-25')).toStrictEqual([[10], [15]]);
    expect(minutesOf('10-5')).toStrictEqual([[10], [10]]);
  });

  it('are columns of a table for several formats', () => {
    const { draft } = read('# T\n\n| Part | 30 min | 60 min |\n|---|---|---|\n| A | 5 | 10 |\n| B | – | 20 |');
    expect(draft.formatsMinutes).toStrictEqual([30, 60]);
    expect(draft.sections.map(({ budgetsMinutes }) => budgetsMinutes)).toStrictEqual([
      [5, 10],
      [0, 20],
    ]);
  });

  it('are not the steps of a section that have minutes too', () => {
    expect(sectionsOf('# T\n\n## A (5 min)\n\n- look (2 min)\n- talk (3 min)\n\n## B (10 min)')).toStrictEqual(AB);
  });

  it('leave a line with minutes where it stands, if it is of no section', () => {
    const { draft } = read('# T\n\n## A\n\nTime: 5 min\n\n## B\n\nTime: 10 min\n\n## After the interview\n\nDuration: 45 min');
    expect(draft.sections.map(({ budgetsMinutes }) => budgetsMinutes)).toStrictEqual([[5], [10]]);
    expect(draft.sourceNote).toBe('## After the interview\n\nDuration: 45 min');
  });

  it('have no minutes of what is done before or after the talk', () => {
    const markdown =
      '# T\n\n## Before the interview (20 min)\n\n## A (5 min)\n\n## B (10 min)\n\n## After the session\n\n### Notes (15 min)';
    expect(sectionsOf(markdown)).toStrictEqual(AB);
    expect(read(markdown).draft.sourceNote).toBe('## After the session\n\n### Notes \\(15 min\\)');
  });
});

describe('plan and guide in one file', () => {
  const markdown =
    '# Plan\n\n## Recruiting (2 hours)\n\nWho?\n\n# Interview guide\n\n## A\n\n- q\n\n## B (10 min)\n\n# Resources\n\n- [x](y)';

  it('keeps what is not the guide as its notes, and says so', () => {
    const { draft, remarks } = read(markdown);
    expect(draft.title).toBe('Interview guide');
    expect(draft.sections.map(({ title }) => title)).toStrictEqual(['A', 'B']);
    expect(draft.preface).toBe('# Plan\n\n## Recruiting \\(2 hours\\)\n\nWho?');
    expect(draft.sourceNote).toBe('# Resources\n\n- [x](y)');
    expect(remarks.filter(({ code }) => code === 'kept-as-notes')).toStrictEqual([
      { code: 'kept-as-notes', line: 1, found: 'Plan' },
      { code: 'kept-as-notes', line: 15, found: 'Resources' },
    ]);
  });

  it('comes back from print with its headings', () => {
    const { draft } = read(markdown);
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });
});

describe('alternatives', () => {
  it.each([
    ['a mark that names the section', '## 1. A (5 min)\n\n## 2. B (5 min)\n\n## [FOR TESTS — replace section 1 with:]\n\n## 3. C (5 min)'],
    ['words in the title', '## A (5 min)\n\n## B (5 min)\n\n## C, instead of A (5 min)'],
  ])('are known by %s and stand behind what they replace', (_, markdown) => {
    const { draft, remarks } = read(`# T\n\n${markdown}`);
    expect(draft.sections.map(({ title, isAlternative }) => [title.replace(/^\d\. |,.*$/g, ''), isAlternative])).toStrictEqual([
      ['A', undefined],
      ['C', true],
      ['B', undefined],
    ]);
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'alternative', sectionIndex: 1 }));
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });

  it.each([
    ['equal numbers', '## Section 1: A (5 min)\n\n## Section 2: B (5 min)\n\n## Section 2: C'],
    ['“or”', '## A (5 min)\n\n## Either: B (5 min)\n\n## Or: C'],
    ['options', '## A (5 min)\n\n## Option A: B (5 min)\n\n## Option B: C'],
    ['a heading that says to choose', '## A (5 min)\n\n## Then (choose one)\n\n### B (5 min)\n\n### C (5 min)'],
    ['the canonical mark', '## A (5 min)\n\n## B (5 min)\n\n## [Or] C'],
  ])('are known by %s, and have the minutes of what they replace unless they give their own', (_, markdown) => {
    const { sections } = read(`# T\n\n${markdown}`).draft;
    expect(sections.map(({ isAlternative, budgetsMinutes }) => [isAlternative === true, budgetsMinutes])).toStrictEqual([
      [false, [5]],
      [false, [5]],
      [true, [5]],
    ]);
  });

  it('are none where all sections have the same number', () => {
    const { sections } = read('# T\n\n## 1. A (5 min)\n\n## 1. B (5 min)\n\n## 1. C (5 min)').draft;
    expect(sections.some(({ isAlternative }) => isAlternative)).toBe(false);
  });
});

describe('readGuide', () => {
  it('tells the share that is done, from 0 to 1 and never back', () => {
    const shares: number[] = [];
    readGuide(`# T\n${'\n## A (5 min)\n\n- What do you do all day?\n'.repeat(400)}`, (share) => shares.push(share));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toStrictEqual(shares.toSorted((a, b) => a - b));
  });
});
