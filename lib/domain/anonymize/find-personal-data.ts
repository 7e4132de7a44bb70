import { compactLog } from '../compact-log';
import { isPersonalNote } from '../notes';
import type { SessionLog } from '../session-log';
import { changeTexts } from './change-texts';
import { findEmails, findLinks } from './find-addresses';
import { findPhones } from './find-phones';
import { foldText } from './fold-text';
import { companyTerms, contactTerms, personTerms } from './name-terms';
import { createReplacer, PLACEHOLDERS } from './replace-personal';
import type { PersonalTerm } from './replace-personal';

/** What somebody said is personal, besides what can be told by its looks. */
export interface GivenNames {
  /** The participant's code, which takes the place of the names; empty for none. */
  participant: string;
  names: string[];
  companies: string[];
  /** E-mail addresses, telephone numbers or whatever leads to somebody. */
  contacts: string[];
  /** Names of other people, for which the code does not stand; none when absent. */
  others?: readonly string[];
}

/** Something personal in a session, and what takes its place. */
export interface PersonalDatum {
  kind: 'name' | 'company' | 'contact' | 'email' | 'phone' | 'link' | 'note' | 'call';
  /** As it is first written; of a note its whole text. */
  text: string;
  /** Empty for what is left out. */
  replacement: string;
  /** How often it is replaced. */
  count: number;
}

/** Every text of the session, each time it occurs, without the call's address, which is a datum by itself. */
function textsOf(log: SessionLog): string[] {
  const texts: string[] = [];
  for (const event of compactLog(log).events) {
    changeTexts(event.type === 'session-started' ? { ...event, call: null } : event, (text) => {
      if (text !== '') texts.push(text);
      return text;
    });
  }
  return texts;
}

/** The terms each once: of those that are compared as the same, the first. */
function distinct(terms: readonly PersonalTerm[]): PersonalTerm[] {
  const known = new Set<string>();
  return terms.filter(({ text }) => {
    const key = foldText(text).text.trim();
    const isNew = key !== '' && !known.has(key);
    known.add(key);
    return isNew;
  });
}

const kindOfContact = (text: string): string => {
  if (findEmails(text).length > 0) return PLACEHOLDERS.email;
  if (findPhones(`tel ${text}`).length > 0) return PLACEHOLDERS.phone;
  return findLinks(text).length > 0 ? PLACEHOLDERS.link : PLACEHOLDERS.contact;
};

/** A call's label that can be told from a word: the codes of Meet and Zoom, and names of rooms that were made up to be told apart. */
const isTellingLabel = (label: string): boolean => label.length >= 8 && /[\p{N}_-]|\p{Ll}\p{Lu}/u.test(label);

function notesToLeaveOut({ state }: SessionLog): PersonalDatum[] {
  const byText = new Map<string, PersonalDatum>();
  for (const note of state.notes.values()) {
    if (!isPersonalNote(note)) continue;
    const { text } = note;
    byText.set(text, { kind: 'note', text, replacement: '', count: (byText.get(text)?.count ?? 0) + 1 });
  }
  return [...byText.values()];
}

/**
 * The personal data in a session, each distinct text once: names that were given and parts of them, who took part, e-mail addresses, telephone
 * numbers, links, notes that are marked as personal, and the call. Takes time in proportion to the session's length.
 */
export function findPersonalData(log: SessionLog, given: GivenNames): PersonalDatum[] {
  const { state } = log;
  const code = given.participant.trim();
  const [names, companies] = [given.names.flatMap(personTerms), given.companies.flatMap(companyTerms)];
  const isCode = (name: string) => /\p{N}/u.test(name) && foldText(name).text === foldText(code).text;
  const name = (text: string, replacement: string): PersonalTerm => ({ kind: 'name', text, replacement });
  const others = [state.facilitator, state.noteKeeper, ...state.observers, ...(given.others ?? [])].flatMap(personTerms);

  const texts = textsOf(log);
  const detected = texts.flatMap((text): PersonalTerm[] => [
    ...findEmails(text).map((found) => ({ kind: 'email' as const, text: found, replacement: PLACEHOLDERS.email })),
    ...findPhones(text).map((found) => ({ kind: 'phone' as const, text: found, replacement: PLACEHOLDERS.phone })),
    ...findLinks(text).map((found) => ({ kind: 'link' as const, text: found, replacement: PLACEHOLDERS.link })),
  ]);
  const label = state.call?.label ?? '';
  const found = distinct([
    ...names.filter((text) => !isCode(text)).map((text) => name(text, PLACEHOLDERS.name)),
    ...companies.map((text) => ({ kind: 'company' as const, text, replacement: PLACEHOLDERS.company })),
    ...given.contacts.flatMap(contactTerms).map((text) => ({ kind: 'contact' as const, text, replacement: kindOfContact(text) })),
    ...others.filter((text) => !isCode(text)).map((text) => name(text, PLACEHOLDERS.name)),
    ...detected,
    ...(state.recordingUrl === '' ? [] : [{ kind: 'link' as const, text: state.recordingUrl, replacement: PLACEHOLDERS.link }]),
    ...(isTellingLabel(label) ? [{ kind: 'link' as const, text: label, replacement: PLACEHOLDERS.link }] : []),
  ]);
  // A code that itself holds something personal cannot stand for it.
  const isSafeCode = code !== '' && createReplacer(found).replace(code) === code;
  const participantNames = new Set(names.map((text) => foldText(text).text.trim()));
  const terms = found.map((term) =>
    isSafeCode && term.kind === 'name' && participantNames.has(foldText(term.text).text.trim()) ? { ...term, replacement: code } : term,
  );

  const counts: number[] = [];
  const replacer = createReplacer(terms);
  for (const text of texts) replacer.count(text, counts);
  const inTexts = terms.map((term, number) => ({ ...term, count: counts[number] ?? 0 })).filter(({ count }) => count > 0);
  const callText = state.call === null ? '' : state.call.label || state.call.key;
  const call: PersonalDatum[] = callText === '' ? [] : [{ kind: 'call', text: callText, replacement: '', count: 1 }];
  return [...inTexts, ...call, ...notesToLeaveOut(log)];
}
