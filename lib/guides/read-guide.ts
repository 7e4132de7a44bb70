import { GUIDE_LIMITS } from '../domain/guide';
import { checkSource } from './check-source';
import { chooseFormats, orderFormats, type FormatChoice } from './choose-formats';
import { cleanLine, cleanSource } from './clean-text';
import { findOverLimit } from './find-over-limit';
import { findFrontMatter, titleOfFrontMatter } from './front-matter';
import type { GuideDraft, GuideProblem, GuideReading, GuideRemark } from './guide-reading';
import { normaliseGuide } from './normalise-guide';
import { outlineGuide, type GuideOutline } from './outline-guide';
import { parseBlocks } from './parse-blocks';
import { readPreface, type Preface } from './read-preface';
import { readSections, remarkOnBudgets } from './read-sections';
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

function formatsOf(outline: GuideOutline, preface: Preface): FormatChoice {
  const stated = preface.settings?.formatsMinutes?.filter((minutes) => minutes > 0) ?? [];
  if (stated.length > 0) return { ...orderFormats(stated), origin: 'stated' };
  const rows = outline.sections.map(({ heading }) => heading.budgets?.values ?? []);
  return chooseFormats(`${outline.title?.whole ?? ''}\n${preface.text}`, rows);
}

function remarkOnGuide(draft: GuideDraft, origin: FormatChoice['origin']): GuideRemark[] {
  const remarks: GuideRemark[] = draft.title === '' ? [{ code: 'title-missing' }] : [];
  if (origin === 'sums') remarks.push({ code: 'formats-from-sums' });
  if (origin === 'assumed') remarks.push({ code: 'format-assumed' });
  return remarks;
}

/** Reads Markdown as a guide. Never throws: a text that is no guide is answered with a problem. */
export function readGuide(markdown: string): GuideReading {
  const unfit = checkSource(markdown);
  if (unfit !== null) return refuse(unfit);
  const whole = cleanSource(markdown);
  const frontMatter = findFrontMatter(whole);
  // Blank lines in the place of the front matter, so that all lines keep their numbers.
  const source = frontMatter.replace(/[^\n]/g, '') + whole.slice(frontMatter.length);
  const parse = parseBlocks(source);
  if ('tooLongLine' in parse) return refuse({ code: 'over-limit', limit: 'textLength', line: parse.tooLongLine });

  const outline = outlineGuide(source, parse.blocks);
  const preface = readPreface(source, outline, frontMatter);
  const problem = findProblem(outline, preface.settings?.formatsMinutes ?? null);
  if (problem !== null) return refuse(problem);

  const formats = formatsOf(outline, preface);
  const draft = normaliseGuide({
    title: outline.title?.whole ?? cleanLine(titleOfFrontMatter(frontMatter)),
    formatsMinutes: formats.formatsMinutes,
    preface: preface.text,
    sections: readSections(source, outline.sections, formats.columns, preface.settings?.hasNoConsent ?? false),
    sourceNote: textOfBlocks(source, outline.footer),
  });
  const overLimit = findOverLimit(
    draft,
    outline.sections.map(({ line }) => line),
  );
  if (overLimit !== null) return refuse(overLimit);
  const remarks = [...remarkOnGuide(draft, formats.origin), ...remarkOnBudgets(outline.sections, draft.sections)];
  return { ok: true, draft, remarks };
}
