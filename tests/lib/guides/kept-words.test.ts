import { describe, expect, it } from 'vitest';
import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import { lostWords } from './lost-words';

function read(markdown: string): { draft: GuideDraft } {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading;
}

describe('readGuide keeps what it cannot count', () => {
  it('keeps [Or] in the title of the first section, which has nothing before it', () => {
    const { draft } = read('# T\n\n## [Or] Cash (5 min)\n\n## [Or] Card (5 min)\n');
    expect(draft.sections.map(({ title, isAlternative }) => [title, isAlternative ?? false])).toStrictEqual([
      ['[Or] Cash', false],
      ['Card', true],
    ]);
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });

  it('keeps minutes for which there is no format as a hint', () => {
    const { draft } = read('# T\n\n## A (5 min)\n\n## [Or] B (~3 / 10 min)\n');
    expect(draft.sections[1]?.items).toMatchObject([{ kind: 'hint', text: '~3 / 10 min' }]);
  });

  it('keeps the row of a table above the first one with minutes, with all it says', () => {
    expect(lostWords('t|min\n-|-\nf|p\nx|9\nd|8', read('t|min\n-|-\nf|p\nx|9\nd|8').draft)).toStrictEqual([]);
  });

  it('gives no title to a guide without one when it is printed, whatever its preface begins with', () => {
    const { draft } = read('    # code\n\n## W (5 min)\n');
    expect(draft.title).toBe('');
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });

  it('keeps minutes in more than hundredths as a hint', () => {
    expect(read('# T\n\n## A (9.999 min)\n').draft.sections[0]).toMatchObject({
      budgetsMinutes: [10],
      items: [{ kind: 'hint', text: '9.999 min' }],
    });
  });

  it('keeps a number as a hint that may be a thousand as well as one', () => {
    const { draft } = read('# T\n\n## A (1,000 min)\n');
    expect(draft.sections[0]).toMatchObject({ budgetsMinutes: [1], items: [{ kind: 'hint', text: '1,000 min' }] });
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });

  it('keeps a line of formats that gives none', () => {
    const markdown = '# T\n\nFormats: 0 / 0 min\n\n## A (5 min)\n';
    expect(read(markdown).draft.formatsMinutes).toStrictEqual([5]);
    expect(lostWords(markdown, read(markdown).draft)).toStrictEqual([]);
  });

  it('finds front matter behind blank lines, and a title in it', () => {
    expect(read('\n---\ntitle: Bread\n- s\n--- \n## A (5 min)\n').draft.title).toBe('Bread');
  });

  it('does not take "0:00–0:051" for a time', () => {
    const markdown = '# T\n\n## 0:00–0:051 A\n';
    expect(lostWords(markdown, read(markdown).draft)).toStrictEqual([]);
  });

  it('does not take a small number before the length for a format', () => {
    expect(read('# T\n\nRound 2, 60 minute interviews\n\n## A (55 min)\n').draft.formatsMinutes).toStrictEqual([60]);
  });

  it('tells the Portuguese word "o" from the bullet of a word processor', () => {
    expect(
      read('# T\n\n## A (5 min)\n● Conte\no que houve?\n').draft.sections[0]?.items.map(({ kind, text, children }) => [
        kind,
        text,
        children,
      ]),
    ).toStrictEqual([['question', 'Conte\no que houve?', []]]);
  });

  it('leaves the boxes of printed goals alone, and takes off those of others', () => {
    expect(read('# T\n\nGoals:\n\n- [ ] learn\n\n## A (5 min)\n').draft.goals).toStrictEqual(['learn']);
    expect(read('# T\n\nFormats: 5 min\n\nGoals:\n\n- [ ] learn\n\n## A (5 min)\n').draft.goals).toStrictEqual(['[ ] learn']);
  });

  it.each(['9.0', '9.00', '9,0', '９.０', '９．０'])('loses nothing when it reads "%s min" as nine minutes', (written) => {
    const markdown = `# T\n\n## A (${written} min)\n`;
    const { draft } = read(markdown);
    expect(draft.sections[0]?.budgetsMinutes).toStrictEqual([9]);
    expect(lostWords(markdown, draft)).toStrictEqual([]);
    expect(lostWords(`${markdown}\n8.0`, draft)).toStrictEqual(['8', '0']);
  });

  it('drops the number of a question and nothing else of its row, with or without a bar before it', () => {
    const markdown = '# T\n\n## A (5 min)\n\n#|Question|Topic 7\n-|-|-\n4|Why?|8\n|6|How?|\n';
    const { draft } = read(markdown);
    expect(draft.sections[0]?.items).toMatchObject([{ text: 'Why?', children: [{ text: 'Topic 7: 8' }] }, { text: 'How?' }]);
    expect(lostWords(markdown, draft)).toStrictEqual([]);
    expect(lostWords(markdown.replace('|8', '|9'), draft)).toStrictEqual(['9']);
    expect(lostWords(markdown.replaceAll('|Question', '|Reply'), draft)).toStrictEqual(['Reply', '4', '6']);
  });

  it('reads a guide again in which characters were lost, though the print repeats them for each row of a table', () => {
    const lost = '\uFFFD'.repeat(4);
    const rows = Array.from({ length: 9 }, (_, row) => `|Was it ${row}?|${row}|\n`).join('');
    const { draft } = read(`# T\n\n## A (5 min)\n\n|Question|${lost}|\n|-|-|\n${rows}${'\n'.repeat(400)}`);
    expect(draft.sections[0]?.items[8]?.children).toMatchObject([{ text: `${lost}: 8` }]);
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });
});
