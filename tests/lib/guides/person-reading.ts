import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { ChildItem, Item, ItemKind } from '../../../lib/domain/guide';
import type { GuideDraft } from '../../../lib/guides/guide-reading';

/** A section in few words: title, minutes for each format (null: not given), what it is besides. */
export type PersonSection = [title: string, minutes: (number | null)[], ...flags: ('optional' | 'alternative')[]];

/** What a person reads in a guide: written down by hand before any program had read the file. */
export interface PersonReading {
  /** Empty when the file has none. */
  title: string;
  /** Planned lengths in minutes; null when they are neither stated nor the sum of all budgets. */
  formats: number[] | null;
  sections: PersonSection[];
  /** How many items of each kind there are, with those below others; kinds that do not occur are absent. */
  items: Partial<Record<ItemKind, number>>;
  /** How the item begins that asks for consent; null when none does. */
  consent: string | null;
  /** Numbers of goals, hypotheses, and items by priority; absent when there are none, or when they are part of the notes. */
  goals?: number;
  hypotheses?: number;
  essential?: number;
  ifTime?: number;
}

/** A guide file and what a person reads in it. */
export interface ReadFile {
  name: string;
  markdown: string;
  person: PersonReading;
}

type Readings = Record<'fixtures' | 'shared', Record<string, PersonReading>>;

const FIXTURES = new URL('../../fixtures/guides/', import.meta.url);
// Real guides of other people lie beside the project where they are at hand; they are not part of it.
const SHARED = new URL('../../../../shared/guides/', import.meta.url);
const readings = JSON.parse(readFileSync(new URL('readings.json', FIXTURES), 'utf8')) as Readings;

const KINDS: readonly ItemKind[] = ['question', 'probe', 'action', 'script', 'hint'];
const TIME_WORD = /^(?:min|mins|minutes?|m|h|hours?|uhr|x|or|to|bis|up|ca|about|optional)$/i;
const OPTIONAL_WORDS = /\s*[([](?:optional|if time(?: allows| permits)?|if applicable)[)\]]|^if time (?:allows|permits)\s*[:,–—-]\s*/gi;

/** A title without what a person may read or leave out: numbering, emoji, short codes, “Either:”, a colon at the end. */
function plainTitle(title: string): string {
  return title
    .normalize('NFC')
    .replace(/:[a-z_]+:/g, '')
    .replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)/gu, '')
    .replace(/[*_`]/g, '')
    .replace(/^\s*(?:either|or)\s*[:–—-]\s*/i, '')
    .replace(OPTIONAL_WORDS, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d+[.)]\s*/, '')
    .replace(/\s*[:：]$/, '')
    .toLowerCase();
}

/** What stands in brackets, or as a condition before a colon, in the headings of a text: kept as hints, to a person they are part of the heading. */
function headingBrackets(markdown: string): Set<string> {
  const headings = markdown.split(/\r?\n/).filter((line) => /^(?:#|\*\*|\d{1,2}:\d{2})/.test(line));
  return new Set(
    headings.flatMap((line) =>
      [...line.matchAll(/[([（]([^()[\]（）]*)[)\]）]|^[#*\s]*(if time[^:]*):/gi)].map(([, inner, condition]) =>
        (inner ?? condition ?? '').trim(),
      ),
    ),
  );
}

/** What a person sees in a text but counts neither as words to say nor as a note: labels and heads of lists, sub-headings, footnotes, tags, a duration that was kept. */
function isFurniture({ kind, text, children = [] }: ChildItem & Partial<Pick<Item, 'children'>>, brackets: ReadonlySet<string>): boolean {
  if (kind !== 'script' && kind !== 'hint') return false;
  if (brackets.has(text) || (kind === 'hint' && children.length > 0)) return true;
  const plain = text
    .replace(/<[^>]*>/g, '')
    .replace(/[*_]/g, '')
    .trim();
  if (plain === '' || /[:：]$/.test(plain) || /^#{1,6}\s|^\[[^\]]+\]:/.test(plain)) return true;
  const words = plain.match(/\p{L}+/gu) ?? [];
  return /[\dx_?]/i.test(plain) && words.every((word) => TIME_WORD.test(word));
}

function countItems(draft: GuideDraft, markdown: string): PersonReading['items'] {
  const brackets = headingBrackets(markdown);
  const all = draft.sections.flatMap(({ items }) => items.flatMap((item) => [item, ...item.children]));
  const counted = all.filter((item) => !isFurniture(item, brackets));
  const counts = KINDS.map((kind) => [kind, counted.filter((item) => item.kind === kind).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function sectionsOf(draft: GuideDraft): PersonSection[] {
  return draft.sections.map(({ title, budgetsMinutes, isOptional, isAlternative }) => {
    const flags = [isOptional ? ('optional' as const) : [], isAlternative === true ? ('alternative' as const) : []].flat();
    return [plainTitle(title), budgetsMinutes, ...flags];
  });
}

function numberOf<Name extends string>(name: Name, count: number): Partial<Record<Name, number>> {
  return count === 0 ? {} : ({ [name]: count } as Record<Name, number>);
}

/** What was read in a file, in the words of a person's reading, to be compared with that. */
export function readingOf(draft: GuideDraft, { markdown, person }: Pick<ReadFile, 'markdown' | 'person'>): PersonReading {
  const items = draft.sections.flatMap((section) => section.items);
  const consent = items.find(({ isConsent }) => isConsent)?.text ?? null;
  return {
    title: plainTitle(draft.title),
    formats: person.formats === null ? null : draft.formatsMinutes,
    sections: sectionsOf(draft),
    items: countItems(draft, markdown),
    consent: person.consent !== null && consent?.startsWith(person.consent) === true ? person.consent : consent,
    ...(person.goals === undefined ? {} : numberOf('goals', draft.goals?.length ?? 0)),
    ...(person.hypotheses === undefined ? {} : numberOf('hypotheses', draft.hypotheses?.length ?? 0)),
    ...numberOf('essential', items.filter(({ priority }) => priority === 'essential').length),
    ...numberOf('ifTime', items.filter(({ priority }) => priority === 'if-time').length),
  };
}

/** A person's reading with its titles in the same plain form. */
export function plainReading(person: PersonReading): PersonReading {
  const sections = person.sections.map(([title, ...rest]): PersonSection => [plainTitle(title), ...rest]);
  return { ...person, title: plainTitle(person.title), sections };
}

function filesIn(folder: URL, known: Record<string, PersonReading>): ReadFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.toSorted().map((name) => {
    const person = known[name];
    if (person === undefined) throw new Error(`readings.json does not say what a person reads in ${name}`);
    return { name, markdown: readFileSync(new URL(name, folder), 'utf8'), person };
  });
}

/** The fixtures, each with what a person reads in it. */
export const fixtureFiles: readonly ReadFile[] = filesIn(FIXTURES, readings.fixtures);

/** The same of real guides, where they lie beside the project; otherwise empty. */
export const sharedFiles: readonly ReadFile[] = filesIn(SHARED, readings.shared);
