import type { OutlineSection } from './outline-guide';
import type { Block } from './parse-blocks';
import { linesOf } from './source-places';
import { CHOOSE_ONE, splitOptions } from './split-options';

// "[FOR … — Replace Section 3 with:]", "Instead of section 3: …", "Alternative to Warm-up"
const REPLACES =
  /\b(?:replaces?|replacing|instead of|alternative (?:to|for)|in place of|ersetzt|anstelle von|statt|alternative zu|remplace|au lieu de|à la place de|alternative à|reemplaza|en lugar de|alternativa a|substitui|em vez de)\s+(?:with |by )?["“„«]?([^"”“:\])）—–(]{1,80})|(?:^|[^\p{L}])(?:セクション|第)?(\d+)\s*(?:の代わりに|に代えて)/iu;
const NUMBERED =
  /^(?:(section|part|abschnitt|teil|partie|sección|parte|seção|block|module?|セクション|topic|step)\s+(\d{1,2})(?![\d.]*\d)|(\d{1,2})[.:)](?!\d))/iu;
const OPTION = /^(?:option|variante?|alternative?|version|path|track|scenario|opción|opção|variant|選択肢)\s*([a-h]|\d)\b/iu;
const OR = /^(?:or|alternatively|oder|alternativ|ou|o bien|ou bien|または)\s*[:,–—-]\s*/i;
const MARKER = /^\[(.*)\]$/;

// "3a If admin", "If NOT admin"
const CONDITION =
  /^(?:(?:section|part|abschnitt|teil|partie|sección|parte|seção|block|module?|task|step)\s+)?(?:(\d{1,2})\s?([a-e])(?:\s*[.:)–—-]|(?=\s))\s*|\d{1,2}[.:)]\s*)?(?:if|when|for|falls|wenn|bei|für|si|pour|se|caso|para)\s+(\S.*)$/iu;
const NEGATION =
  /\b(?:not|no|non|nicht|kein|keine|keinen|pas|an?|the|is|are|isn t|aren t|they|re|we|you|have|has|do|does|don t|doesn t)\b/g;

interface Condition {
  /** Number and letter before it; null where there are none. */
  number: string | null;
  letter: string;
  /** The condition without "not" and the like. */
  about: string;
  text: string;
}

function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function numberOf(title: string): string | null {
  const match = NUMBERED.exec(title);
  return match === null ? null : `${(match[1] ?? '').toLowerCase()} ${match[2] ?? match[3] ?? ''}`;
}

function conditionOf(title: string): Condition | null {
  const match = CONDITION.exec(title);
  if (match === null) return null;
  const text = nameOf(match[3] ?? '');
  const about = text.replace(NEGATION, '').replace(/ +/g, ' ').trim();
  return { number: match[1] ?? null, letter: (match[2] ?? '').toLowerCase(), about, text };
}

// Two conditions of which only one can hold: numbered 3a and 3b, or one the contrary of the other.
function isOtherCase(title: string, before: string): boolean {
  const [one, other] = [conditionOf(before), conditionOf(title)];
  if (one === null || other === null || one.text === other.text) return false;
  if (one.number !== null) return one.number === other.number && one.letter < other.letter;
  return other.number === null && one.about !== '' && one.about === other.about;
}

/** What another section may call this one. */
interface SectionName {
  /** Its number; undefined where its title has none. */
  number: string | undefined;
  name: string;
}

function sectionName({ heading }: OutlineSection): SectionName {
  const numbered = NUMBERED.exec(heading.title);
  return { number: numbered?.[2] ?? numbered?.[3], name: nameOf(heading.title) };
}

function findNamed(before: readonly SectionName[], text: string): number | null {
  const wanted = nameOf(text.replace(/\s+with$/i, ''));
  if (wanted === '') return null;
  const wantedNumber = /^(?:\p{L}+ )?(\d{1,2})\b/u.exec(wanted)?.[1];
  const found = before.findIndex(({ number, name }) =>
    wantedNumber === undefined
      ? name === wanted || name.endsWith(` ${wanted}`) || (wanted.length > 3 && wanted.startsWith(name) && name !== '')
      : number === wantedNumber,
  );
  return found < 0 ? null : found;
}

function headingText(source: string, block: Block): string {
  return source.slice(block.children[0]?.start ?? block.start, block.children.at(-1)?.end ?? block.end).trim();
}

// What a section says about being an alternative: in its title, its hints, or the heading that stands above it.
function saidBy(source: string, { heading, groupHeadings }: OutlineSection): string[] {
  return [heading.whole, ...heading.hints, ...groupHeadings.map((block) => headingText(source, block))];
}

interface Sections {
  source: string;
  sections: readonly OutlineSection[];
  names: readonly SectionName[];
  /** How many different numbers their titles have. */
  numbers: number;
}

function replacedBy({ source, sections, names, numbers }: Sections, index: number): number | null {
  const section = sections[index];
  const previous = sections[index - 1];
  if (section === undefined || previous === undefined) return null;
  for (const text of saidBy(source, section)) {
    const match = REPLACES.exec(text);
    const named = match === null ? null : findNamed(names.slice(0, index), match[1] ?? match[2] ?? '');
    if (named !== null) return named;
    if (match !== null && /section|abschnitt|above|previous/i.test(match[0])) return index - 1;
  }
  const { title } = section.heading;
  const option = OPTION.exec(title);
  if (option !== null && OPTION.test(previous.heading.title) && previous.heading.title !== title) return index - 1;
  if (section.heading.isAlternative || OR.test(title) || isOtherCase(title, previous.heading.title)) return index - 1;
  const number = numberOf(title);
  const isSame = number !== null && number === numberOf(previous.heading.title);
  return isSame && numbers > 1 ? index - 1 : null;
}

function asAlternative(source: string, section: OutlineSection, replaced: OutlineSection): OutlineSection {
  const budgets = section.heading.budgets ?? replaced.heading.budgets;
  const duration = section.heading.budgets === null ? replaced.heading.duration : section.heading.duration;
  const texts = section.groupHeadings.map((block) => ({ block, text: headingText(source, block) }));
  const isMark = (text: string): boolean => MARKER.test(text) || REPLACES.test(text);
  const hints = texts.flatMap(({ text }) => (isMark(text) ? [text.replace(MARKER, '$1')] : []));
  const mark = texts.find(({ text }) => isMark(text))?.block;
  return {
    ...section,
    ...(mark === undefined ? {} : { markLines: linesOf(source, mark) }),
    groupHeadings: texts.flatMap(({ block, text }) => (isMark(text) ? [] : [block])),
    heading: { ...section.heading, isAlternative: true, budgets, duration, hints: [...section.heading.hints, ...hints] },
  };
}

// A heading that only says "choose one" makes the sections below it one choice.
function findChosen(source: string, sections: readonly OutlineSection[]): Set<number> {
  const chosen = new Set<number>();
  let depth: number | null = null;
  for (const [index, section] of sections.entries()) {
    if (section.groupHeadings.length > 0) {
      depth = section.groupHeadings.some((block) => CHOOSE_ONE.test(source.slice(block.start, block.end))) ? section.depth : null;
    } else if (depth !== section.depth) depth = null;
    else chosen.add(index);
  }
  return chosen;
}

/** Marks the sections that are run instead of another, and puts each directly behind the one it replaces. */
export function findAlternatives(source: string, written: readonly OutlineSection[]): OutlineSection[] {
  const sections = written.flatMap((section) => splitOptions(source, section));
  const chosen = findChosen(source, sections);
  const numbers = new Set(sections.map(({ heading }) => numberOf(heading.title))).size;
  const known: Sections = { source, sections, names: sections.map(sectionName), numbers };
  const groups = new Map<number, OutlineSection[]>();
  const roots: number[] = [];
  for (const [index, section] of sections.entries()) {
    const replaces = replacedBy(known, index) ?? (chosen.has(index) ? index - 1 : null);
    const root = replaces === null ? index : (roots[replaces] ?? index);
    const replaced = sections[root];
    roots.push(root);
    groups.set(root, [
      ...(groups.get(root) ?? []),
      root === index || replaced === undefined ? section : asAlternative(source, section, replaced),
    ]);
  }
  return [...groups.values()].flat();
}
