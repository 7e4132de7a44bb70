import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideDraft, GuideRemark } from '../../../lib/guides/guide-reading';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import { markdownArbitrary } from './arbitrary-guide';
import { lostWords } from './lost-words';

const FIXTURES = ['same-syntax-as-the-seed', 'traps', 'no-durations'] as const;

function fixture(name: (typeof FIXTURES)[number]): string {
  return readFileSync(new URL(`../../fixtures/guides/${name}.md`, import.meta.url), 'utf8');
}

function read(markdown: string): { draft: GuideDraft; remarks: GuideRemark[] } {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading;
}

function itemsOf(section: string): [string, string, [string, string][]][] {
  const items = read(`# T\n\n## A (5 min)\n${section}`).draft.sections[0]?.items ?? [];
  return items.map(({ kind, text, children }) => [kind, text, children.map((child) => [child.kind, child.text])]);
}

describe('readGuide on HTML', () => {
  it.each(['```html\n\n<h2>Look</h2>\n```', '````\n```\n<div>\n<h3>Look</h3>\n<li>here</li>\n````'])(
    'leaves it as it is in code: %j',
    (code) => {
      expect(itemsOf(`\n- Who?\n\n${code}\n`)).toStrictEqual([
        ['question', 'Who?', []],
        ['script', code, []],
      ]);
    },
  );
});

describe('readGuide on the syntax of the first guide', () => {
  const { draft, remarks } = read(fixture('same-syntax-as-the-seed'));

  it('reads title, formats and budgets without a remark', () => {
    expect(draft.title).toBe('Lantern operators Conversation Guide');
    expect(draft.formatsMinutes).toStrictEqual([30, 60]);
    expect(draft.sections.map(({ title, budgetsMinutes, isOptional }) => [title, budgetsMinutes, isOptional])).toStrictEqual([
      ['Settling in', [5, 5], false],
      ['Opening questions', [3, 10], false],
      ['Deep questions', [15, 25], false],
      ['Listener questions', [0, 5], true],
      ['Change of roles', [5, 10], false],
      ['Goodbye', [3, 3], false],
    ]);
    expect(remarks).toStrictEqual([]);
  });

  it('keeps the image of the title and the line with the lengths in the preface', () => {
    expect(draft.preface).toContain('<img src="https://example.org/img/lantern-logo.png" alt="Lantern Icon" width="40" height="">');
    expect(draft.preface).toContain('Proposed Conversation Flow (30/60 minute duration)');
  });

  it('takes check boxes as actions and bullets as questions', () => {
    expect(draft.sections.map(({ items }) => items.map(({ kind }) => kind))).toStrictEqual([
      ['action', 'action', 'action', 'action'],
      ['question', 'question', 'question'],
      ['question', 'question'],
      ['question'],
      ['action'],
      ['action'],
    ]);
  });

  it('takes brackets after a sentence as a hint and leaves those in a sentence', () => {
    expect(draft.sections[0]?.items[1]).toStrictEqual({
      id: 's1i2',
      kind: 'action',
      text: 'Check that it’s ok to record the conversation.',
      isConsent: true,
      children: [{ id: 's1i2c1', kind: 'hint', text: 'Begin Recording if it did not begin by itself' }],
    });
    expect(draft.sections[2]?.items[0]?.text).toBe('What [would] keeps you from trying [brighter] lamps?');
  });

  it('takes the sentence about the section as its aim, and the footer as the source note', () => {
    expect(draft.sections[1]?.aim).toBe('This section gives us the ground on which the later answers stand.');
    expect(draft.sourceNote).toBe(
      "This page owes a lot to the harbour museum's handbook for guides, see https://example.org/handbook/guides",
    );
  });
});

describe('readGuide on guides of other kinds', () => {
  it('reads mixed heading levels, and keeps front matter and what stands before the title in the preface', () => {
    const { draft, remarks } = read(fixture('traps'));
    expect(draft.title).toBe('Bakery visit: a conversation guide');
    expect(draft.preface.split('\n').slice(0, 4)).toStrictEqual(['---', 'title: Bakery visit', 'author: "[NAME]"', '---']);
    expect(draft.preface).toContain('<!-- Written for the spring round -->\n\nBring flour.');
    expect(draft.sections.map(({ title, budgetsMinutes, isOptional }) => [title, budgetsMinutes, isOptional])).toStrictEqual([
      ['Hello', [5], false],
      ['The last batch', [15], false],
      ['First tasting: [BREAD]', [null], false],
      ['If there is time', [10], true],
      ['Emergency exit', [null], false],
    ]);
    expect(remarks).toStrictEqual([
      { code: 'format-assumed' },
      { code: 'budget-range', line: 28, sectionIndex: 1, found: '~10-15 mins' },
      { code: 'budget-placeholder', line: 46, sectionIndex: 2, found: 'X minutes' },
      { code: 'budget-missing', line: 55, sectionIndex: 4 },
      { code: 'kind-guessed', line: 20, itemId: 's1i2', kind: 'question', reason: 'says-more' },
    ]);
  });

  it('keeps the range of a duration in the notes, where it is not read during the call, and code and sub-headings as script', () => {
    const { draft } = read(fixture('traps'));
    const section = draft.sections[1];
    expect(draft.sourceNote).toContain('- The last batch: ~10-15 mins');
    expect(section?.aim).toBe('one real batch from start to end.');
    expect(section?.items.map(({ kind, text }) => [kind, text])).toStrictEqual([
      ['question', 'Tell me about the last batch.'],
      ['question', 'What went wrong?'],
      ['script', '```\noven: 230 degrees\n```'],
      ['hint', 'Things to watch:'],
    ]);
    expect(section?.items.at(-1)?.children.map(({ kind, text }) => [kind, text])).toStrictEqual([
      ['hint', 'The smell'],
      ['hint', 'Hands'],
    ]);
  });

  it('asks for all budgets of a guide without durations', () => {
    const { draft, remarks } = read(fixture('no-durations'));
    expect(draft.sections.map(({ title, budgetsMinutes }) => [title, budgetsMinutes])).toStrictEqual([
      ['How you live', [null]],
      ['How you get around', [null]],
      ['最後に', [null]],
    ]);
    expect(remarks.map(({ code }) => code)).toStrictEqual(['format-assumed', 'budget-missing', 'budget-missing', 'budget-missing']);
  });

  it.each([
    ['# Talk (45 min)\n\n## A (5 min)', [45]],
    ['# 30 Minute interview\n\n## A (5 min)', [30]],
    ['# Talk\n\n**Estimated Duration**: 45-60 minutes\n\n## A (5 min)', [60]],
    ['# Talk\n\nFor 20 or 40 minutes.\n\n## A (5 / 9 min)', [20, 40]],
    ['# Talk\n\nFormats: 60 / 30 min\n\n## A (5 / 9 min)', [30, 60]],
    ['# Talk\n\nCall them 30 minutes before.\n\n## A (5 min)\n\n## B (7 min)', [12]],
  ])('finds the formats of %j', (markdown, formats) => {
    expect(read(markdown).draft.formatsMinutes).toStrictEqual(formats);
  });

  it('puts the budgets in the order of the formats', () => {
    expect(read('# T\n\nFormats: 60 / 30 min\n\n## A (9 / 5 min)').draft.sections[0]?.budgetsMinutes).toStrictEqual([5, 9]);
  });

  it('puts a heading that only groups others into the section below it', () => {
    const { sections } = read('# T\n\n## A (5 min)\n\n## Main part\n\n---\n\n### B (5 min)\n\n- q').draft;
    expect(sections.map(({ title, items }) => [title, items.map(({ text }) => text)])).toStrictEqual([
      ['A', []],
      ['B', ['## Main part', 'q']],
    ]);
  });

  it('reads the same guide with other line ends, a byte order mark and no-break spaces', () => {
    const markdown = fixture('same-syntax-as-the-seed');
    const pasted = `\uFEFF${markdown.replaceAll('\n', '\r\n').replaceAll('- ', '-\u00A0')}`;
    expect(read(pasted).draft).toStrictEqual(read(markdown.replaceAll('-\u00A0', '- ')).draft);
  });
});

describe('readGuide on items', () => {
  it.each([
    [
      '- q\n  - p\n    - deeper\n  - [note]',
      [
        [
          'question',
          'q',
          [
            ['probe', 'p'],
            ['probe', 'deeper'],
            ['hint', 'note'],
          ],
        ],
      ],
    ],
    ['3. q\n   - p', [['question', 'q', [['probe', 'p']]]]],
    ['- [x] done\n- [ ]', [['action', 'done', []]]],
    ['- Tell me about [topic]', [['question', 'Tell me about [topic]', []]]],
    ['- Why? _[wait]_', [['question', 'Why?', [['hint', 'wait']]]]],
    ['- See [the page](http://a.example)', [['question', 'See [the page](http://a.example)', []]]],
    [
      '> Say\n> this.\n\n[walk them through]',
      [
        ['script', 'Say\nthis.', []],
        ['hint', 'walk them through', []],
      ],
    ],
    ['- q\n\n  > read out', [['question', 'q', [['script', 'read out']]]]],
    ['-   two\n    lines', [['question', 'two\nlines', []]]],
    ['-\ttabbed', [['question', 'tabbed', []]]],
    ['- **as** `it` was &amp; \\* written', [['question', '**as** `it` was &amp; \\* written', []]]],
    [
      '- Probe: a\n- Hint: b\n  - Question: c',
      [
        ['probe', 'a', []],
        ['hint', 'b', [['question', 'c']]],
      ],
    ],
    ['| a |\n|---|\n| b |', [['script', '| a |\n|---|\n| b |', []]]],
  ])('reads %j', (section, items) => {
    expect(itemsOf(section)).toStrictEqual(items);
  });

  it('takes the first item that asks for it as the consent question, and none with "Consent: none"', () => {
    const section = '## A (5 min)\n- Start recording\n- [ ] Ask if we may record\n- Is recording ok?';
    const consents = (markdown: string): boolean[] =>
      read(markdown).draft.sections.flatMap(({ items }) => items.map(({ isConsent }) => isConsent));
    expect(consents(`# T\n\n${section}`)).toStrictEqual([false, true, false]);
    expect(consents(`# T\n\n${section}\n- Consent: sign here`)).toStrictEqual([false, false, false, true]);
    expect(consents(`# T\n\nFormats: 5 min\nConsent: none\n\n${section}`)).toStrictEqual([false, false, false]);
  });
});

describe('readGuide on any text', () => {
  it('keeps every word', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '# T\n', '## A (3 / 5 min)\n'), markdownArbitrary, (start, markdown) => {
        const reading = readGuide(start + markdown);
        if (reading.ok) expect(lostWords(start + markdown, reading.draft)).toStrictEqual([]);
      }),
    );
  });

  it.each(FIXTURES)('keeps every word of the fixture %s, also when it is printed', (name) => {
    const { draft } = read(fixture(name));
    expect(lostWords(fixture(name), draft)).toStrictEqual([]);
    expect(read(printGuide(draft)).draft).toStrictEqual(draft);
  });
});
