import { cleanText } from './clean-text';
import { escapeDurations } from './escape-durations';
import { escapeLineStarts } from './escape-text';
import { findFrontMatter } from './front-matter';
import { outlineGuide } from './outline-guide';
import { parseBlocks } from './parse-blocks';
import { printGoals, type GoalKind } from './read-goals';
import { readPreface } from './read-preface';
import { textOfBlocks } from './source-text';

const TITLE = '# x\n\n';
const LAST_SECTION = '## x (~1 min)\n';

// Notes are parsed to know how they will be read; while a guide is edited they are the same nearly every time.
function rememberLast(compute: (text: string, before: string) => string): (text: string, before: string) => string {
  let last: { text: string; before: string; result: string } | null = null;
  return (text, before) => {
    if (last?.text !== text || last.before !== before) last = { text, before, result: compute(text, before) };
    return last.result;
  };
}

function isPrefaceRead(rest: string, before: string): boolean {
  const source = `${before}${rest}\n\n${LAST_SECTION}`;
  const parse = parseBlocks(source);
  const outline = 'blocks' in parse ? outlineGuide(source, parse.blocks) : null;
  const read = outline === null ? null : readPreface(source, outline, '');
  return (
    outline !== null &&
    outline.broken === null &&
    outline.title?.whole === (before.startsWith(TITLE) ? 'x' : undefined) &&
    outline.sections.length === 1 &&
    outline.sections[0]?.line === source.split('\n').length - 1 &&
    read?.text === rest &&
    [...read.goals, ...read.hypotheses].every((goal) => goal === 'x')
  );
}

function isNoteRead(text: string): boolean {
  const source = `Formats: 1 min\n\n${LAST_SECTION}\n---\n\n${text}\n`;
  const parse = parseBlocks(source);
  const outline = 'blocks' in parse ? outlineGuide(source, parse.blocks) : null;
  return (
    outline !== null &&
    outline.sections.length === 1 &&
    outline.sections[0]?.blocks.length === 0 &&
    textOfBlocks(source, outline.footer) === text
  );
}

// Headings of notes stay headings: only what would make a section of one gets backslashes, and everything else only if that is not enough.
function escapeUntil(text: string, isRead: (text: string) => boolean): string {
  if (text === '' || isRead(text)) return text;
  const untimed = escapeDurations(text);
  return untimed !== text && isRead(untimed) ? untimed : escapeLineStarts(text);
}

/** The preface as it comes back when it is printed behind what `before` stands for, and read. */
export const normalisePreface = rememberLast((preface, before) => {
  const text = cleanText(preface);
  const frontMatter = findFrontMatter(text);
  const rest = escapeUntil(text.slice(frontMatter.length).trim(), (each) => isPrefaceRead(each, before));
  return [frontMatter, rest].filter((part) => part !== '').join('\n\n');
});

/** What stands before the preface in a printed guide, with its title, goals and hypotheses stood for by an `x`. */
export function standInForHead(hasTitle: boolean, kinds: readonly GoalKind[]): string {
  return `${hasTitle ? TITLE : ''}Formats: 1 min\n\n${kinds.map((kind) => `${printGoals(kind, ['x'])}\n\n`).join('')}`;
}

/** The source note as it comes back when it is printed and read. */
export const normaliseSourceNote = rememberLast((sourceNote) => escapeUntil(cleanText(sourceNote), isNoteRead));
