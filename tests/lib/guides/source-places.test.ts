import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuideDraft, SourcePlace } from '../../../lib/guides/guide-reading';
import { readGuide } from '../../../lib/guides/read-guide';
import { wordsOf } from './lost-words';

const FOLDERS = [new URL('../../fixtures/guides/', import.meta.url), new URL('../../../../shared/guides/', import.meta.url)];
const FILES = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, markdown: readFileSync(new URL(name, folder), 'utf8') })),
);
// Rules, fences, empty items, ends of directives and lines of a table say nothing by themselves.
const MARKS_ONLY = /^(?:\s*\d{1,9}[.)])?[^\p{L}\p{N}]*$/u;
/** Tags of HTML that say nothing of their own. */
const TAGS = /<\/?(?:ul|ol|li|p|div)>/g;

function read(markdown: string): { draft: GuideDraft; places: SourcePlace[] } {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading;
}

function textAt(markdown: string, places: readonly SourcePlace[], part: string): string {
  const lines = markdown.split(/\r\n?|\n/);
  return places
    .filter((place) => place.part === part)
    .map(({ line, endLine }) => lines.slice(line - 1, endLine).join('\n'))
    .join('\n');
}

describe('the places of what was read', () => {
  it('are those of each part, also behind front matter and with Windows line ends', () => {
    const lines = [
      '---',
      'key: value',
      '---',
      '# Title',
      '',
      'Formats: 5 min',
      '',
      'Goals:',
      '',
      '- goal',
      '',
      'A preface',
      'of two lines.',
      '',
      '## Section (~5 min)',
      '',
      'Aim: aim',
      '',
      '- What?',
      '  - Why?',
      '- [ ] two',
      '  lines',
      '',
      '> script',
      '',
      '---',
      '',
      'From us.',
    ];
    const { places } = read(lines.join('\r\n'));
    expect(places.map(({ part, line, endLine }) => `${part} ${line}-${endLine}`)).toStrictEqual([
      'preface 1-3',
      'title 4-4',
      'formats 6-6',
      'goals 8-8',
      'goals 10-10',
      'preface 12-13',
      's1 15-15',
      'budget:s1 15-15',
      'aim:s1 17-17',
      's1i1 19-19',
      's1i1c1 20-20',
      's1i2 21-22',
      's1i3 24-24',
      'source-note 28-28',
    ]);
  });

  it.each(FILES)('$name: the words of each item stand in its lines', ({ markdown }) => {
    const { draft, places } = read(markdown);
    // What stands in a column is called as the column is, wherever its head stands.
    const heads = [...markdown.matchAll(/^(\|.*)\n\| ?:?-+/gm)].flatMap(([, head = '']) => wordsOf(head));
    for (const { id, text } of draft.sections.flatMap(({ items }) => items.flatMap((item) => [item, ...item.children]))) {
      const there = new Set([...wordsOf(textAt(markdown, places, id)), ...heads]);
      expect(wordsOf(text).filter((word) => !there.has(word))).toStrictEqual([]);
    }
  });

  it.each(FILES)('$name: no line with words is without a place', ({ markdown }) => {
    const { places } = read(markdown);
    const covered = new Set(places.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, index) => line + index)));
    const bare = markdown.split(/\r\n?|\n/).filter((line, index) => !covered.has(index + 1) && !MARKS_ONLY.test(line.replace(TAGS, '')));
    expect(bare).toStrictEqual([]);
  });
});
