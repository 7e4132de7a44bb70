import { formatElapsed } from '../domain/clock-text';
import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../domain/debrief';
import type { ExportOptions } from '../domain/export-options';
import type { ItemKind } from '../domain/guide';
import { isPersonalNote } from '../domain/notes';
import type { Note } from '../domain/notes';
import type { Pace } from '../domain/pace';
import type { SessionItem, SessionSection, SessionState } from '../domain/session-state';
import type { MomentText } from './moment-text';
import { boldSubHeadings, itemWord } from '../domain/sub-heading';
import { consentText } from './session-facts';

/** A note and when it was noted, such as `6:31 (rec 5:41)`; its text is as it was typed. */
export interface AnnotatedNote {
  time: string;
  isStarred: boolean;
  /** True when it holds personal data. */
  isPersonal: boolean;
  text: string;
}

/** An item of the guide with what became of it. */
export interface AnnotatedItem {
  kind: ItemKind;
  /** Plain words before the text, such as "Probe"; empty for questions and actions. */
  label: string;
  /** Inline Markdown. */
  text: string;
  /** Of an action: whether it was done; null for every other kind. */
  isDone: boolean | null;
  /** True of a question or an action that was skipped, or of which nothing came. */
  isPassed: boolean;
  /** Plain text such as `asked at 5:12`; empty for words and hints nobody ticked. */
  status: string;
  notes: AnnotatedNote[];
  children: AnnotatedItem[];
}

/** A section with its time, items and the notes that belong to none of them. */
export interface AnnotatedSection {
  /** Plain text with the section's number: `2. Warm-up`. */
  heading: string;
  /** Plain text: planned and used time, and how the plan was changed; empty for the debrief. */
  summary: string;
  /** Inline Markdown; empty when the guide gives none. */
  aim: string;
  items: AnnotatedItem[];
  notes: AnnotatedNote[];
}

/** Hands out each note once, to whoever asks first: its question, else its section, else whoever takes the rest. */
export interface NotePile {
  ofItem: (itemId: string) => AnnotatedNote[];
  ofSection: (sectionId: string) => AnnotatedNote[];
  rest: () => AnnotatedNote[];
}

const LABELS: Record<ItemKind | 'heading', string> = {
  question: '',
  probe: 'Probe',
  action: '',
  script: 'Script',
  hint: 'Hint',
  heading: '',
};

function groupBy<Key>(notes: readonly Note[], keyOf: (note: Note) => Key): Map<Key, Note[]> {
  const groups = new Map<Key, Note[]>();
  for (const note of notes) {
    const group = groups.get(keyOf(note));
    if (group) group.push(note);
    else groups.set(keyOf(note), [note]);
  }
  return groups;
}

/** A pile of notes, which lie in it in the order in which they will be handed out. */
export function createNotePile(notes: readonly Note[], momentText: MomentText): NotePile {
  const left = new Set(notes);
  const byItem = groupBy(notes, ({ itemId }) => itemId);
  const bySection = groupBy(notes, ({ sectionId }) => sectionId);
  const take = (asked: readonly Note[] = []): AnnotatedNote[] =>
    asked
      .filter((note) => left.delete(note))
      .map((note) => ({ time: momentText(note.notedAt), isStarred: note.isStarred, isPersonal: isPersonalNote(note), text: note.text }));
  return {
    ofItem: (itemId) => take(byItem.get(itemId)),
    ofSection: (sectionId) => take(bySection.get(sectionId)),
    rest: () => take(notes),
  };
}

function statusText(state: SessionState, item: SessionItem, momentText: MomentText): string {
  if (item.isConsent && state.consent) return consentText(state, momentText);
  const done = item.kind === 'action' ? 'done' : 'asked';
  if (item.statusAt !== null) return `${item.status === 'asked' ? done : item.status} at ${momentText(item.statusAt)}`;
  return item.kind === 'script' || item.kind === 'hint' ? '' : `not ${done}`;
}

/** Whether an item was asked, done or, being the question for consent, answered. */
function wasAsked(state: SessionState, item: SessionItem): boolean {
  return item.status === 'asked' || (item.isConsent && state.consent !== null);
}

function summaryText(state: SessionState, section: SessionSection, guideMs: number, usedMs: number): string {
  const isVisited = state.visits.some(({ sectionId }) => sectionId === section.id);
  const overMs = section.isLeftOut ? 0 : usedMs - section.budgetMs;
  const parts = [
    section.isOptional ? 'optional' : '',
    `planned ${formatElapsed(guideMs)}`,
    Math.abs(section.budgetMs - guideMs) >= 1000 ? `changed to ${formatElapsed(section.budgetMs)}` : '',
    section.isLeftOut ? 'left out' : '',
    isVisited ? `used ${formatElapsed(usedMs)}${overMs >= 1000 ? ` (${formatElapsed(overMs)} over)` : ''}` : 'not entered',
  ];
  const text = parts.filter((part) => part !== '').join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const isToAsk = ({ kind }: AnnotatedItem): boolean => kind !== 'script' && kind !== 'hint';

/** Whether an item is shown when questions that were not asked are left out. Of what lies below it only what is shown is left. */
function cameOfSomething(state: SessionState, item: SessionItem, annotated: AnnotatedItem): boolean {
  const isAnswered = item.status !== 'open' || (item.isConsent && state.consent !== null);
  const hasBelow = annotated.children.some((child) => isToAsk(child) || child.notes.length > 0);
  return !isToAsk(annotated) || isAnswered || annotated.notes.length > 0 || hasBelow;
}

/** One section of a session with its items; the notes of no item are added by whoever has seen all sections. */
export function annotateSection(
  state: SessionState,
  { sections }: Pace,
  index: number,
  { pile, momentText, options }: { pile: NotePile; momentText: MomentText; options: ExportOptions },
): AnnotatedSection | null {
  const section = state.sections[index];
  if (!section) return null;
  const items = section.itemIds.flatMap((id) => state.items.get(id) ?? []);
  const annotate = (item: SessionItem): AnnotatedItem[] => {
    const annotated: AnnotatedItem = {
      kind: item.kind,
      label: item.isUnplanned ? 'Unplanned' : LABELS[itemWord(item)],
      text: boldSubHeadings(item.text),
      isDone: item.kind === 'action' ? item.status === 'asked' : null,
      isPassed: item.kind !== 'script' && item.kind !== 'hint' && !wasAsked(state, item),
      status: statusText(state, item, momentText),
      notes: pile.ofItem(item.id),
      children: items.filter(({ parentId }) => parentId === item.id).flatMap(annotate),
    };
    return options.hasUnasked || cameOfSomething(state, item, annotated) ? [annotated] : [];
  };
  const guideMs = (state.guide.sections[index]?.budgetsMinutes[state.formatIndex] ?? 0) * 60_000;
  return {
    heading: `${index + 1}. ${section.title}`,
    summary: summaryText(state, section, guideMs, sections[index]?.usedMs ?? 0),
    aim: section.aim,
    items: items.filter(({ parentId }) => parentId === null).flatMap(annotate),
    notes: [],
  };
}

/** What was written down when the session was over; null when nothing was. */
export function annotateDebrief(pile: NotePile, { hasUnasked }: ExportOptions): AnnotatedSection | null {
  const answered = DEBRIEF_QUESTIONS.map(({ id, text }) => ({ text, notes: pile.ofItem(id) }));
  const notes = pile.ofSection(DEBRIEF_SECTION_ID);
  if (notes.length === 0 && answered.every((answer) => answer.notes.length === 0)) return null;
  const items = answered
    .filter((answer) => hasUnasked || answer.notes.length > 0)
    .map(({ text, notes: answers }): AnnotatedItem => {
      const status = answers.length === 0 ? 'not answered' : '';
      return { kind: 'question', label: '', text, isDone: null, isPassed: answers.length === 0, status, notes: answers, children: [] };
    });
  return { heading: 'Debrief', summary: '', aim: '', items, notes };
}
