// @vitest-environment jsdom
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

import { exportContext } from '../../../lib/exporters/define-exporter';
import { htmlExporter } from '../../../lib/exporters/html-exporter';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide } from '../../fixtures/sessions/example-log';
import { frozenLogs, fullLog, hostileLog, hugeLog, longNoteLog } from '../../fixtures/sessions/frozen-logs';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'UTC' });
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Not about validity: a page of one session has the title that the session has.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`));
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const ALLOWED = new Set(
  ['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'footer', 'section', 'h1', 'h2', 'p', 'dl', 'dt', 'dd', 'ul', 'li'].concat(
    ['strong', 'em', 'code', 'a', 'br', 'hr', 'bdi', 'span'],
    ['svg', 'rect', 'path', 'circle', 'text'],
  ),
);
const ALLOWED_ATTRIBUTES = new Set(
  [
    'lang',
    'charset',
    'http-equiv',
    'content',
    'name',
    'class',
    'href',
    'role',
    'aria-label',
    'viewBox',
    'x',
    'y',
    'width',
    'height',
  ].concat(['rx', 'd', 'cx', 'cy', 'r', 'transform', 'text-anchor']),
);

describe('the HTML export', () => {
  it.each([...frozenLogs, ['huge', hugeLog] as const, ['a long note', longNoteLog] as const])(
    'of the session “%s” is valid HTML',
    async (_, make) => {
      expect(await faultsOf(htmlExporter.render(make(), context))).toEqual([]);
    },
  );

  it('is valid HTML, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, async ({ log }) => {
        expect(await faultsOf(htmlExporter.render(log, context))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('holds no script, no handler and nothing that is loaded, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const elements = [...parse(htmlExporter.render(log, context)).querySelectorAll('*')];
        expect(elements.map(({ tagName }) => tagName.toLowerCase()).filter((name) => !ALLOWED.has(name))).toEqual([]);
        const attributes = elements.flatMap((element) => [...element.attributes]);
        expect(attributes.map(({ name }) => name).filter((name) => !ALLOWED_ATTRIBUTES.has(name))).toEqual([]);
        const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
        expect(links.filter((href) => !/^(?:https?:\/\/|mailto:)/u.test(href))).toEqual([]);
      }),
    );
  });

  it('lets a browser load and run nothing', () => {
    const policy = parse(htmlExporter.render(hostileLog(), context)).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    // What comes before the policy would not be under it.
    expect(policy?.previousElementSibling?.getAttribute('charset')).toBe('utf-8');
  });

  it('sets back what was skipped or not asked, and nothing that was asked, done or answered, nor a note below it', () => {
    const page = parse(htmlExporter.render(fullLog(), context));
    const isPassed = (item: Element) => item.classList.contains('passed');
    const items = [...page.querySelectorAll('.question, .action, .probe')];
    const wordsOf = (item: Element) => item.querySelector(':scope > .status')?.textContent ?? '';
    expect(items.filter(isPassed).length).toBeGreaterThan(1);
    expect(items.filter((item) => isPassed(item) !== /^— (?:not |skipped)/u.test(wordsOf(item))).map(wordsOf)).toEqual([]);
    expect(page.querySelectorAll('.note.passed')).toHaveLength(0);
  });

  it('names sections in their planned bars, cut where the bar ends', () => {
    const svg = parse(htmlExporter.render(fullLog(), context)).querySelector('svg');
    const names = [...(svg?.querySelectorAll('svg .name') ?? [])].map(({ textContent }) => textContent);
    expect(names).toEqual(['Welcome', 'Daily work', 'What gets in the way', 'Wrap-up']);
  });

  it('draws planned and used time, pauses, the recording, notes and stars', () => {
    const svg = parse(htmlExporter.render(fullLog(), context)).querySelector('svg');
    const titles = (selector: string) =>
      [...(svg?.querySelectorAll(selector) ?? [])].map((part) => part.querySelector('title')?.textContent);
    expect(titles('.planned')[0]).toBe('Welcome: planned 5:00');
    expect(titles('.used')).toContain('Daily work: used 5:30 of 5:00');
    expect(titles('.over').length).toBe(2);
    expect(titles('.pause')).toEqual(['Paused for 2:00']);
    expect(titles('.recording')).toEqual(['Recording started']);
    expect(titles('.star')).toEqual(['11:40 “We drop spans at the gateway” #pain']);
    // The debrief has no place on it, and personal data no words.
    expect(titles('.dot')).toEqual([
      '5:12 “I start with yesterday’s alerts” #routine',
      '7:05 note with personal data',
      '29:08 Come back to pricing #follow-up',
      '33:30 Send the summary to P7',
    ]);
  });

  it('draws a session of no length', () => {
    const log = startLog(exampleGuide);
    run(log, { type: 'end-session' }, SESSION_START);
    expect(htmlExporter.render(log, context)).not.toMatch(/NaN|Infinity/u);
  });

  it('has a part of its own for the debrief, after the sections', () => {
    const headings = [...parse(htmlExporter.render(fullLog(), context)).querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings.slice(-2)).toEqual(['5. Wrap-up', 'Debrief']);
  });
});
