import type { OutlineSection } from './outline-guide';
import type { Block } from './parse-blocks';
import { linesOf } from './source-places';

// "[FOR … — Replace Section 3 with:]", "Instead of section 3: …", "Alternative to Warm-up"
const REPLACES =
  /\b(?:replaces?|replacing|instead of|alternative (?:to|for)|in place of|ersetzt|anstelle von|statt|alternative zu|remplace|au lieu de|à la place de|alternative à|reemplaza|en lugar de|alternativa a|substitui|em vez de)\s+(?:with |by )?["“„«]?([^"”“:\])）—–(]{1,80})|(?:^|[^\p{L}])(?:セクション|第)?(\d+)\s*(?:の代わりに|に代えて)/iu;
const NUMBERED =
  /^(?:(section|part|abschnitt|teil|partie|sección|parte|seção|block|module?|セクション|topic|step)\s+(\d{1,2})(?![\d.]*\d)|(\d{1,2})[.:)](?!\d))/iu;
const OPTION = /^(?:option|variante?|alternative?|version|path|track|scenario|opción|opção|variant|選択肢)\s*([a-h]|\d)\b/iu;
const OR = /^(?:or|alternatively|oder|alternativ|ou|o bien|ou bien|または)\s*[:,–—-]\s*/i;
const CHOOSE_ONE =
  /\b(?:choose|pick|select|run) one\b|\bone of (?:the following|these|the two|them)\b|\beine? (?:davon )?(?:aus)?wählen\b|\bau choix\b|\belegir un[oa]\b|\bescolh(?:a|er) um[a]?\b/i;
const MARKER = /^\[(.*)\]$/;

// "3a If admin", "If NOT admin"
const CONDITION =
  /^(?:(\d{1,2})\s?([a-e])(?:[.:)]|(?=\s))\s*|\d{1,2}[.:)]\s*)?(?:if|when|for|falls|wenn|bei|si|pour|se|caso|para)\s+(\S.*)$/iu;
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

function findNamed(sections: readonly OutlineSection[], index: number, text: string): number | null {
  const wanted = nameOf(text.replace(/\s+with$/i, ''));
  if (wanted === '') return null;
  const number = /^(?:(\p{L}+) )?(\d{1,2})\b/u.exec(wanted);
  const found = sections.findIndex(({ heading }, place) => {
    if (place >= index) return false;
    const own = NUMBERED.exec(heading.title);
    if (number !== null && own !== null && (own[2] ?? own[3]) === number[2]) return true;
    const name = nameOf(heading.title);
    return (
      number === null && (name === wanted || name.endsWith(` ${wanted}`) || (wanted.length > 3 && wanted.startsWith(name) && name !== ''))
    );
  });
  return found < 0 ? null : found;
}

function headingText(source: string, block: Block): string {
  return source.slice(block.children[0]?.start ?? block.start, block.children.at(-1)?.end ?? block.end).trim();
}

// What a section says about being an alternative: in its title, its hints, or the heading that stands above it.
function saidBy(source: string, { heading, groupHeadings }: OutlineSection): string[] {
  return [heading.whole, ...heading.hints, ...groupHeadings.map((block) => headingText(source, block))];
}

function replacedBy(source: string, sections: readonly OutlineSection[], index: number, numbers: number): number | null {
  const section = sections[index];
  const previous = sections[index - 1];
  if (section === undefined || previous === undefined) return null;
  for (const text of saidBy(source, section)) {
    const match = REPLACES.exec(text);
    const named = match === null ? null : findNamed(sections, index, match[1] ?? match[2] ?? '');
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
export function findAlternatives(source: string, sections: readonly OutlineSection[]): OutlineSection[] {
  const chosen = findChosen(source, sections);
  const known = new Set(sections.map(({ heading }) => numberOf(heading.title)));
  const groups = new Map<number, OutlineSection[]>();
  const roots: number[] = [];
  for (const [index, section] of sections.entries()) {
    const replaces = replacedBy(source, sections, index, known.size) ?? (chosen.has(index) ? index - 1 : null);
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
