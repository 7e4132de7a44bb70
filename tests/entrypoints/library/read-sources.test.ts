// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../entrypoints/library/read-sources';

async function sentenceOf(content: BlobPart, name: string): Promise<string> {
  const [reading] = await readSources([new File([content], name)]);
  return reading?.ok === false ? reading.sentence : 'taken';
}

describe('files', () => {
  it('are read in the order given, each on its own', async () => {
    const files = [new File(['# One'], 'one.md'), new File([''], 'two.txt'), new File(['# Three'], 'three.markdown')];
    expect(await readSources(files)).toEqual([
      { ok: true, name: 'one.md', text: '# One' },
      { ok: false, name: 'two.txt', sentence: '“two.txt” was not taken. It is empty.' },
      { ok: true, name: 'three.markdown', text: '# Three' },
    ]);
  });

  it.each<[string, BlobPart, string]>([
    ['UTF-8 with its mark', '\uFEFFÜbung', 'Übung'],
    ['UTF-16, low byte first', new Uint8Array([0xff, 0xfe, 0xdc, 0x00]), 'Ü'],
    ['UTF-16, high byte first', new Uint8Array([0xfe, 0xff, 0x00, 0xdc]), 'Ü'],
    ['what old editors on Windows write', new Uint8Array([0xdc, 0x62, 0x75, 0x6e, 0x67, 0x20, 0x96]), 'Übung –'],
  ])('in %s are text', async (_encoding, content, text) => {
    expect(await readSources([new File([content], 'guide.md')])).toEqual([{ ok: true, name: 'guide.md', text }]);
  });

  it('that are web pages become Markdown', async () => {
    const page = new File(['<h2>Warm-up (5 min)</h2><ul><li>Why?</li></ul>'], 'guide.HTM');
    expect(await readSources([page])).toEqual([{ ok: true, name: 'guide.HTM', text: '## Warm-up (5 min)\n\n- Why?' }]);
  });

  it('that are guides as JSON become Markdown, and say what is wrong with them', async () => {
    const guide = {
      title: 'Interview',
      formatsMinutes: [30],
      preface: '',
      sections: [{ id: 's1', title: 'Warm-up', isOptional: false, budgetsMinutes: [5], aim: '', items: [] }],
      sourceNote: '',
    };
    const file = JSON.stringify({ format: 'fieldguide-guide', version: 1, guide });
    const [reading] = await readSources([new File([file], 'guide.json')]);
    expect(reading).toMatchObject({ ok: true, text: expect.stringMatching(/^# Interview\n\nFormats: 30 min\n\n## Warm-up/u) as string });
    expect(await sentenceOf(file.replace('"Warm-up"', '""'), 'guide.json')).toContain('“guide.sections.0.title”');
    expect(await sentenceOf(file.replace('"version":1', '"version":2'), 'guide.json')).toContain('later version');
  });

  it.each([
    ['a.docx', /word processor.*paste it here/u],
    ['a.pdf', /your browser.*paste it here/u],
    ['a.XLSX', /spreadsheet program.*paste it here/u],
  ])('such as %s are refused with what to do', async (name, words) => {
    expect(await sentenceOf('PK', name)).toMatch(words);
  });

  it('that are too large are refused before they are read', async () => {
    expect(await sentenceOf('a'.repeat(5_200_000), 'large.md')).toMatch(/“large\.md” was not taken.*5\.2 MB/u);
  });

  it('that are no text are refused', async () => {
    expect(await sentenceOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.png')).toContain('not text');
  });
});
