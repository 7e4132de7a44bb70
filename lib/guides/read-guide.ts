import { GUIDE_LIMITS } from '../domain/guide';
import { checkSource } from './check-source';
import { chooseFormats, orderFormats, type FormatChoice } from './choose-formats';
import { cleanLine, cleanSource } from './clean-text';
import { findOverLimit } from './find-over-limit';
import { findFrontMatter, lengthsOfFrontMatter, titleOfFrontMatter } from './front-matter';
import type { GuideDraft, GuideProblem, GuideReading, GuideRemark, SourcePlace } from './guide-reading';
import { normaliseGuide } from './normalise-guide';
import { outlineGuide, type GuideOutline } from './outline-guide';
import { isPrinted } from './outline-printed';
import { mendSource } from './mend-source';
import { parseBlocks, type BlockParse } from './parse-blocks';
import { readPreface, type Preface } from './read-preface';
import { rangesOf, readSections, remarkOnBudgets, remarkOnKinds, type SectionReading } from './read-sections';
import { linesOfBlocks, placesOf, placesOfSection, sortPlaces } from './source-places';
import { textOfBlocks } from './source-text';

function refuse(problem: GuideProblem): GuideReading {
  return { ok: false, problem };
}

function findProblem({ sections, broken }: GuideOutline, statedFormats: readonly number[] | null): GuideProblem | null {
  if (broken !== null) {
    const { title, duration } = broken.heading;
    return { code: 'budget-not-a-number', line: broken.line, title, found: duration };
  }
  if (sections.length === 0) return { code: 'no-sections' };
  const beyond = sections[GUIDE_LIMITS.sections];
  if (beyond !== undefined) return { code: 'over-limit', limit: 'sections', line: beyond.line };
  if (statedFormats === null) return null;
  const expected = statedFormats.length;
  const tooMany = sections.find(({ heading }) => (heading.budgets?.values.length ?? 0) > expected);
  if (tooMany === undefined) return null;
  const found = tooMany.heading.budgets?.values.length ?? 0;
  return { code: 'too-many-budgets', line: tooMany.line, title: tooMany.heading.title, found, expected };
}

function formatsOf(source: string, outline: GuideOutline, preface: Preface, frontMatter: string): FormatChoice {
  const stated = preface.settings?.formatsMinutes ?? null;
  if (stated !== null) return { ...orderFormats(stated), origin: 'stated' };
  const rows = outline.sections.filter(({ heading }) => !heading.isAlternative).map(({ heading }) => heading.budgets?.values ?? []);
  const text = `${outline.title?.whole ?? ''}\n${preface.text}`;
  const opening = textOfBlocks(source, outline.sections[0]?.blocks ?? []);
  const minutes = outline.statedMinutes.length > 0 ? outline.statedMinutes : lengthsOfFrontMatter(frontMatter);
  return chooseFormats({ minutes, text, opening }, rows);
}

function remarkOnGuide(draft: GuideDraft, origin: FormatChoice['origin']): GuideRemark[] {
  const remarks: GuideRemark[] = draft.title === '' ? [{ code: 'title-missing' }] : [];
  if (origin === 'sums') remarks.push({ code: 'formats-from-sums' });
  if (origin === 'assumed') remarks.push({ code: 'format-assumed' });
  return remarks;
}

function findPlaces(
  source: string,
  { draft, outline, preface, read }: { draft: GuideDraft; outline: GuideOutline; preface: Preface; read: readonly SectionReading[] },
): SourcePlace[] {
  const titleLine = outline.titleLine;
  const footer = linesOfBlocks(source, outline.footer);
  return sortPlaces([
    ...placesOf('title', titleLine === null ? [] : [{ line: titleLine, endLine: titleLine }]),
    ...placesOf('formats', preface.lines.settings),
    ...placesOf('goals', preface.lines.goals),
    ...placesOf('hypotheses', preface.lines.hypotheses),
    ...placesOf('preface', preface.lines.text),
    ...draft.sections.flatMap((section, index) => {
      const places = read[index]?.places;
      return places === undefined ? [] : placesOfSection(section, places);
    }),
    ...placesOf('source-note', footer === null ? [] : [footer]),
  ]);
}

// Of the headings above the sections the first that is more than the label of goals stands for all of them.
function keptLines({ sections, noteLines }: GuideOutline, preface: Preface): number[] {
  const goals = [...preface.lines.goals, ...preface.lines.hypotheses];
  const isAbove = (line: number): boolean => line < (sections[0]?.line ?? 0);
  // The list of goals stands in its next line, or behind a blank one.
  const isLabel = (line: number): boolean => goals.some((place) => place.line - 2 <= line && line <= place.endLine);
  const above = noteLines.find((line) => isAbove(line) && !isLabel(line));
  return [...(above === undefined ? [] : [above]), ...noteLines.filter((line) => !isAbove(line))];
}

function remarkOnStructure(source: string, outline: GuideOutline, preface: Preface): GuideRemark[] {
  const { sections } = outline;
  const noteLines = keptLines(outline, preface);
  const alternatives = sections.flatMap(({ heading, line }, sectionIndex): GuideRemark[] =>
    heading.isAlternative && sectionIndex > 0 ? [{ code: 'alternative', line, sectionIndex }] : [],
  );
  const lines = noteLines.length === 0 ? [] : source.split('\n');
  const found = (line: number): string => cleanLine((lines[line - 1] ?? '').replace(/^[#\s]+/, ''));
  return [...noteLines.map((line): GuideRemark => ({ code: 'kept-as-notes', line, found: found(line) })), ...alternatives];
}

// A guide in the form that is printed says what it means; in any other the structure may have to be uncovered first.
function parseSource(written: string, onShare: (share: number) => void): { source: string; parse: BlockParse } {
  const parse = parseBlocks(written, { onShare });
  if ('tooLongLine' in parse || isPrinted(written, parse.blocks)) return { source: written, parse };
  const source = mendSource(written, parse.blocks);
  return { source, parse: source === written ? parse : parseBlocks(source) };
}

/** Shares of the time that reading takes, as measured. */
const SHARES = { parsed: 0.6, read: 0.85 };

/** Reads Markdown as a guide. Never throws: a text that is no guide is answered with a problem. `onProgress` is told the share that is done, from 0 to 1. */
export function readGuide(markdown: string, onProgress: (share: number) => void = () => {}): GuideReading {
  onProgress(0);
  const unfit = checkSource(markdown);
  if (unfit !== null) return refuse(unfit);
  const whole = cleanSource(markdown);
  const frontMatter = findFrontMatter(whole);
  // Blank lines in the place of the front matter, so that all lines keep their numbers.
  const written = frontMatter.replace(/[^\n]/g, '') + whole.slice(frontMatter.length);
  const { source, parse } = parseSource(written, (share) => onProgress(share * SHARES.parsed));
  if ('tooLongLine' in parse) return refuse({ code: 'over-limit', limit: 'textLength', line: parse.tooLongLine });
  onProgress(SHARES.parsed);

  const outline = outlineGuide(source, parse.blocks);
  const preface = readPreface(source, outline, frontMatter);
  const problem = findProblem(outline, preface.settings?.formatsMinutes ?? null);
  if (problem !== null) return refuse(problem);

  const formats = formatsOf(source, outline, preface, frontMatter);
  const read = readSections(source, outline.sections, formats.columns, preface.settings?.hasNoConsent ?? false);
  onProgress(SHARES.read);
  const draft = normaliseGuide({
    title: outline.title?.whole ?? cleanLine(titleOfFrontMatter(findFrontMatter(preface.text))),
    formatsMinutes: formats.formatsMinutes,
    preface: preface.text,
    goals: preface.goals,
    hypotheses: preface.hypotheses,
    sections: read.map(({ section }) => section),
    sourceNote: [rangesOf(outline.sections), textOfBlocks(source, outline.footer)].filter((text) => text !== '').join('\n\n'),
  });
  const overLimit = findOverLimit(
    draft,
    outline.sections.map(({ line }) => line),
  );
  if (overLimit !== null) return refuse(overLimit);
  const remarks = [
    ...remarkOnGuide(draft, formats.origin),
    ...remarkOnStructure(source, outline, preface),
    ...remarkOnBudgets(outline.sections, draft.sections),
    ...remarkOnKinds(draft.sections, read),
  ];
  onProgress(1);
  return { ok: true, draft, remarks, places: findPlaces(source, { draft, outline, preface, read }) };
}
