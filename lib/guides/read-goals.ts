import { GUIDE_LIMITS } from '../domain/guide';
import { cleanLine } from './clean-text';
import type { Block } from './parse-blocks';
import { linesOf, type Lines } from './source-places';
import { textOfBlocks, textOfParagraph } from './source-text';

/** What the research is to find out, or to put to the test. */
export type GoalKind = 'goals' | 'hypotheses';

/** Goals and hypotheses that stand before the first section. */
export interface GoalsReading {
  goals: string[];
  hypotheses: string[];
  lines: Record<GoalKind, Lines[]>;
  /** The blocks that say nothing beyond what was taken: labels of one word, and the lists below labels. */
  taken: Set<Block>;
}

interface Words {
  kind: GoalKind;
  /** Labels that say no more than the kind. */
  bare: string;
  /** Labels of more words, which are kept. */
  named: string;
}

const WORDS: readonly Words[] = [
  {
    kind: 'goals',
    bare: 'goals?|objectives?|aims?|ziele?|objectifs?|objetivos?|obiettivi|doelen|目的|目標',
    named:
      "(?:[\\p{L}'’-]+ ){1,3}(?:goals|objectives|aims)|(?:goals|objectives|aims) (?:of|for) [^\\n]{1,60}|what we (?:want|hope|need) to (?:learn|find out|know)|" +
      'forschungsziele?|(?:studien|interview|lern)-?ziele?|ziele? (?:der|des) [^\\n]{1,60}|was wir (?:lernen|wissen|herausfinden) wollen|' +
      "objectifs? (?:de|du|d[’'])[^\\n]{1,60}|objetivos (?:de|do|da) [^\\n]{1,60}|(?:調査|研究|インタビュー)の?(?:目的|目標)",
  },
  {
    kind: 'hypotheses',
    bare: 'hypothes[ei]s|hypothesen?|hypothèses?|hipótesis|hipóteses|hipótese|ipotesi|仮説',
    named:
      "(?:[\\p{L}'’-]+ ){0,2}(?:hypotheses|assumptions)(?: to (?:test|validate))?|annahmen|hypothèses à [^\\n]{1,60}|hipótesis a [^\\n]{1,60}|検証したい仮説",
  },
];
const LABELS = WORDS.map(({ kind, bare, named }) => ({
  kind,
  bare: new RegExp(`^(?:${bare})$`, 'iu'),
  named: new RegExp(`^(?:${named})$`, 'iu'),
  line: new RegExp(`^[*_]{0,3}(?:${bare})[*_]{0,3}\\s*[:：][*_]{0,3}\\s*(?=\\S)`, 'iu'),
}));
const CANONICAL: Readonly<Record<string, GoalKind>> = { 'Goals:': 'goals', 'Hypotheses:': 'hypotheses' };
const BELIEF =
  /^["“*_]{0,3}(?:we|i) (?:believe|assume|expect|hypothesi[sz]e)\b|^["“*_]{0,3}wir (?:glauben|vermuten|nehmen an)\b|^["“*_]{0,3}nous (?:croyons|pensons|supposons)\b|^["“*_]{0,3}(?:creemos|suponemos|acreditamos|supomos)\b/iu;
const BOLD = /^(\*\*|__)[^\n]+\1$/;
const MARKS = /^[*_]{0,3}|[*_]{0,3}$/g;
const CHECK_BOX = /^\[[ xX]\] +/;
const MAX_LABEL_LENGTH = 100;

interface GoalLabel {
  kind: GoalKind;
  isBare: boolean;
}

function readGoalLabel(source: string, block: Block): GoalLabel | null {
  const [first, last] = [block.children[0], block.children.at(-1)];
  const isHeading = block.type === 'heading';
  if ((!isHeading && block.type !== 'paragraph') || first === undefined || last === undefined) return null;
  const written = source.slice(isHeading ? first.start : block.start, isHeading ? last.end : block.end).trim();
  if (written.length > MAX_LABEL_LENGTH || written.includes('\n')) return null;
  if (!isHeading && !BOLD.test(written) && !/[:：][*_]{0,3}$/.test(written)) return null;
  const words = written
    .replace(MARKS, '')
    .replace(/\s*[:：]$/, '')
    .replace(MARKS, '')
    .trim();
  for (const { kind, bare, named } of LABELS) {
    if (bare.test(words)) return { kind, isBare: true };
    if (named.test(words)) return { kind, isBare: false };
  }
  return null;
}

// Null for a list that holds more than plain text: it stays where it is.
function readGoalList(source: string, list: Block): string[] | null {
  const goals: string[] = [];
  for (const listItem of list.children) {
    for (const block of listItem.children) {
      const inner =
        block.type === 'list'
          ? readGoalList(source, block)
          : block.type === 'paragraph'
            ? [cleanLine(textOfParagraph(source, block))]
            : null;
      if (inner === null || inner.some((goal) => goal === '' || goal.length > GUIDE_LIMITS.textLength)) return null;
      for (const goal of inner) goals.push(goal);
    }
  }
  return goals;
}

function take(reading: GoalsReading, source: string, kind: GoalKind, goals: readonly string[], block: Block): boolean {
  if (goals.length === 0 || reading[kind].length + goals.length > GUIDE_LIMITS.goals) return false;
  reading[kind].push(...goals);
  reading.lines[kind].push(linesOf(source, block));
  reading.taken.add(block);
  return true;
}

function takeLine(reading: GoalsReading, source: string, block: Block): void {
  const text = block.type === 'paragraph' ? textOfBlocks(source, [block]) : '';
  if (text.length > GUIDE_LIMITS.textLength) return;
  const label = LABELS.find(({ line }) => line.test(text.slice(0, MAX_LABEL_LENGTH)));
  if (label !== undefined && !text.includes('\n')) take(reading, source, label.kind, [cleanLine(text.replace(label.line, ''))], block);
  else if (BELIEF.test(text)) take(reading, source, 'hypotheses', [cleanLine(text)], block);
}

/**
 * Takes goals and hypotheses out of runs of neighbouring blocks: lists below a label, and, unless the guide says its formats in a line of
 * its own and so is in the form that is printed, also single lines.
 */
export function readGoals(source: string, runs: readonly Block[][], isPrinted: boolean): GoalsReading {
  const reading: GoalsReading = { goals: [], hypotheses: [], lines: { goals: [], hypotheses: [] }, taken: new Set() };
  for (const run of runs) {
    let label: (GoalLabel & { block: Block }) | null = null;
    for (const block of run) {
      const listed = label !== null && block.type === 'list' ? readGoalList(source, block) : null;
      const goals = isPrinted ? listed : (listed?.map((goal) => goal.replace(CHECK_BOX, '')) ?? null);
      if (label !== null && goals !== null && take(reading, source, label.kind, goals, block)) {
        if (label.isBare) {
          reading.taken.add(label.block);
          reading.lines[label.kind].push(linesOf(source, label.block));
        }
        continue;
      }
      const next = isPrinted ? canonicalLabel(source, block) : readGoalLabel(source, block);
      label = next === null ? null : { ...next, block };
      if (label === null && !isPrinted) takeLine(reading, source, block);
    }
  }
  return reading;
}

function canonicalLabel(source: string, block: Block): GoalLabel | null {
  const kind = block.type === 'paragraph' ? CANONICAL[textOfBlocks(source, [block])] : undefined;
  return kind === undefined ? null : { kind, isBare: true };
}

/** Goals or hypotheses as they are printed; `goals` are lines of a normalised guide. */
export function printGoals(kind: GoalKind, goals: readonly string[] | undefined): string {
  const label = Object.keys(CANONICAL).find((each) => CANONICAL[each] === kind) ?? '';
  return goals === undefined || goals.length === 0 ? '' : `${label}\n\n${goals.map((goal) => `- ${goal}`).join('\n')}`;
}
