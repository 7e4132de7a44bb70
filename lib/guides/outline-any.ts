import { takeBareNumbers } from './bare-numbers';
import { buildOutline, findTimedSections, findTitle, findUntimedSections, withFooterOfLast } from './build-outline';
import { budgetsFromStarts } from './budgets-from-starts';
import { budgetsFromPositions } from './budgets-from-positions';
import { findAlternatives } from './find-alternatives';
import { findHeadings, headingsBelow, isTimed, type Heading } from './find-headings';
import { findOpening } from './find-opening';
import { findEnd, findGuideHeading, findOutside } from './guide-extent';
import type { GuideOutline } from './outline-guide';
import { isAsking, isDirection, isRequest } from './item-words';
import { matchOverview, readSummaries } from './overview';
import type { Block } from './parse-blocks';
import { promoteLists } from './promote-lists';
import { PROMOTED_DEPTH, promoteBoldLines, promoteCapitals, promoteTimedLines, promoteTitle } from './promote-lines';
import { promoteTables } from './promote-tables';
import { sumOf, type Promotion } from './promotion';
import { takeTimeLines } from './time-lines';
import type { HeadingReading } from './read-heading';
import type { Lines } from './source-places';

/** Blocks in which each section has a heading, as far as the source has sections. */
interface Shape {
  blocks: readonly Block[];
  headings: Heading[];
  /** True when something other than headings was made sections. */
  isPromoted: boolean;
  statedMinutes: number[];
  budgetLines: ReadonlyMap<Block, Lines>;
}

const TOLERANCE = 0.2;

function isAbout(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) <= whole * TOLERANCE;
}

function minutesOf(heading: Heading): number {
  return heading.reading.budgets?.values[0] ?? 0;
}

// "## Interview (60 min)" above sections whose minutes make about 60 says how long they take together.
function isContainer(heading: Heading, headings: readonly Heading[]): boolean {
  const below = headingsBelow(headings, heading).filter(isTimed);
  return (
    minutesOf(heading) > 0 &&
    below.length > 1 &&
    isAbout(
      below.reduce((sum, other) => sum + minutesOf(other), 0),
      minutesOf(heading),
    )
  );
}

function hasBeginnings(headings: readonly Heading[]): boolean {
  return headings.filter(({ reading }) => reading.startsAt !== null).length > 1;
}

function isDated(heading: Heading): boolean {
  return isTimed(heading) || heading.reading.startsAt !== null;
}

function withTimeLines(source: string, blocks: readonly Block[], passedOver: ReadonlySet<number>): Shape {
  const headings = findHeadings(source, blocks);
  const title = findTitle(headings);
  const candidates = headings.filter((heading) => heading !== title && !passedOver.has(heading.block.start));
  const lines = takeTimeLines(source, blocks, candidates);
  const isSame = lines.budgetLines.size === 0;
  const found = isSame ? headings : findHeadings(source, lines.blocks, lines.known);
  return { blocks: isSame ? blocks : lines.blocks, headings: found, isPromoted: false, statedMinutes: [], budgetLines: lines.budgetLines };
}

function withKnown(shape: Shape, known: ReadonlyMap<Block, HeadingReading>): Shape {
  return { ...shape, headings: shape.headings.map((heading) => ({ ...heading, reading: known.get(heading.block) ?? heading.reading })) };
}

function promoted(source: string, shape: Shape, promotion: Promotion): Shape {
  const known = new Map([...shape.headings.map(({ block, reading }) => [block, reading] as const), ...promotion.known]);
  return {
    ...shape,
    blocks: promotion.blocks,
    headings: findHeadings(source, promotion.blocks, known),
    isPromoted: true,
    statedMinutes: promotion.statedMinutes,
  };
}

function findShape(source: string, blocks: readonly Block[], passedOver: ReadonlySet<number>): Shape {
  const shape = withTimeLines(source, blocks, passedOver);
  const timed = shape.headings.filter(isTimed);
  const isOpen = timed.length < 2 && !hasBeginnings(shape.headings);
  // Minutes of tasks within the sections leave those of the sections to what names them above.
  const highest = Math.min(...timed.map(({ block }) => block.depth));
  const untimed = shape.headings.filter((heading) => !isTimed(heading) && (isOpen || heading.block.depth < highest));
  if (!isOpen && untimed.length < 3) return shape;
  const candidates = [promoteTables, promoteLists, promoteTimedLines].map((promote) => promote(source, shape.blocks));
  for (const overview of [...candidates, readSummaries(source, shape.blocks)]) {
    const known = matchOverview(untimed, overview);
    const isWhole = known !== null && (isOpen || known.size === overview.known.size);
    if (isWhole) return { ...withKnown(shape, known), statedMinutes: overview.statedMinutes };
  }
  if (!isOpen) return shape;
  const only = timed[0];
  const best = candidates.toSorted((a, b) => b.known.size - a.known.size)[0];
  const isWhole = only === undefined || (best !== undefined && isAbout(sumOf(best), minutesOf(only)));
  if (best !== undefined && best.known.size > 1 && isWhole) return promoted(source, shape, best);
  if (only === undefined && best !== undefined && best.known.size === 1 && shape.headings.length < 2) return promoted(source, shape, best);
  if (timed.length > 0 || shape.headings.length > 1) return shape;
  const lines = [promoteBoldLines, promoteCapitals].map((promote) => promote(source, shape.blocks)).find(({ starts }) => starts.length > 1);
  return lines === undefined ? shape : promoted(source, shape, lines);
}

function withPositions(shape: Shape): Shape {
  return { ...shape, headings: budgetsFromPositions(shape.headings) };
}

// Headings that stand above the sections and are none of them.
function headingsKept({ prefaceRuns }: GuideOutline): number[] {
  return prefaceRuns.flat().flatMap(({ type, line }) => (type === 'heading' ? [line] : []));
}

function firstHeadingLine(blocks: readonly Block[]): number[] {
  const heading = blocks.find(({ type }) => type === 'heading');
  return heading === undefined ? [] : [heading.line];
}

// What a container says is the length of the whole, or no more than a word about those below it.
function withoutContainers(shape: Shape): Shape {
  const containers = shape.headings.filter((heading) => isContainer(heading, shape.headings));
  if (containers.length === 0) return shape;
  const timed = shape.headings.filter((heading) => isTimed(heading) && !containers.includes(heading));
  const whole = containers.find((heading) => timed.every((other) => headingsBelow(shape.headings, heading).includes(other)));
  const stated = whole?.reading.budgets?.values.filter((minutes) => minutes !== null) ?? [];
  const headings = shape.headings.map((heading) => {
    if (!containers.includes(heading)) return heading;
    return { ...heading, reading: { ...heading.reading, title: heading.reading.whole, budgets: null, duration: '', hints: [] } };
  });
  return { ...shape, headings, statedMinutes: shape.statedMinutes.length > 0 ? shape.statedMinutes : stated };
}

interface Extent {
  guide: Heading | null;
  title: Heading | null;
  starts: Heading[];
  end: Heading | null;
}

function findExtent(shape: Shape): Extent {
  const { headings } = shape;
  const outside = findOutside(headings);
  const inside = headings.filter((heading) => !outside.has(heading));
  const isStart = (heading: Heading): boolean => !outside.has(heading) && isDated(heading);
  const dated = inside.filter(isStart);
  const guide = findGuideHeading(inside, dated, headings[0]);
  const found = guide !== null && guide.block.depth <= (headings[0]?.block.depth ?? 0) ? guide : findTitle(inside);
  const title = found ?? null;
  const below = guide === null ? inside.filter((heading) => heading !== title) : headingsBelow(inside, guide);
  if (dated.length === 0) {
    const starts = findUntimedSections(below, guide ?? title);
    const end = findEnd(headings.slice(headings.indexOf(starts[0] ?? title ?? (headings[0] as Heading)) + 1), guide, outside, false);
    return { guide, title, starts: starts.filter((start) => end === null || start.index < end.index), end };
  }
  const datedBelow = dated.filter((heading) => below.includes(heading));
  const last = datedBelow.at(-1);
  const later = headings.filter((heading) => heading.index > (last?.index ?? 0));
  const end = shape.isPromoted ? (later.find(({ block }) => block.depth < PROMOTED_DEPTH) ?? null) : findEnd(later, guide, outside, true);
  const within = below.filter((heading) => end === null || heading.index < end.index);
  const depths = datedBelow.map(({ block }) => block.depth);
  const isEarly = (heading: Heading): boolean => guide !== null && heading.block.depth === Math.min(...depths);
  const isBeside = besideTimed(within, datedBelow);
  const starts = findTimedSections(within, (heading) => datedBelow.includes(heading) || isEarly(heading) || isBeside.has(heading));
  return { guide, title, starts, end };
}

// Headings at the level of a timed one, below the same heading.
function besideTimed(headings: readonly Heading[], dated: readonly Heading[]): Set<Heading> {
  const beside = new Set<Heading>();
  const first = dated[0]?.index ?? Infinity;
  const timed = new Set(dated);
  let siblings: { depth: number; members: Heading[]; isTimed: boolean }[] = [];
  for (const heading of headings) {
    siblings = siblings.filter(({ depth }) => depth <= heading.block.depth);
    let group = siblings.at(-1);
    if (group?.depth !== heading.block.depth) {
      group = { depth: heading.block.depth, members: [], isTimed: false };
      siblings.push(group);
    }
    group.members.push(heading);
    if (timed.has(heading)) group.isTimed = true;
    if (!group.isTimed) continue;
    for (const member of group.members) if (member.index > first) beside.add(member);
    group.members = [];
  }
  return beside;
}

// What stands behind the last rule, and yet reads as if it were said, asked or done.
function isPartOfTalk(text: string): boolean {
  return isAsking(text) || isRequest(text) || isDirection(text);
}

/** Finds the parts of a guide however it is written: headings, bold lines, lists or tables as sections, a plan before it, notes after it, alternatives. */
export function outlineAny(source: string, blocks: readonly Block[]): GuideOutline {
  const titled = promoteTitle(source, blocks);
  const passedOver = new Set<number>();
  let shape: Shape;
  let extent: Extent;
  let astray: Heading[];
  // A line that gives a duration is taken for a section's only where there is one: elsewhere it stays where it was.
  do {
    shape = withoutContainers(withPositions(findShape(source, titled, passedOver)));
    extent = findExtent(shape);
    const opening = new Set(extent.starts.map(({ block }) => block));
    const { budgetLines } = shape;
    astray = shape.headings.filter(({ block, reading }) => budgetLines.has(block) && (!opening.has(block) || reading.budgets === null));
    for (const { block } of passedOver.size === 0 ? astray : shape.headings) passedOver.add(block.start);
  } while (astray.length > 0);
  const { guide, end } = extent;
  const first = shape.headings[0];
  const isAbove = first !== undefined && first.block.depth < PROMOTED_DEPTH && first.index < (extent.starts[0]?.index ?? 0);
  const above = extent.title ?? (isAbove ? first : null);
  const opening = guide === null ? findOpening(source, shape, extent.starts[0], above) : null;
  const title = above === opening ? null : above;
  const starts = opening === null ? extent.starts : [opening, ...extent.starts];
  const plan = { title, starts: budgetsFromStarts(starts), end: end?.index ?? shape.blocks.length };
  const outline = withFooterOfLast(buildOutline(shape.blocks, plan, shape.budgetLines));
  const notes = end?.block ?? outline.footer.find((block) => isPartOfTalk(source.slice(block.start, block.end)));
  return {
    ...outline,
    sections: findAlternatives(source, takeBareNumbers(outline.sections)),
    statedMinutes: shape.statedMinutes,
    noteLines: [
      ...(guide === null ? headingsKept(outline) : firstHeadingLine(shape.blocks.slice(0, guide.index))),
      ...(notes === undefined ? [] : [notes.line]),
    ],
  };
}
