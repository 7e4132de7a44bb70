import fc from 'fast-check';
import type { ListItem } from 'mdast';
import { describe, expect, it } from 'vitest';

import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import { isPersonalNote } from '../../../lib/domain/notes';
import type { SessionItem, SessionState } from '../../../lib/domain/session-state';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { markdownExporter } from '../../../lib/exporters/markdown-exporter';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide, exampleLog } from '../../fixtures/sessions/example-log';
import { arbitraryHostileText, arbitraryLine } from '../../fixtures/sessions/hostile-text';
import { allNodes, blockShape, parseMarkdown, visibleText } from '../../fixtures/sessions/read-markdown';
import type { ListShape } from '../../fixtures/sessions/read-markdown';

const MINUTE = 60_000;
const exportedAt = SESSION_START + 90 * MINUTE;
const context = exportContext(exportedAt, { timeZone: 'UTC' });

/** What may stand in an export, whatever was typed: no HTML, code block, table, quotation, definition or footnote. */
const allowedTypes = new Set(
  ['root', 'heading', 'paragraph', 'list', 'listItem', 'thematicBreak', 'text', 'break'].concat([
    'strong',
    'emphasis',
    'delete',
    'inlineCode',
    'link',
    'image',
  ]),
);

/** The white space that an export does not keep, as docs/export-formats.md says. */
function asKept(text: string): string {
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u)
    .map((line) =>
      line
        .replaceAll('\t', ' ')
        .replaceAll(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** How many paragraphs a text has: runs of lines that are not empty. */
function countParagraphs(text: string): number {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u).map((line) => line.trim() !== '');
  return lines.filter((isFull, index) => isFull && lines[index - 1] !== true).length;
}

const paragraphs = (text: string): string[] => Array.from({ length: countParagraphs(text) }, () => 'paragraph');

/** What the blocks of an export must be, from the session alone. */
function expectedShape(state: SessionState): (string | ListShape)[] {
  const notes = [...state.notes.values()];
  const isShownAt = (itemId: string | null) => itemId !== null && state.items.has(itemId);
  const itemsOf = (sectionId: string, parentId: string | null) =>
    [...state.items.values()].filter((item) => item.sectionId === sectionId && item.parentId === parentId);
  const shapeOf = (item: SessionItem): 0 | ListShape => {
    const below = [
      ...notes.filter(({ itemId }) => itemId === item.id).map(() => 0 as const),
      ...itemsOf(item.sectionId, item.id).map(shapeOf),
    ];
    return below.length === 0 ? 0 : below;
  };
  const sections = state.sections.flatMap(({ id, aim }) => {
    const items = itemsOf(id, null).map(shapeOf);
    const own = notes.filter((note) => note.sectionId === id && !isShownAt(note.itemId)).map(() => 0 as const);
    return ['h2', 'paragraph', ...paragraphs(aim), ...(items.length > 0 ? [items] : []), ...(own.length > 0 ? ['paragraph', own] : [])];
  });
  const answers = DEBRIEF_QUESTIONS.map(({ id }) => notes.filter(({ itemId }) => itemId === id).map(() => 0 as const));
  const loose = notes.filter(({ sectionId, itemId }) => sectionId === DEBRIEF_SECTION_ID && itemId === null).map(() => 0 as const);
  const hasDebrief = loose.length > 0 || answers.some((below) => below.length > 0);
  const debrief = hasDebrief
    ? ['h2', answers.map((below) => (below.length === 0 ? 0 : below)), ...(loose.length > 0 ? ['paragraph', loose] : [])]
    : [];
  const source = paragraphs(state.guide.sourceNote);
  return ['h1', 'facts', 'paragraph', ...sections, ...debrief, ...(source.length > 0 ? ['thematicBreak', ...source] : [])];
}

/** The list entries that are notes, as they are read back: their text without the time. */
function readNotes(markdown: string): string[] {
  const entries = allNodes(parseMarkdown(markdown)).filter((node): node is ListItem => node.type === 'listItem');
  const texts = entries.map(visibleText).filter((text) => /^\d+:\d\d/u.test(text));
  return texts.map((text) => text.replace(/^[\d:]+(?: \((?:rec [\d:]+|after the end)\))?/u, '').trimStart());
}

function exportNote(text: string): string {
  const log = startLog({ ...exampleGuide, sections: exampleGuide.sections.slice(0, 1) });
  run(log, { type: 'add-note', noteId: 'n1', text, notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START);
  return markdownExporter.render(log, context);
}

describe('the Markdown export', () => {
  it('has one heading, list entry and paragraph for each thing of the session, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const tree = parseMarkdown(markdownExporter.render(log, context));
        const shape = tree.children.map(blockShape);
        expect([shape[0], 'facts', ...shape.slice(2)]).toEqual(expectedShape(log.state));
        expect(allNodes(tree).filter(({ type }) => !allowedTypes.has(type))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds every note exactly once, with the characters that were typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const typed = [...log.state.notes.values()].map((note) =>
          `${note.isStarred ? '★ ' : ''}${isPersonalNote(note) ? '⚑ ' : ''}${asKept(note.text)}`.trim(),
        );
        expect(readNotes(markdownExporter.render(log, context)).toSorted()).toEqual(typed.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('shows titles and the participant as they were typed', () => {
    fc.assert(
      fc.property(arbitraryHostileText, arbitraryLine, (participant, title) => {
        fc.pre(asKept(title) !== '' && participant.length <= 80);
        const [first] = exampleGuide.sections;
        const guide = { ...exampleGuide, title, sections: first ? [{ ...first, title }] : [] };
        const headings = parseMarkdown(markdownExporter.render(startLog(guide, 0, participant), context)).children.filter(
          ({ type }) => type === 'heading',
        );
        const flat = (text: string) => asKept(text).replaceAll('\n', ' ');
        const head = [participant, title].map(flat).filter((part) => part !== '');
        expect(headings.map(visibleText)).toEqual([head.join(' · '), `1. ${flat(title)}`]);
      }),
    );
  });

  it.each([
    ['a heading', '# not a heading\n## nor this'],
    ['an underlined heading', 'Title\n=====\nSub\n---'],
    ['a list', '- a\n- b\n  - c\n1. d\n10) e\n+ f\n* g'],
    ['a fence', '```js\ncode()\n```\n~~~\nmore\n~~~'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n\na | b\n--- | ---\n1 | 2\n\na\n:-:\nb'],
    ['HTML', '<details><summary>x</summary>\n<script>alert(1)</script>\n<!-- open'],
    ['a quotation block', '> quoted\n>> twice'],
    ['definitions and footnotes', 'see [a] and [^1]\n\n[a]: https://example.org\n[^1]: note'],
    ['links and pictures', '[a](https://example.org) ![b](c.png) [d][e] <https://example.org>'],
    ['emphasis', '*a* **b** _c_ __d__ ~~e~~ snake_case 5 * 3 ~ 15'],
    ['addresses', 'https://example.org/a_b_c?x=1&y=*2* (www.example.org/a_b) me_you@example.org https://e.org/&amp;'],
    ['entities and escapes', '&amp; &#35; \\* \\\\ C:\\path\\'],
    ['a task', '[x] done\n[ ] open'],
    ['line breaks of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg'],
    ['indented code', 'a\n\n    code\n\tcode'],
    ['100,000 characters', '> # *a* [b](c) `d`\n'.repeat(5_263)],
  ])('keeps %s as text', (_, text) => {
    expect(readNotes(exportNote(text))).toEqual([asKept(text)]);
  });

  it('leaves what is no mark without a backslash, so that the file reads well', () => {
    const text = 'We [would] drop snake_case at 5 < 6 & "again" #pain C#7 (10-20 %), me@example.org!';
    expect(exportNote(text)).toContain(`- **0:00** ${text}\n`);
  });

  it('makes a link of an address, without the mark that ends the sentence', () => {
    expect(exportNote('see https://example.org/a_(b)_c, or https://example.org/d.')).toContain(
      'see <https://example.org/a_(b)_c>, or <https://example.org/d>.',
    );
  });

  it('keeps emphasis, code and links of the guide, and no more than these', () => {
    const [first] = exampleGuide.sections;
    const text = '**Why** `<div>` [docs](https://example.org) <b>now</b>?\n# Really\n[a]: b';
    const guide = {
      ...exampleGuide,
      sections: first ? [{ ...first, items: [{ id: 'q', kind: 'question' as const, text, isConsent: false, children: [] }] }] : [],
    };
    expect(markdownExporter.render(startLog(guide), context)).toContain(
      '- **Why** `<div>` [docs](https://example.org) &lt;b>now&lt;/b>?\n  **Really**\n  [a\\]: b — not asked\n',
    );
  });

  it('shows a session that still runs as it stands at the time of the export', () => {
    const log = startLog(exampleGuide);
    const markdown = markdownExporter.render(log, exportContext(SESSION_START + 2 * MINUTE, { timeZone: 'Asia/Tokyo' }));
    expect(markdown).toContain('- **Date:** 2026-11-22, 23:34, still running at 23:36 (Asia/Tokyo, GMT+09:00)\n');
    expect(markdown).toContain('used 2:00');
  });

  it('names the day of the end when it is another one', () => {
    const log = startLog(exampleGuide);
    run(log, { type: 'end-session' }, SESSION_START + 30 * MINUTE);
    const markdown = markdownExporter.render(log, exportContext(exportedAt, { timeZone: 'Asia/Kolkata' }));
    expect(markdown).toContain('20:04 to 20:34 (Asia/Kolkata');
    expect(markdownExporter.render(log, exportContext(exportedAt, { timeZone: 'Pacific/Auckland' }))).toContain(
      '2026-11-23, 03:34 to 04:04',
    );
    expect(markdownExporter.render(log, exportContext(exportedAt, { timeZone: 'Asia/Tokyo' }))).toContain(
      '2026-11-22, 23:34 to 2026-11-23, 00:04',
    );
  });

  it('marks what was noted after the end', () => {
    const log = startLog(exampleGuide);
    run(log, { type: 'end-session' }, SESSION_START + 30 * MINUTE);
    run(log, { type: 'add-note', noteId: 'n', text: 'late', notedAt: exportedAt, itemId: null, isStarred: false }, exportedAt);
    expect(markdownExporter.render(log, context)).toContain('- **30:00 (after the end)** late\n');
  });

  it('tells planned and used time, changes of the plan, and what was left out', () => {
    const markdown = markdownExporter.render(exampleLog(), context);
    expect(markdown.match(/^(?:Planned|Optional).*$/gmu)).toMatchInlineSnapshot(`
      [
        "Planned 5:00 · used 4:30",
        "Planned 5:00 · used 5:30 (0:30 over)",
        "Planned 18:00 · changed to 20:00 · used 21:00 (1:00 over)",
        "Optional · planned 0:00 · left out · not entered",
        "Planned 3:00 · used 2:30",
      ]
    `);
  });
});
