// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { richTextToMarkdown } from '../../../../lib/guides/rich-text/rich-text-to-markdown';
import { readGuide } from '../../../../lib/guides/read-guide';
import { htmlArbitrary } from './arbitrary-html';

const readFixture = (name: string) => readFile(`tests/fixtures/rich-text/${name}`, 'utf8');

/** All that Markdown shows a reader or keeps for one; what it takes for HTML is neither. */
function textsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null || ('type' in node && node.type === 'html')) return [];
  const { type: _, position: __, children, alt, label, ...rest } = node as Record<string, unknown>;
  return [children, alt, label, ...Object.values(rest)].flatMap(textsIn);
}

function lettersOf(text: string): string[] {
  return text.match(/\p{L}/gu) ?? [];
}

/** The first of `wanted` that does not come in `given` in the same order, with what follows; empty when all do. */
function missingFrom(wanted: string[], given: string[]): string {
  let at = 0;
  const index = wanted.findIndex((letter) => {
    at = given.indexOf(letter, at) + 1;
    return at === 0;
  });
  return index < 0 ? '' : wanted.slice(index, index + 20).join('');
}

describe('rich text', () => {
  it.each(['google-docs', 'word', 'word-online', 'notion', 'web-page'])('copied from %s becomes Markdown', async (name) => {
    expect(`${richTextToMarkdown(await readFixture(`${name}.html`))}\n`).toBe(await readFixture(`${name}.md`));
  });

  it.each<[string, string, number[], number[][], string[]]>([
    [
      'google-docs',
      'Interview guide: how teams plan releases',
      [30, 60],
      [
        [5, 5],
        [3, 10],
        [10, 20],
        [5, 5],
      ],
      ['action', 'action', 'action'],
    ],
    ['word', 'Exit interview', [45], [[5], [25], [10], [5]], ['action', 'action']],
    ['word-online', 'Concept test: trip planner', [60], [[5], [20], [25], [10]], ['script', 'question']],
    ['notion', 'Discovery interview', [40], [[5], [25], [10]], ['action', 'action']],
  ])('copied from %s is read as the guide it shows', async (name, title, formatsMinutes, budgets, firstKinds) => {
    const reading = readGuide(richTextToMarkdown(await readFixture(`${name}.html`)));
    expect(reading).toMatchObject({ ok: true, draft: { title, formatsMinutes } });
    const sections = reading.ok ? reading.draft.sections : [];
    expect(sections.map(({ budgetsMinutes }) => budgetsMinutes)).toEqual(budgets);
    expect(sections[0]?.items.map(({ kind }) => kind)).toEqual(firstKinds);
    const probes = sections.flatMap(({ items }) => items).flatMap(({ children }) => children.filter(({ kind }) => kind === 'probe'));
    expect(probes.length).toBeGreaterThan(0);
  });

  it.each([
    ['a mark between a sign and a letter', '<p><b>so:</b>then <b>and</b>so</p>', 'so:then **and**so'],
    ['marks side by side', '<p><b>one</b><b> two</b></p>', '**one two**'],
    ['a mark around blocks', '<b><p>one</p><p>two</p></b>', 'one\n\ntwo'],
    [
      'signs of Markdown that a person typed',
      '<p>- [ ] Ask</p><p>What [would] help? (~5 min) a_b</p>',
      '- [ ] Ask\n\nWhat [would] help? (~5 min) a_b',
    ],
    ['what Markdown would swallow', '<p>&lt;name&gt; &amp;amp; \\*</p>', '\\<name> \\&amp; \\\\*'],
    ['an item that begins like another', '<ul><li>1. one</li><li>- two</li></ul>', '- 1\\. one\n- \\- two'],
    ['an item that only holds a list', '<ul><li>one</li><li><ul><li>two</li></ul></li></ul>', '- one\n  - two'],
    ['a heading over two lines', '<h2>Warm-up<br>(5 min)</h2>', '## Warm-up (5 min)'],
    ['a heading in a list', '<ul><li><h3>One</h3></li></ul>', '- **One**'],
    ['two line ends in a paragraph', '<p>one<br><br>two<br>three</p>', 'one\n\ntwo\nthree'],
    ['a link that runs code', '<a href="javascript:x()">one</a> <a href="#top">two</a>', 'one two'],
    ['a picture that is not on the web', '<p>one<img src="file:///C:/a.png" alt="x"></p>', 'one'],
    ['a smart tag', '<p><st1:city>Lisbon</st1:city><o:p></o:p></p>', 'Lisbon'],
  ])('with %s is written so that it is read as it looks', (_what, html, markdown) => {
    expect(richTextToMarkdown(html)).toBe(markdown);
  });

  it('keeps every visible letter, in its order, as text of the Markdown', () => {
    fc.assert(
      fc.property(htmlArbitrary, (html) => {
        const markdown = richTextToMarkdown(html);
        const visible = new DOMParser().parseFromString(html, 'text/html').body.textContent;
        const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        const missing = missingFrom(lettersOf(visible), lettersOf(textsIn(tree).join(' ')));
        expect({ markdown, missing }).toEqual({ markdown, missing: '' });
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
