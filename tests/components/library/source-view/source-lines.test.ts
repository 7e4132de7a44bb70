import { describe, expect, it } from 'vitest';

import { sourceLines } from '../../../../components/library/source-view/source-lines';
import { readGuide } from '../../../../lib/guides/read-guide';
import { smallGuide } from '../../../support/guide';

describe('what the lines of a source were read as', () => {
  it('names each line after the innermost part in it', () => {
    const lines = sourceLines(smallGuide, [
      { part: 'title', line: 1, endLine: 1 },
      { part: 's1', line: 3, endLine: 8 },
      { part: 'budget:s1', line: 3, endLine: 3 },
      { part: 's1i1', line: 5, endLine: 6 },
      { part: 's1i2', line: 7, endLine: 7 },
    ]);
    expect([1, 2, 3, 5, 6, 7, 8].map((line) => lines.get(line)?.label)).toEqual([
      'title',
      undefined,
      'minutes',
      'action',
      'action',
      'consent',
      'section',
    ]);
  });

  it('calls a heading inside a section a heading', () => {
    const reading = readGuide('# Talk\n\n## Tasks (10 min)\n\n### Homepage\n\nThank you for coming.\n');
    const lines = reading.ok ? sourceLines(reading.draft, reading.places) : new Map<number, { label: string }>();
    expect([lines.get(5)?.label, lines.get(7)?.label]).toEqual(['heading', 'script']);
  });

  it('calls what else belongs to a section a label', () => {
    const text = '# Talk\n\n## Opening (10 min)\n\n**Questions**:\n\n- What is your role?\n';
    const reading = readGuide(text);
    const lines = reading.ok ? sourceLines(reading.draft, reading.places) : new Map<number, { label: string }>();
    expect([lines.get(3)?.label, lines.get(5)?.label, lines.get(7)?.label]).toEqual(['section', 'label', 'question']);
  });

  it('takes a heading for a section, also where its minutes stand in it', () => {
    const lines = sourceLines(smallGuide, [
      { part: 's1', line: 3, endLine: 3 },
      { part: 'budget:s1', line: 3, endLine: 3 },
    ]);
    expect(lines.get(3)).toEqual({ part: 's1', label: 'section', tone: 'section' });
  });
});
