import { readGuide } from '../../../lib/guides/read-guide';
import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { lostWords, wordsOf } from './lost-words';
import { type PersonReading, plainReading, type ReadFile, readingOf } from './person-reading';

const HEAD = ['file', 'sections', 'minutes', 'optional, alternative', 'items', 'kinds alike', 'words kept'] as const;

function sumOfItems(items: PersonReading['items']): number {
  return Object.values(items).reduce((sum, count) => sum + count, 0);
}

function isSection(one: PersonReading['sections'][number], other: PersonReading['sections'][number]): boolean {
  return one[0] === other[0];
}

/** How much of a person's sections was read in the same place of the same name, by what `alike` asks. */
function countAlike(
  read: PersonReading,
  person: PersonReading,
  alike: (one: PersonReading['sections'][number], other: PersonReading['sections'][number]) => boolean,
): number {
  const left = [...read.sections];
  return person.sections.filter((section) => {
    const place = left.findIndex((other) => isSection(section, other) && alike(section, other));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  }).length;
}

function shareAlike(read: PersonReading['items'], person: PersonReading['items']): string {
  const all = sumOfItems(person);
  const kinds = ['question', 'probe', 'action', 'script', 'hint'] as const;
  const alike = kinds.reduce((sum, kind) => sum + Math.min(read[kind] ?? 0, person[kind] ?? 0), 0);
  return all === 0 ? '–' : `${Math.floor((100 * alike) / all)} %`;
}

function keptShare(markdown: string, draft: GuideDraft): string {
  const all = wordsOf(markdown).length;
  return `${Math.floor((100 * (all - lostWords(markdown, draft).length)) / all)} %`;
}

function rowOf(file: ReadFile): string[] {
  const reading = readGuide(file.markdown);
  const name = `\`${file.name}\``;
  if (!reading.ok) return [name, `refused: ${reading.problem.code}`, '', '', '', '', ''];
  const read = readingOf(reading.draft, file);
  const person = plainReading(file.person);
  const total = person.sections.length;
  const same = (part: (section: PersonReading['sections'][number]) => unknown) =>
    countAlike(read, person, (one, other) => JSON.stringify(part(one)) === JSON.stringify(part(other)));
  return [
    name,
    `${read.sections.length} / ${total}`,
    `${same(([, minutes]) => minutes)} / ${total}`,
    `${same(([, , ...flags]) => flags)} / ${total}`,
    `${sumOfItems(read.items)} / ${sumOfItems(person.items)}`,
    shareAlike(read.items, person.items),
    keptShare(file.markdown, reading.draft),
  ];
}

/** A Markdown table: what is read in each file against what a person reads in it. */
export function importTable(files: readonly ReadFile[]): string {
  const lines = [[...HEAD], ...files.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const draw = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [draw(lines[0] ?? []), rule, ...lines.slice(1).map(draw)].join('\n');
}
