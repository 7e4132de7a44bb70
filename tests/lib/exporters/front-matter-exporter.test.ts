import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';
import type { SessionLog } from '../../../lib/domain/session-log';
import { exportContext } from '../../../lib/exporters/define-exporter';
import type { ExportContext } from '../../../lib/exporters/define-exporter';
import { frontMatterOf } from '../../../lib/exporters/front-matter';
import { frontMatterExporter } from '../../../lib/exporters/front-matter-exporter';
import { toOneLine } from '../../../lib/exporters/plain-text';
import { yamlFrontMatter, yamlString } from '../../../lib/exporters/yaml-text';
import { arbitrarySession, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleGuide } from '../../fixtures/sessions/example-log';
import { fullLog } from '../../fixtures/sessions/frozen-logs';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';

const context = exportContext(SESSION_START + 7_200_000, { timeZone: 'Europe/Berlin' });

/** The properties as Obsidian and the like read them: what lies between the first two lines of three hyphens. */
function readProperties(log: SessionLog, chosen: ExportContext = context): Record<string, unknown> {
  const text = frontMatterExporter.render(log, chosen);
  const matter = /^---\n(?<yaml>[^]*?)\n---\n\n# /u.exec(text)?.groups?.['yaml'];
  return parse(matter ?? '', { strict: true, uniqueKeys: true }) as Record<string, unknown>;
}

describe('the Markdown export with front matter', () => {
  it('has the properties that were put in, whatever was typed', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const put = frontMatterOf(log, context).map(([key, value]) => {
          if (typeof value === 'string') return [key, toOneLine(value)];
          return [key, typeof value === 'object' && 'date' in value ? value.date : value];
        });
        const observers = log.state.observers.map(toOneLine);
        expect(readProperties(log)).toEqual({ ...Object.fromEntries(put), ...(observers.length > 0 ? { observers } : {}) });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what YAML would take for something else as text', () => {
    const texts = [
      'yes',
      'null',
      '~',
      '2026-11-22',
      '12:30',
      '0x1F',
      '1e3',
      '- a',
      'a: b',
      '#a',
      '&a',
      '*a',
      '!!int 1',
      '{a}',
      '[b',
      '%',
      '@x',
      '|',
      '>',
      '---',
      '...',
      '"',
      "'",
      '\\',
      '\u0085',
      '\ufeff',
    ];
    const read = parse(yamlFrontMatter([['texts', texts]]).replaceAll(/^---$/gmu, '')) as { texts: string[] };
    expect(read.texts).toEqual(texts.map(toOneLine));
  });

  it('writes any text as one line that can be read again', () => {
    fc.assert(
      fc.property(arbitraryHostileText, (text) => {
        expect(yamlString(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
        expect(parse(`a: ${yamlString(text)}`)).toEqual({ a: toOneLine(text) });
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows marks that turn the direction of a text as escapes', () => {
    expect(yamlString('a\u202eb\u2066c')).toBe(String.raw`"a\u202eb\u2066c"`);
  });

  it('has dates, times in minutes, and tags as a list', () => {
    expect(readProperties(fullLog())).toMatchObject({
      date: '2026-11-22',
      started: '2026-11-22T15:34:00',
      ended: '2026-11-22T16:09:30',
      participant: 'P7',
      service: 'Google Meet',
      consent: 'agreed',
      observers: ['Ana', 'Tom'],
      'planned-minutes': 31,
      'used-minutes': 33.5,
      'paused-minutes': 2,
      tags: ['routine', 'pain', 'follow-up'],
    });
  });

  it('leaves out what is not known', () => {
    const properties = readProperties(startLog(exampleGuide, 0, ''));
    expect(Object.keys(properties)).not.toEqual(expect.arrayContaining(['participant']));
    expect(properties).not.toHaveProperty('ended');
    expect(properties).not.toHaveProperty('tags');
  });

  it('names the person when that was asked for', () => {
    const person = { name: 'Ada: "A"', company: '', contact: '@ada' };
    const options = { ...DEFAULT_EXPORT_OPTIONS, hasPerson: true };
    const properties = readProperties(fullLog(), { ...context, person, options });
    expect(properties).toMatchObject({ name: 'Ada: "A"', contact: '@ada' });
    expect(properties).not.toHaveProperty('company');
  });
});
