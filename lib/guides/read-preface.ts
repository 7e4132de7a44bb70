import type { GuideOutline } from './outline-guide';
import type { Block } from './parse-blocks';
import { readGoals, type GoalsReading } from './read-goals';
import { readSettings, type GuideSettings } from './read-settings';
import { linesOf, linesOfBlocks, type Lines } from './source-places';
import { textOfBlocks, textOfParagraph } from './source-text';

/** What stands before the first section. */
export interface Preface extends Pick<GoalsReading, 'goals' | 'hypotheses'> {
  text: string;
  /** Null when there is no line of settings. */
  settings: GuideSettings | null;
  /** Where each of them stands. */
  lines: GoalsReading['lines'] & { text: Lines[]; settings: Lines[] };
}

// The blocks that stay, in runs of neighbours.
function splitAt(run: readonly Block[], taken: ReadonlySet<Block>): Block[][] {
  const runs: Block[][] = [];
  let current: Block[] | null = null;
  for (const block of run) {
    if (taken.has(block)) {
      current = null;
    } else if (current === null) {
      current = [block];
      runs.push(current);
    } else {
      current.push(block);
    }
  }
  return runs;
}

/** Reads the preface: front matter, then what the title holds besides words, then the text before the first section without settings and goals. */
export function readPreface(source: string, outline: GuideOutline, frontMatter: string): Preface {
  const [before = [], ...after] = outline.prefaceRuns;
  const settingsBlock = [before, ...after]
    .flat()
    .find((block) => block.type === 'paragraph' && readSettings(textOfParagraph(source, block)) !== null);
  const settings = settingsBlock === undefined ? null : readSettings(textOfParagraph(source, settingsBlock));
  const goals = readGoals(source, [before, ...after], settings?.isPrinted ?? false);
  const taken = new Set(settingsBlock === undefined ? goals.taken : [...goals.taken, settingsBlock]);
  const runsBefore = splitAt(before, taken);
  const runsAfter = after.flatMap((run) => splitAt(run, taken));
  const texts = [
    frontMatter,
    ...runsBefore.map((run) => textOfBlocks(source, run)),
    (outline.title?.extras ?? []).join('\n'),
    ...runsAfter.map((run) => textOfBlocks(source, run)),
  ];
  const frontLines = frontMatter === '' ? [] : [{ line: 1, endLine: frontMatter.split('\n').length }];
  return {
    text: texts.filter((text) => text !== '').join('\n\n'),
    settings,
    goals: goals.goals,
    hypotheses: goals.hypotheses,
    lines: {
      ...goals.lines,
      text: [...frontLines, ...[...runsBefore, ...runsAfter].flatMap((run) => linesOfBlocks(source, run) ?? [])],
      settings: settingsBlock === undefined ? [] : [linesOf(source, settingsBlock)],
    },
  };
}
