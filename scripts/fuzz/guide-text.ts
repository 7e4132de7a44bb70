import type { Random } from './random.ts';

const TOPICS = [
  'Hello',
  'Warm-up',
  'The last time',
  'Ünïcode & more',
  'A day',
  'Wrap up',
  'Section 3: Tools',
  '挨拶',
  'סיום',
  'Begrüßung',
  '🎉 End',
  'Q&A',
  '1. Start',
  'Task [NAME]',
  'Option A: Cards',
  'Either: a walk',
  'Goals',
  'Overview',
  'Before the interview',
  'After the interview',
] as const;
const QUESTIONS = [
  'What happened last time?',
  'Tell me about your day.',
  'Is it okay if we record this?',
  'How often [would] you?',
  '**Who helps?**',
  '"Which one, and why?"',
  'Why? _[wait]_',
  'See [the page](https://example.org/a_b).',
  'C’était quand ?',
  '最後に何を買いましたか？',
  'Look at `code` | here',
  'It took 10 minutes.',
  'a < b && c > d',
  'Thank them',
  '[note to self]',
  '*(pause)*',
  'x',
] as const;
const LABELS = [
  '',
  '',
  '',
  '',
  'Probe: ',
  'Follow-up: ',
  'Essential: ',
  'If time: ',
  'Consent: ',
  'Action: ',
  'Hint: ',
  'Listen for: ',
  '_Follow-up_: ',
  'Relance : ',
] as const;
const OPTIONAL = [
  '[Optional] %',
  'Optional: %',
  '% (optional)',
  '[Or] %',
  '% (if time allows)',
  '% [facultatif]',
  '[FOR OTHERS — replace section 2 with:] %',
] as const;
const UNITS = ['min', 'mins', 'minutes', 'Minuten', 'minutos', 'Min.', 'm', ''] as const;
const LIST_MARKS = ['- ', '* ', '+ ', '1. ', '4) ', '- [ ] ', '- [x] ', '● ', '·\t', 'o\t', '*', '> ', '> - ', 'a. '] as const;

/** A word that stands nowhere else in the text: when it is lost, no other place hides it. */
function rareWord(random: Random): string {
  return `q${random.times(5, 5, () => String.fromCodePoint(0x61 + random.below(26))).join('')}`;
}

function sentence(random: Random): string {
  return random.chance(0.5) ? random.pick(QUESTIONS) : `${rareWord(random)} ${random.pick(QUESTIONS)}`;
}

function duration(random: Random): string {
  const minutes = () => `${random.below(40)}`;
  const value = random.pick([
    minutes,
    () => `${minutes()} / ${minutes()}`,
    () => `${minutes()}-${minutes()}`,
    () => `~${minutes()}`,
    () => `~${minutes()} / ${minutes()} / ${minutes()}`,
    () => 'X',
    () => '[X]',
    () => `${minutes()} to ${minutes()}`,
    () => 'five',
    () => `1 h ${minutes()}`,
  ])();
  return `${value} ${random.pick(UNITS)}`.trim();
}

function slot(random: Random): string {
  const clock = () => `${random.below(14)}:${String(random.below(60)).padStart(2, '0')}`;
  return random.pick([
    () => ` (${duration(random)})`,
    () => ` (${duration(random)})`,
    () => ` [${duration(random)}]`,
    () => ` - ${duration(random)}`,
    () => ` – ${duration(random)} (:${random.below(60)})`,
    () => ` (${clock()} - ${clock()})`,
    () => ` (Optional - ${duration(random)})`,
    () => `: ${duration(random)}`,
    () => `（${random.below(30)}分）`,
    () => '',
  ])();
}

function title(random: Random): string {
  const topic = random.chance(0.3) ? `${random.pick(TOPICS)} ${rareWord(random)}` : random.pick(TOPICS);
  return random.chance(0.2) ? random.pick(OPTIONAL).replace('%', topic) : topic;
}

function heading(random: Random, level: number): string {
  const text = `${title(random)}${slot(random)}`;
  const marks = '#'.repeat(Math.max(1, Math.min(6, level + random.pick([0, 0, 0, 0, 1, -1]))));
  return random.pick([
    () => `${marks} ${text}`,
    () => `${marks} ${text}`,
    () => `${marks} ${text}`,
    () => `**${text}**`,
    () => text.toUpperCase(),
    () => `${text}\n---`,
    () => `<h2>${text}</h2>`,
    () => `- ${text}`,
  ])();
}

function block(random: Random): string {
  const question = () => random.pick(LABELS) + sentence(random);
  const list = () => {
    const mark = random.pick(LIST_MARKS);
    return random.times(1, 5, () => ' '.repeat(random.pick([0, 0, 0, 1, 2, 3, 4, 8])) + mark + question()).join('\n');
  };
  return random.pick([
    list,
    list,
    list,
    question,
    () => `> ${question()}\n> ${question()}`,
    () => `> [!${random.pick(['NOTE', 'TIP', 'x'])}]\n> ${question()}`,
    () => `${random.pick(['Goal', '**Aim**', 'Ziel', 'Objective'])}: ${question()}`,
    () => `Time: ${duration(random)}`,
    () =>
      `| ${random.pick(['Time', 'Part', 'What'])} | 30 min | 60 min |\n|---|---|---|\n${random.times(1, 4, () => `| ${question()} | ${duration(random)} | ${random.pick(TOPICS)} |`).join('\n')}`,
    () =>
      `\`\`\`\n${random.times(1, 3, () => `${random.below(9)}. ${random.pick(TOPICS).toUpperCase()}${slot(random)}\n   - ${question()}`).join('\n')}\n\`\`\``,
    () => `:::{.callout-note}\n${question()}\n:::`,
    () => `<details><summary>${random.pick(TOPICS)}</summary>\n\n${list()}\n\n</details>`,
    () => `Probes:\n${list()}`,
    () => `### ${sentence(random)}`,
    () => `${question()}[^1]\n\n[^1]: ${question()}`,
    () => '---',
  ])();
}

/** A guide as somebody might have it, in one or in several of the syntaxes in use. */
export function guideText(random: Random): string {
  const front = random.chance(0.15) ? [`---\ntitle: ${title(random)}\nduration: ${duration(random)}\n---`] : [];
  const opening = random.pick([`# ${title(random)}${slot(random)}`, title(random), `# ${title(random)}`, '']);
  const settings = random.chance(0.3) ? ['Formats: 30 / 60 min'] : [];
  const goals = random.chance(0.2)
    ? [`${random.pick(['Goals:', '## Goals', 'Hypotheses:', '## Research questions'])}\n\n- ${sentence(random)}`]
    : [];
  const level = 1 + random.below(3);
  const sections = random.times(1, 7, () => [heading(random, level), ...random.times(0, 4, () => block(random))]);
  const note = random.chance(0.2) ? [`---\n\n${sentence(random)}`] : [];
  const gap = random.pick(['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n']);
  return [...front, opening, ...settings, ...goals, ...sections.flat(), ...note].join(gap);
}
