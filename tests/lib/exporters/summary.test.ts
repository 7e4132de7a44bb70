import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isPersonalNote } from '../../../lib/domain/notes';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { readParagraphs } from '../../../lib/exporters/plain-text';
import { DEFAULT_SUMMARY_TEMPLATE, readSummaryTemplate, TEMPLATE_LIMITS } from '../../../lib/exporters/summary-template';
import { summaryExporter } from '../../../lib/exporters/summary-exporter';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide } from '../../fixtures/sessions/example-log';
import { fullLog } from '../../fixtures/sessions/frozen-logs';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';
import { allNodes, parseMarkdown, visibleText } from '../../fixtures/sessions/read-markdown';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'UTC' });

/** The notes of the full session below each heading, in a few letters each. */
function filled(template: string | null): Record<string, string[]> {
  const tree = parseMarkdown(summaryExporter.render(fullLog(), { ...context, summaryTemplate: template }));
  const result: Record<string, string[]> = {};
  let title = '';
  for (const block of tree.children) {
    if (block.type === 'heading' && block.depth === 2) title = visibleText(block);
    if (block.type !== 'list' || title === '') continue;
    const texts = allNodes(block).filter(({ type }) => type === 'listItem');
    result[title] = texts.map((entry) =>
      visibleText(entry)
        .replace(/^[ ★⚑]*/u, '')
        .slice(0, 9),
    );
  }
  return result;
}

const problemsOf = (text: string) => {
  const result = readSummaryTemplate(text);
  return result.ok ? [] : result.problems.map(({ line, message }) => `${line}: ${message}`);
};

describe('the template that comes with Fieldguide', () => {
  it('is read without a problem', () => {
    expect(problemsOf(DEFAULT_SUMMARY_TEMPLATE)).toEqual([]);
  });

  it('puts notes below the heading of their tag or section, and the rest below its own', () => {
    expect(filled(null)).toEqual({
      Who: ['Date: 202', 'Length: 3', 'Consent t'],
      Challenges: ['“We drop '],
      'Notes of interest': ['“I start ', 'Send the '],
    });
  });

  it('leaves out what is not for the public: personal data, the debrief, and what is still to be done; and says how much that was', () => {
    const text = summaryExporter.render(fullLog(), context);
    expect(text).not.toMatch(/Four dashboards|Alerts come before|The line was bad|Come back to pricing/u);
    expect(text).toMatch(/\n<!-- Left out by the template: 6 notes\. -->\n$/u);
  });
});

describe('the summary', () => {
  it('takes the heading of a tag before that of a section, and the first among equals', () => {
    const template =
      '## Routine\nFrom: Daily work\n\n## Pain\nFrom: #PAIN\n\n## Also\nFrom: #pain, #routine\n\n## Rest\nFrom: everything else';
    expect(filled(template)).toMatchObject({ Routine: ['Four dash'], Pain: ['“We drop '], Also: ['“I start '] });
  });

  it('takes a section by its title in quotation marks, and stars before the rest', () => {
    const template = '## Wrap\nFrom: "wrap-up"\n## Starred\nFrom: starred\n## Debrief\nFrom: debrief\n## Rest\nFrom: everything else';
    expect(filled(template)).toMatchObject({ Wrap: ['Send the '], Starred: ['“We drop '] });
  });

  it('leaves out the tags at the end of a note that its heading stands for, and no other word', () => {
    const log = startLog(exampleGuide);
    const texts = ['Drops spans #pain #Problem', '#pain is what it is', 'Both #pain #quote', '#pain', '“#pain”'];
    for (const [index, text] of texts.entries())
      run(log, { type: 'add-note', noteId: `n${index}`, text, notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START);
    const summaryTemplate = '## Pain\nFrom: #pain, #problem\n## Rest\nFrom: everything else';
    expect(summaryExporter.render(log, { ...context, summaryTemplate })).toContain(
      '## Pain\n\n- Drops spans\n- #pain is what it is\n- Both #pain #quote\n- #pain\n- “#pain”\n',
    );
  });

  it('shows every note with the characters that were typed, also where nothing stands before them', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const text = summaryExporter.render(log, { ...context, summaryTemplate: '## All\nFrom: everything else' });
        const typed = [...log.state.notes.values()].map((note) =>
          `${note.isStarred ? '★ ' : ''}${isPersonalNote(note) ? '⚑ ' : ''}${readParagraphs(note.text).flat().join('\n')}`.trim(),
        );
        const entries = allNodes(parseMarkdown(text)).filter(({ type }) => type === 'listItem');
        expect(entries.map((entry) => visibleText(entry)).toSorted()).toEqual(typed.toSorted());
        expect(allNodes(parseMarkdown(text)).filter(({ type }) => type === 'heading')).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the time of each note when that was asked for', () => {
    const withTimes = { ...context, options: { ...context.options, hasNoteTimes: true } };
    expect(summaryExporter.render(fullLog(), withTimes)).toContain('- **11:40 (rec 12:52)** ★ “We drop spans');
    expect(summaryExporter.render(fullLog(), context)).toContain('- ★ “We drop spans');
  });

  it('leaves out what the template says, wherever it would go, and nothing where it says nothing', () => {
    const text = summaryExporter.render(fullLog(), {
      ...context,
      summaryTemplate: 'Leave out: #PAIN, "wrap-up"\n## All\nFrom: everything else',
    });
    expect(text).not.toMatch(/We drop spans|Send the summary/u);
    expect(text).toContain('⚑ Four dashboards');
    expect(text).toContain('<!-- Left out by the template: 2 notes. -->');
    const whole = summaryExporter.render(fullLog(), { ...context, summaryTemplate: '## All\nFrom: everything else' });
    expect(whole).not.toContain('<!--');
  });

  it('keeps a note that a heading above asks for by another tag, and leaves it out where nothing above does', () => {
    const log = startLog(exampleGuide);
    const texts = ['Asked #pain #follow-up', 'Alone #follow-up', 'Two #follow-up #internal', 'Private #pain #pii #follow-up'];
    for (const [index, text] of texts.entries())
      run(log, { type: 'add-note', noteId: `n${index}`, text, notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START);
    const render = (summaryTemplate: string | null) => summaryExporter.render(log, { ...context, summaryTemplate });
    expect(render(null)).toContain('## Challenges\n\n- Asked #pain #follow-up\n');
    expect(render(null)).not.toMatch(/Alone|Two|Private/u);
    expect(render('Leave out: #follow-up\n## Pain\nFrom: #pain')).not.toContain('Asked');
    expect(render('## Follow-up\nFrom: #follow-up\nLeave out: #follow-up')).not.toContain('Alone');
  });

  it('puts notes with personal data below a heading of their own where the template wants it', () => {
    expect(filled('## Apart\nFrom: personal\n## Rest\nFrom: everything else')).toMatchObject({ Apart: ['Four dash'] });
  });

  it('adds a heading for what no heading names, so that nothing is lost', () => {
    const result = filled('## Pain\nFrom: #pain');
    expect(Object.keys(result)).toEqual(['Pain', 'Other notes']);
    expect(Object.values(result).flat().length).toBe(fullLog().state.notes.size);
  });

  it('keeps a heading that has nothing below it', () => {
    expect(summaryExporter.render(fullLog(), context)).toContain('## End vision\n\nNothing noted.\n');
  });

  it('says so when the template cannot be read, and uses the one that comes with Fieldguide', () => {
    const text = summaryExporter.render(fullLog(), { ...context, summaryTemplate: '## A\nFrom: #a\n\nwhat' });
    expect(text).toContain('Your template of the summary could not be read (line 4).');
    expect(text).toContain('## Notes of interest');
  });

  it('says neither who was there nor where the recording lies', () => {
    expect(summaryExporter.render(fullLog(), context)).not.toMatch(/Mira|Jon|Ana|recordings\.example|abc-defg-hij/u);
  });
});

describe('reading a template', () => {
  it.each([
    ['', '1: The template is empty. Write a heading that begins with “## ” and a line “From:” under it.'],
    ['From: #a', '1: There is no heading above this line. Write one that begins with “## ”.'],
    ['## A', '1: Nothing says what goes below this heading. Write a line that begins with “From:” under it.'],
    ['## A\n\n## B\nFrom: #b', '1: Nothing says what goes below this heading. Write a line that begins with “From:” under it.'],
    ['## A\nFrom:  , ', '2: Nothing is named here. Name tags such as #pain, titles of sections, or “everything else”.'],
    ['## A\nFrom: #a\nFrom: #b', '3: This heading has a “From:” line already. Put both into one line.'],
    ['## A\nFrom: "open, #b', '2: A quotation mark is left open. Close it behind the title of the section.'],
    [
      '# A\n## B\nFrom: #b',
      '1: “# A” is neither a heading nor a line of sources. Begin it with “## ”, “From:” or “Leave out:”, or take it out.',
    ],
    ['## A\nFrom: #a\nLeave out: ', '3: Nothing is named here. Name tags such as #pain, titles of sections, or “everything else”.'],
    [
      'Leave out: facts\n## A\nFrom: #a',
      '1: Only notes can be left out: name tags such as #follow-up, titles of sections, “personal”, “debrief” or “starred”.',
    ],
    [
      '## A\nFrom: everything else\n## B\nFrom: #b, Everything Else',
      '4: “everything else” stands in line 2 already. Take one of them out.',
    ],
    ['x'.repeat(TEMPLATE_LIMITS.length + 1), '1: The template is longer than 20000 characters. Shorten it.'],
  ])('refuses %j and says what to do', (text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  it('takes tags, titles with a comma in quotation marks, the words, and what is left out', () => {
    expect(
      readSummaryTemplate(
        '\ufeff##  A \r\nfrom: #痛み ,“Well, hello” , "debrief", DEBRIEF,facts, starred, everything else\r\nLEAVE OUT: personal, #x\r\n',
      ),
    ).toEqual({
      ok: true,
      headings: [
        {
          title: 'A',
          sources: [
            { kind: 'tag', tag: '痛み' },
            { kind: 'section', title: 'Well, hello' },
            { kind: 'section', title: 'debrief' },
            { kind: 'debrief' },
            { kind: 'facts' },
            { kind: 'starred' },
            { kind: 'everything-else' },
          ],
        },
      ],
      leftOut: [
        { source: { kind: 'personal' }, headingsAbove: 1 },
        { source: { kind: 'tag', tag: 'x' }, headingsAbove: 1 },
      ],
    });
  });

  it('never throws, and names a line for each problem', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(arbitraryHostileText, fc.constantFrom('## A', 'From: #a', 'From: ", x', 'From: a,,"b"')), { maxLength: 8 }),
        (lines) => {
          const result = readSummaryTemplate(lines.join('\n'));
          if (!result.ok) for (const { line } of result.problems) expect(line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
