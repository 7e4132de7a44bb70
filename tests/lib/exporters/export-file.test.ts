import { describe, expect, it } from 'vitest';

import { findPersonalData } from '../../../lib/domain/anonymize/find-personal-data';
import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';
import { exportFile } from '../../../lib/exporters/export-file';
import { exporters } from '../../../lib/exporters/registry';
import { fullLog } from '../../fixtures/sessions/frozen-logs';

const NOW = Date.UTC(2026, 10, 23);
const PERSON = { name: 'Ada Example', company: 'Example Works', contact: 'ada@works.example' };
const withPerson = { ...DEFAULT_EXPORT_OPTIONS, hasPerson: true };

describe('the file that a session becomes', () => {
  it.each(exporters)('says nothing of the person in $id unless it was asked for', (exporter) => {
    const { text } = exportFile(fullLog(), exporter, { format: exporter.id }, NOW, PERSON);
    expect(text).not.toMatch(/Ada Example|Example Works|ada@works/u);
  });

  it('names the person in some format when it was asked for', () => {
    const texts = exporters.map(
      (exporter) => exportFile(fullLog(), exporter, { format: exporter.id, options: withPerson }, NOW, PERSON).text,
    );
    expect(texts.some((text) => text.includes('Ada Example'))).toBe(true);
  });

  it.each(exporters)('holds in $id nothing that was anonymised, and no person although it was asked for', (exporter) => {
    const log = fullLog();
    const data = findPersonalData(log, { participant: log.state.participant, names: ['spans', 'Mira'], companies: [], contacts: [] });
    const choice = { format: exporter.id, options: withPerson, anonymize: { data } };
    const { text, filename } = exportFile(log, exporter, choice, NOW, PERSON);
    expect(`${filename} ${text}`).not.toMatch(/spans|Mira|Ada Example|Example Works|ada@works/u);
  });

  it.each(exporters)('has a name of its own in $id when it is anonymised', (exporter) => {
    const name = (anonymize: { data: [] } | null) =>
      exportFile(fullLog(), exporter, { format: exporter.id, anonymize }, NOW, null).filename;
    expect(name(null)).not.toContain('anonymised');
    expect(name({ data: [] })).toBe(name(null).replace(/(?=(?:-(?:summary|front-matter|notes|chapters))?\.\w+$)/u, '-anonymised'));
  });

  it('says how many notes are left out and by what: by anonymising, for want of a star, by the template; each once', () => {
    const log = fullLog();
    const data = findPersonalData(log, { participant: log.state.participant, names: [], companies: [], contacts: [] });
    const options = { ...DEFAULT_EXPORT_OPTIONS, isStarredOnly: true };
    const leftOutBy = (id: string, chosen: object) => {
      const exporter = exporters.find((candidate) => candidate.id === id);
      if (!exporter) throw new Error(`no ${id}`);
      const { leftOut } = exportFile(log, exporter, { format: id, ...chosen }, NOW, null);
      return leftOut.map(({ count, by }) => `${count} ${typeof by === 'string' ? by : by.kind}`);
    };
    expect(leftOutBy('markdown', {})).toEqual([]);
    expect(leftOutBy('summary', {})).toEqual(['1 personal', '4 debrief', '1 tag']);
    expect(leftOutBy('summary', { options, anonymize: { data } })).toEqual(['1 anonymizing', '6 stars', '1 debrief']);
    expect(leftOutBy('json', { options, anonymize: { data } })).toEqual(['1 anonymizing']);
    expect(leftOutBy('chapters', { options, anonymize: { data } })).toEqual([]);
  });

  it.each(['markdown', 'summary', 'html', 'text', 'front-matter'])(
    'says in the head of %s that it is anonymised and how many notes are left out',
    (id) => {
      const log = fullLog();
      const data = findPersonalData(log, { participant: log.state.participant, names: [], companies: [], contacts: [] });
      const exporter = exporters.find((candidate) => candidate.id === id);
      if (!exporter) throw new Error(`no ${id}`);
      const headOf = (anonymize: { data: typeof data } | null) =>
        exportFile(log, exporter, { format: id, anonymize }, NOW, null)
          .text.slice(0, 6_000)
          .replaceAll(/<[^>]+>|[*"]/gu, '')
          .replaceAll(/\s+/gu, ' ');
      expect(headOf({ data })).toMatch(/Anonymised:? yes, one note left out|anonymised: yes notes-left-out: 1/u);
      expect(headOf(null)).not.toMatch(/anonymised/iu);
    },
  );
});
