import { headingOf, linesIn } from './block-lines';
import type { Heading } from './find-headings';
import type { Block } from './parse-blocks';
import type { Promotion } from './promotion';
import type { HeadingReading } from './read-heading';
import { readTimedLine } from './timed-line';

/** The name of a section as it may be written in two places: without number, signs and case. */
function nameOf(title: string): string {
  const bare = title.replace(
    /^(?:(?:section|part|abschnitt|teil|partie|sección|parte|seção)\s+)?\d{1,2}(?:\s*[.:)–—-]\s*|\s+(?=\p{L}))/iu,
    '',
  );
  return bare
    .toLowerCase()
    .replace(/:[a-z_]+:/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// "Timing: intro 5 min, main part 20 min"; it names the sections, so that "intro 5" says enough too.
const BARE_PART = /^\p{L}[^\d]*\s(?:[(:–—-]\s*)?\d{1,3}\)?$/u;
const SUMMARY = /^[*_\s]*[^\n:：]{1,40}[:：][*_\s]*(\S[^\n]{1,1000})$/u;

function readPart(part: string): HeadingReading | null {
  const reading = readTimedLine(part);
  if (reading !== null || !BARE_PART.test(part)) return reading;
  const guessed = readTimedLine(`${part.replace(/\)$/, '').replace(/[(:–—-]\s*(?=\d+$)/, '')} min`);
  if (guessed === null || guessed.budgets === null) return null;
  return { ...guessed, budgets: { ...guessed.budgets, isGuess: true } };
}

/** What lines before the sections say that name several of them with their minutes; a {@link Promotion} that makes no heading. */
export function readSummaries(source: string, blocks: readonly Block[]): Promotion {
  const known: Promotion['known'] = new Map();
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.end - block.start > 2_000) continue;
    for (const line of linesIn(source, block)) {
      const parts = SUMMARY.exec(line.text)?.[1]?.split(/\s*(?:[,;|·•→]|\s[–—-]\s)\s*/) ?? [];
      const readings = parts.length < 2 ? [] : parts.map((part) => readPart(part.replace(/\.$/, '')));
      for (const reading of readings) if (reading !== null) known.set(headingOf(line, 0), reading);
    }
  }
  return { blocks: [...blocks], known, starts: [], statedMinutes: [] };
}

/** Gives headings without minutes those that a list or a table of contents says; null unless it names at least two of them and most of its own parts are headings. */
export function matchOverview(headings: readonly Heading[], overview: Promotion): Map<Block, HeadingReading> | null {
  const byName = new Map<string, Heading>();
  for (const heading of headings) byName.set(nameOf(heading.reading.title), heading);
  const known = new Map<Block, HeadingReading>();
  for (const reading of overview.known.values()) {
    const heading = byName.get(nameOf(reading.title));
    if (heading === undefined || (reading.budgets === null && reading.startsAt === null)) continue;
    const { budgets, duration, startsAt } = reading;
    known.set(heading.block, {
      ...heading.reading,
      budgets,
      duration,
      startsAt,
      isOptional: heading.reading.isOptional || reading.isOptional,
    });
  }
  return known.size > 1 && known.size * 2 >= overview.known.size ? known : null;
}
