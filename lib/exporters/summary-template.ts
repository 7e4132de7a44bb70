import { firstCharacters, toOneLine } from './plain-text';

/** What a heading of the summary is filled from. */
export type SummarySource =
  | { kind: 'tag'; tag: string }
  | { kind: 'section'; title: string }
  | { kind: 'facts' | 'debrief' | 'starred' | 'personal' | 'everything-else' };

/** A heading of the summary. */
export interface SummaryHeading {
  /** Plain text. */
  title: string;
  sources: SummarySource[];
}

/** Something in a template that cannot be understood. */
export interface TemplateProblem {
  /** Counted from 1. */
  line: number;
  /** What is wrong and what to do, as a sentence. */
  message: string;
}

/** Notes that a template does not have. */
export interface LeftOutSource {
  source: SummarySource;
  /** How many headings stand above it: one of them that names another tag of a note keeps it. */
  headingsAbove: number;
}

/** A template as it was understood. */
export interface SummaryTemplate {
  /** In their order. */
  headings: SummaryHeading[];
  /** What the summary does not say, in the template's order. */
  leftOut: LeftOutSource[];
}

/** What a template says, or what is wrong with it. */
export type SummaryTemplateResult = ({ ok: true } & SummaryTemplate) | { ok: false; problems: TemplateProblem[] };

/** Bounds of a template, far above any summary people publish. */
export const TEMPLATE_LIMITS = { length: 20_000, headings: 100 } as const;

/** The template that comes with Fieldguide. */
export const DEFAULT_SUMMARY_TEMPLATE = `## Who
From: facts, #who, #role, #team

## What they run
From: #stack, #setup, #tools, #scale, Warm-up questions, Background, Their world

## End vision
From: #vision, #goal, #future, What success looks like

## Why
From: #why, #reason, #motivation

## Challenges
From: #pain, #challenge, #problem, #blocker, What was hard, Limits and risks

## Positive notes
From: #joy, #positive, #praise, #win, What went well

## Notes of interest
From: everything else

Leave out: personal, debrief, #follow-up
`;

const WORDS: Record<string, SummarySource['kind']> = {
  facts: 'facts',
  debrief: 'debrief',
  starred: 'starred',
  personal: 'personal',
  'everything else': 'everything-else',
};

/** Characters of a line that are shown when it cannot be understood. */
const SHOWN_CHARACTERS = 40;

const HEADING = /^##\s+(?<title>\S.*)$/u;
const SOURCES = /^from:(?<list>.*)$/iu;
const LEAVE_OUT = /^leave out:(?<list>.*)$/iu;
// A name in quotation marks may hold a comma, and may be one of the words.
const SOURCE = /\s*(?:"(?<straight>[^"]*)"|“(?<curly>[^“”]*)”|(?<bare>[^,]*))\s*(?:,|$)/uy;

function readSource(text: string, isQuoted: boolean): SummarySource {
  const kind = isQuoted ? undefined : WORDS[text.toLowerCase()];
  if (kind !== undefined && kind !== 'tag' && kind !== 'section') return { kind };
  return /^[#＃]\S+$/u.test(text) && !isQuoted ? { kind: 'tag', tag: text.slice(1) } : { kind: 'section', title: text };
}

/** The sources that a line names; null when a quotation mark is left open. */
function readSources(list: string): SummarySource[] | null {
  const sources: SummarySource[] = [];
  const pattern = new RegExp(SOURCE);
  while (pattern.lastIndex < list.length) {
    const groups = pattern.exec(list)?.groups;
    if (!groups) return null;
    const quoted = groups['straight'] ?? groups['curly'];
    const text = (quoted ?? groups['bare'] ?? '').trim();
    if (quoted === undefined && /^["“]/u.test(text)) return null;
    if (text !== '') sources.push(readSource(text, quoted !== undefined));
  }
  return sources;
}

function describe(line: string): string {
  const text = toOneLine(line);
  const shown = firstCharacters(text, SHOWN_CHARACTERS).join('');
  return `“${shown}${shown.length < text.length ? '…' : ''}”`;
}

/**
 * Reads a template of the summary: headings of the second level, each followed by a line `From:` that names tags, titles of sections,
 * `facts`, `debrief`, `starred`, `personal` or `everything else`, and a line `Leave out:` of the same for what the summary is to be without. Never throws.
 */
export function readSummaryTemplate(text: string): SummaryTemplateResult {
  const headings: SummaryHeading[] = [];
  const leftOut: LeftOutSource[] = [];
  const problems: TemplateProblem[] = [];
  if (text.length > TEMPLATE_LIMITS.length)
    return { ok: false, problems: [{ line: 1, message: `The template is longer than ${TEMPLATE_LIMITS.length} characters. Shorten it.` }] };
  const lines = text.replace(/^\u{feff}/u, '').split(/\r\n|[\n\r]/u);
  /** Line of the heading that has no sources yet, and of the first “everything else”. */
  let openLine: number | null = null;
  let restLine: number | null = null;
  const report = (line: number, message: string) => problems.push({ line, message });
  const closeHeading = () => {
    if (openLine !== null) report(openLine, 'Nothing says what goes below this heading. Write a line that begins with “From:” under it.');
    openLine = null;
  };
  const readNamed = (line: number, list: string): SummarySource[] => {
    const sources = readSources(list);
    if (sources === null) report(line, 'A quotation mark is left open. Close it behind the title of the section.');
    else if (sources.length === 0)
      report(line, 'Nothing is named here. Name tags such as #pain, titles of sections, or “everything else”.');
    return sources ?? [];
  };
  for (const [index, raw] of lines.entries()) {
    const number = index + 1;
    const line = raw.trim();
    if (line === '') continue;
    const title = HEADING.exec(line)?.groups?.['title'];
    const list = SOURCES.exec(line)?.groups?.['list'];
    const without = LEAVE_OUT.exec(line)?.groups?.['list'];
    if (title !== undefined) {
      closeHeading();
      headings.push({ title: toOneLine(title), sources: [] });
      openLine = number;
    } else if (without !== undefined) {
      const sources = readNamed(number, without);
      if (sources.some(({ kind }) => kind === 'everything-else' || kind === 'facts'))
        report(number, 'Only notes can be left out: name tags such as #follow-up, titles of sections, “personal”, “debrief” or “starred”.');
      leftOut.push(...sources.map((source) => ({ source, headingsAbove: headings.length })));
    } else if (list === undefined) {
      report(
        number,
        `${describe(line)} is neither a heading nor a line of sources. Begin it with “## ”, “From:” or “Leave out:”, or take it out.`,
      );
    } else if (openLine === null) {
      report(
        number,
        headings.length === 0
          ? 'There is no heading above this line. Write one that begins with “## ”.'
          : 'This heading has a “From:” line already. Put both into one line.',
      );
    } else {
      openLine = null;
      const sources = readNamed(number, list);
      if (sources.some(({ kind }) => kind === 'everything-else')) {
        if (restLine !== null) report(number, `“everything else” stands in line ${restLine} already. Take one of them out.`);
        restLine ??= number;
      }
      headings.at(-1)?.sources.push(...sources);
    }
  }
  closeHeading();
  if (headings.length === 0 && problems.length === 0)
    report(1, 'The template is empty. Write a heading that begins with “## ” and a line “From:” under it.');
  if (headings.length > TEMPLATE_LIMITS.headings) report(1, `There are more than ${TEMPLATE_LIMITS.headings} headings. Take some out.`);
  return problems.length === 0 ? { ok: true, headings, leftOut } : { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
}
