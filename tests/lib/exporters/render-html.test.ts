// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { renderHtml } from '../../../lib/exporters/render-html';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide, exampleLog } from '../../fixtures/sessions/example-log';

const context = exportContext(SESSION_START + 3_600_000, { timeZone: 'UTC' });

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const allowedElements = new Set(['H1', 'H2', 'P', 'UL', 'LI', 'STRONG', 'EM', 'CODE', 'A', 'BR', 'HR']);

describe('the rich text of a session', () => {
  it('is headings, paragraphs and lists only, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const elements = [...parse(renderHtml(log, context)).querySelectorAll('*')];
        expect(elements.map(({ tagName }) => tagName).filter((name) => !allowedElements.has(name))).toEqual([]);
        const attributes = elements.flatMap((element) =>
          [...element.attributes].map(({ name, value }) => `${element.tagName} ${name} ${value}`),
        );
        expect(attributes.filter((text) => !/^A href (?:https?:\/\/|mailto:)/u.test(text))).toEqual([]);
        const hasDebrief = [...log.state.notes.values()].some(({ sectionId }) => sectionId === DEBRIEF_SECTION_ID);
        expect(elements.filter(({ tagName }) => tagName === 'H2').length).toBe(log.state.sections.length + (hasDebrief ? 1 : 0));
      }),
    );
  });

  it('holds every note exactly once', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const entries = [...parse(renderHtml(log, context)).querySelectorAll('li')];
        expect(entries.filter((entry) => /^\d+:\d\d/u.test(entry.textContent ?? '')).length).toBe(log.state.notes.size);
      }),
    );
  });

  it('shows quotations, tags, stars and line breaks', () => {
    const html = renderHtml(exampleLog(), context);
    expect(html).toContain('<strong>11:40 (rec 12:52)</strong> ★ <em>“We drop spans at the gateway”</em> <strong>#pain</strong>');
    expect(html).toContain('Four dashboards<br>and a terminal [seems proud of it]');
  });

  it('puts probes and notes below their question', () => {
    const question = [...parse(renderHtml(exampleLog(), context)).querySelectorAll('li')].find((entry) =>
      entry.textContent?.startsWith('What does a usual day look like? — asked at 4:41'),
    );
    expect(question?.querySelectorAll(':scope > ul > li').length).toBe(2);
  });

  it('renders the guide’s emphasis and shows HTML as text', () => {
    const [first] = exampleGuide.sections;
    const item = {
      id: 'q',
      kind: 'question' as const,
      text: '**Why** <b onclick="x">now</b> [docs](https://example.org)?',
      isConsent: false,
      children: [],
    };
    const html = renderHtml(startLog({ ...exampleGuide, sections: first ? [{ ...first, items: [item] }] : [] }), context);
    expect(html).toContain(
      '<strong>Why</strong> &lt;b onclick=&quot;x&quot;&gt;now&lt;/b&gt; <a href="https://example.org">docs</a>? — not asked',
    );
  });

  it('keeps notes of no section', () => {
    const log = startLog(exampleGuide);
    run(log, { type: 'add-note', noteId: 'n', text: 'lost', notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START);
    const note = log.state.notes.get('n');
    if (note) log.state.notes.set('n', { ...note, sectionId: 'gone' });
    expect(renderHtml(log, context)).toContain('<h2>Other notes</h2>\n<ul><li><strong>0:00</strong> lost</li></ul>');
  });
});
