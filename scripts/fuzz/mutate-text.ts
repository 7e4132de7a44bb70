import type { Random } from './random.ts';

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** No text grows beyond this many characters by being repeated or nested. */
const MOST_CHARACTERS = 60_000;

function onLines(change: (lines: string[], random: Random) => string[]): Mutation {
  return (text, random) => change(text.split('\n'), random).join('\n');
}

/** Puts `inserted` somewhere into a text. */
function insert(text: string, random: Random, inserted: string): string {
  const place = random.below(text.length + 1);
  return text.slice(0, place) + inserted + text.slice(place);
}

const INSERTED = [
  '\u0000',
  '\uFFFD',
  '\uFEFF',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\r',
  '\n',
  '\n\n',
  '\t',
  '#',
  '*',
  '`',
  '```\n',
  '<',
  '<!--',
  '>',
  '[',
  ']',
  '(',
  ')',
  '|',
  '\\',
  '&',
  ':',
  '-',
  '---\n',
  '5',
  ' min',
  '(5 min)',
  '?',
  '\uD83D',
  'é',
] as const;

const MUTATIONS: readonly Mutation[] = [
  onLines((lines, random) => lines.toSpliced(random.below(lines.length), 1 + random.below(3))),
  onLines((lines, random) => lines.toSpliced(random.below(lines.length), 0, random.pick(lines))),
  onLines((lines, random) => {
    const [one, two] = [random.below(lines.length), random.below(lines.length)];
    return lines.map((line, index) => (index === one ? lines[two] : index === two ? lines[one] : line) ?? '');
  }),
  onLines((lines, random) => {
    const start = random.below(lines.length);
    const mark = random.pick(['> ', '  ', '    ', '- ', '\t', '# ', '#', '> > ']);
    return lines.map((line, index) => (index >= start && index < start + 8 ? mark + line : line));
  }),
  onLines((lines) => lines.map((line) => line.trimStart())),
  onLines((lines) => lines.filter((line) => line.trim() !== '')),
  onLines((lines) => lines.flatMap((line) => [line, ''])),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => insert(text, random, random.pick(INSERTED)),
  (text, random) => insert(text, random, random.pick(INSERTED).repeat(1 + random.below(30))),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' ', '\u2028', '  \n'])),
  (text, random) => text.replaceAll(' ', random.pick(['\u00A0', '  ', '\t', '\u3000'])),
  (text, random) => text.replaceAll(/\d+/g, () => random.pick(['0', '5', '999', '99999', 'X', '1.5', '１０'])),
  (text) => text.toUpperCase(),
  (text, random) => text.repeat(2 + random.below(3)),
  (text, random) => `\`\`\`\n${text}${random.pick(['\n```', ''])}`,
  (text, random, others) => {
    const other = random.pick(others);
    const place = random.below(text.length + 1);
    return text.slice(0, place) + other.slice(random.below(other.length + 1));
  },
];

/** A text with one to four things done to it that happen to files: lines lost, doubled, swapped, cut, pasted together, saved elsewhere. */
export function mutateText(text: string, random: Random, others: readonly string[]): string {
  return random
    .times(1, 4, () => random.pick(MUTATIONS))
    .reduce((changed, mutate) => mutate(changed, random, others).slice(0, MOST_CHARACTERS), text);
}
