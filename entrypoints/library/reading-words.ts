import { boldSubHeadings } from '../../lib/domain/sub-heading';
import type { ItemKind } from '../../lib/domain/guide';
import type { GuessReason, GuideProblem, GuideRemark } from '../../lib/guides/guide-reading';
import { numberText } from '../../components/ui/locale-text';

/** Names of the bounds of a guide. */
const LIMIT_WORDS: Readonly<Record<Extract<GuideProblem, { code: 'over-limit' }>['limit'], string>> = {
  titleLength: 'a longer title than a guide can hold',
  textLength: 'a longer text than one item can hold',
  notesLength: 'longer notes than a guide can hold',
  goals: 'more goals or hypotheses than a guide can hold',
  sections: 'more sections than a guide can hold',
  items: 'more items than a section can hold',
  formats: 'more formats than a guide can have',
  minutes: 'more minutes than a day has',
};

const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  question: 'a question',
  probe: 'a probe',
  action: 'an action',
  script: 'script',
  hint: 'a hint',
};

/** The worker that reads broke down. */
export const READER_FAILED =
  'The text could not be read: Fieldguide’s reader stopped. Your text is still here; try again, or reload this page.';

/** Why a text is not read as a guide: what, where, and what to do. */
export function problemWords(problem: GuideProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'There is no text yet. Paste or write a guide, or choose a file.';
    case 'binary':
      return `This is not text: line ${problem.line} holds characters that no text has. Save the guide as plain text or Markdown and try again.`;
    case 'too-large':
      return `The text has ${numberText(problem.characters)} characters, and a guide has at most ${numberText(problem.limit)}. Leave out what does not belong to the guide.`;
    case 'too-nested':
      return `Line ${problem.line} lies too many lists deep. Bring it further to the left.`;
    case 'no-sections':
      return 'No sections were found. Put a heading before each one, such as “## Warm-up (10 min)”.';
    case 'budget-not-a-number':
      return `Line ${problem.line}: “${problem.found}” under “${problem.title}” is not a number of minutes. Write it as “(5 min)”, or as “(3 / 10 min)” for two formats.`;
    case 'too-many-budgets':
      return `Line ${problem.line}: “${problem.title}” gives minutes for ${problem.found} formats, but the guide has ${problem.expected === 1 ? 'one format' : `${problem.expected} formats`}. Give one number for each format.`;
    case 'over-limit':
      return `Line ${problem.line} has ${LIMIT_WORDS[problem.limit]}. Shorten or split it.`;
  }
}

/** The line a problem is in, counted from 1; null when it is in none. */
export function problemLine(problem: GuideProblem): number | null {
  return 'line' in problem ? problem.line : null;
}

const REASON_WORDS: Readonly<Record<GuessReason, string>> = {
  'after-colon': 'it follows words that end with a colon',
  'in-italics': 'it stands in italics',
  'tells-what-to-do': 'it tells the moderator what to do',
  'bold-label': 'it begins with a label in bold',
  'listed-direction': 'it is an item of a list, though it tells you what to do',
  'asks-without-mark': 'it asks without a question mark',
  'says-more': 'it begins with a question and says more',
};

/** Characters of a text that are shown to recognise it by. */
const BEGINNING = 50;

/** How a text begins, as a person reads it. */
function beginning(text: string): string {
  const line = boldSubHeadings(text.trim().split('\n', 1)[0] ?? '').replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/gu, '');
  return line.length > BEGINNING ? `${line.slice(0, BEGINNING).trimEnd()}…` : line;
}

/** What a remark speaks of, as it was read. */
interface RemarkTexts {
  /** The title of a section by its place. */
  titleOf: (sectionIndex: number) => string;
  /** The text of an item by its id. */
  textOf: (itemId: string) => string;
}

/** What was uncertain when a text was read, and why: each with the beginning of what it is about. */
export function remarkWords(remark: GuideRemark, { titleOf, textOf }: RemarkTexts): string {
  switch (remark.code) {
    case 'title-missing':
      return 'The text has no title. Give it one.';
    case 'formats-from-sums':
      return 'The text does not say how long a session is. The sum of the sections was taken; correct it above the outline if it is not right.';
    case 'format-assumed':
      return 'The text does not say how long a session is, and some sections have no minutes. The length of the session is a guess; correct it above the outline and fill in the minutes.';
    case 'budget-missing':
      return `Line ${remark.line}: “${titleOf(remark.sectionIndex)}” has no minutes for some format.`;
    case 'budget-placeholder':
      return `Line ${remark.line}: “${remark.found}” under “${titleOf(remark.sectionIndex)}” stands for a number that is still to be filled in.`;
    case 'budget-range':
      return `Line ${remark.line}: of “${remark.found}” under “${titleOf(remark.sectionIndex)}” the longer time was taken; the range stands in the guide’s notes.`;
    case 'budget-guessed':
      return `Line ${remark.line}: “${remark.found}” behind “${titleOf(remark.sectionIndex)}” was taken for minutes, though it does not quite say so.`;
    case 'minutes-in-item':
      return `Line ${remark.line}: “${beginning(textOf(remark.itemId))}” was read as ${KIND_WORDS[remark.kind]}, though it gives minutes as a section does. They are not counted.`;
    case 'alternative':
      return `Line ${remark.line}: “${titleOf(remark.sectionIndex)}” was read as an alternative: it is run instead of the section before it.`;
    case 'kind-guessed':
      return `Line ${remark.line}: “${beginning(textOf(remark.itemId))}” was taken for ${KIND_WORDS[remark.kind]}, because ${REASON_WORDS[remark.reason]}.`;
    case 'kept-as-notes':
      return `Line ${remark.line}: “${beginning(remark.found)}” and what follows is not part of what is run; it was kept as the guide’s notes.`;
  }
}
