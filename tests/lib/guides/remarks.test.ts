import { describe, expect, it } from 'vitest';
import type { GuideDraft, GuideRemark } from '../../../lib/guides/guide-reading';
import { readGuide } from '../../../lib/guides/read-guide';

function read(markdown: string): { draft: GuideDraft; remarks: GuideRemark[] } {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading;
}

describe('what is uncertain in a text', () => {
  it.each([
    [
      'a number without a unit',
      '# T\n\n## A (5 min)\n\n## B (10)',
      { code: 'budget-guessed', line: 5, sectionIndex: 1, found: '10' },
      [5, 10],
    ],
    [
      'a bracket that is not closed',
      '# T\n\n## A (5 min)\n\n## B (~10 min',
      { code: 'budget-guessed', line: 5, sectionIndex: 1, found: '~10 min' },
      [5, 10],
    ],
    [
      'an item that is written as a section is',
      '# T\n\n## A (5 min)\n\n**2. B (15m)**\n\n## C (10 min)',
      { code: 'minutes-in-item', line: 5, itemId: 's1i1', kind: 'script' },
      [5, 10],
    ],
    [
      'a heading below the last rule',
      '# T\n\nFormats: 5 min\n\n## A (5 min)\n\n---\n\n## B\n\n- q',
      { code: 'kept-as-notes', line: 9, found: 'B' },
      [5],
    ],
    [
      'a heading further below the last rule, whatever its level',
      '# T\n\nFormats: 5 min\n\n## A (5 min)\n\n---\n\nMade in May.\n\n### Wrap-up\n\n- q',
      { code: 'kept-as-notes', line: 11, found: 'Wrap-up' },
      [5],
    ],
    [
      'a heading above the first section with minutes',
      '# T\n\n## Goals\n\n- learn\n\n## Who we are\n\nWe.\n\n## A (5 min)\n\n- q?',
      { code: 'kept-as-notes', line: 7, found: 'Who we are' },
      [5],
    ],
    [
      'a section that opens the talk and has no minutes',
      '# T\n\n## Welcome\n\nHello.\n\n## A (5 min)\n\n- q?',
      { code: 'budget-missing', line: 3, sectionIndex: 0 },
      [null, 5],
    ],
    [
      'what reads like a part of the talk below the last rule',
      '# T\n\n## A (5 min)\n\n- q?\n\n---\n\nSeen by Ann.\n\nThank them and stop.',
      { code: 'kept-as-notes', line: 11, found: 'Thank them and stop.' },
      [5],
    ],
  ])('marks %s', (_, markdown, remark, minutes) => {
    const { draft, remarks } = read(markdown);
    expect(remarks).toContainEqual(remark);
    expect(draft.sections.map(({ budgetsMinutes }) => budgetsMinutes[0])).toStrictEqual(minutes);
  });

  it.each([
    ['after-colon', 'Look at:\n\n- the bread'],
    ['in-italics', '- *They look around*'],
    ['tells-what-to-do', 'Wait for the names.'],
    ['listed-direction', '- Thank them for coming'],
    ['listed-direction', '- :white_check_mark: Start the recording'],
    ['listed-direction', '- ✅ Start the recording'],
    ['asks-without-mark', '2.1 Please describe the oven.'],
    ['tells-what-to-do', 'Moderator: show card A.'],
    ['bold-label', '**Focus**: the oven'],
    ['asks-without-mark', 'Tell me about the oven.'],
    ['says-more', 'How was it? We heard much.'],
  ])('says why a kind is a guess: %s', (reason, text) => {
    const { remarks } = read(`# T\n\n## A (5 min)\n\n${text}`);
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'kind-guessed', reason }));
  });

  it.each([
    '# T\n\n## A (5 min)\n\n- Ask them what broke',
    '# T\n\n## Research goals\n\n- Learn\n\n## A (5 min)\n\n- q?',
    '# T\n\n## A (5 min)\n\n**Question:** Tell me about the oven.',
    '# T\n\n## A (5 min)\n\n- q?\n\n---\n\nSeen by Ann.',
  ])('does not mark what is certain: %j', (markdown) => {
    const codes = read(markdown).remarks.map(({ code }) => code);
    expect(codes).not.toContain('kind-guessed');
    expect(codes).not.toContain('kept-as-notes');
  });
});
