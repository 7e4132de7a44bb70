import { formatElapsed } from '../domain/clock-text';
import type { ItemKind } from '../domain/guide';
import type { Note } from '../domain/notes';
import { paceOf } from '../domain/pace';
import type { Pace } from '../domain/pace';
import type { SessionLog } from '../domain/session-log';
import type { SessionItem, SessionSection, SessionState } from '../domain/session-state';
import type { ExportContext } from './define-exporter';
import { momentText } from './moment-text';
import { consentText, sessionFacts } from './session-facts';
import type { SessionFact } from './session-facts';
import { toOneLine } from './plain-text';

/** A note and when it was noted, such as `6:31 (rec 5:41)`; its text is as it was typed. */
export interface AnnotatedNote {
  time: string;
  isStarred: boolean;
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
  /** Plain text such as `asked at 5:12`; empty for words and hints nobody ticked. */
  status: string;
  notes: AnnotatedNote[];
  children: AnnotatedItem[];
}

/** A section with its time, items and the notes that belong to none of them. */
export interface AnnotatedSection {
  /** Plain text with the section's number: `2. Warm-up`. */
  heading: string;
  /** Plain text: planned and used time, and how the plan was changed. */
  summary: string;
  /** Inline Markdown; empty when the guide gives none. */
  aim: string;
  items: AnnotatedItem[];
  notes: AnnotatedNote[];
}

/** A guide with everything that happened in one session: what the formats for people render. */
export interface AnnotatedGuide {
  /** Plain text: participant and guide. */
  title: string;
  facts: SessionFact[];
  /** Plain text: how to read the times. */
  legend: string;
  sections: AnnotatedSection[];
  /** Notes whose section the guide does not have. */
  otherNotes: AnnotatedNote[];
  /** Inline Markdown: where the guide comes from; may be empty. */
  sourceNote: string;
}

const LABELS: Record<ItemKind, string> = { question: '', probe: 'Probe', action: '', script: 'Script', hint: 'Hint' };

function statusText(state: SessionState, item: SessionItem): string {
  if (item.isConsent && state.consent) return consentText(state);
  const done = item.kind === 'action' ? 'done' : 'asked';
  if (item.statusAt !== null) return `${item.status === 'asked' ? done : item.status} at ${momentText(state, item.statusAt)}`;
  return item.kind === 'script' || item.kind === 'hint' ? '' : `not ${done}`;
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

function legendText(state: SessionState): string {
  const isStarred = [...state.notes.values()].some((note) => note.isStarred);
  const parts = [
    'Times are session time: minutes and seconds since the start, without pauses.',
    state.recordingStartedAt === null ? '' : '“rec” is the place in the recording.',
    isStarred ? '★ marks a starred note.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Hands out each note once, to whoever asks first: its question, else its section, else whoever takes the rest. */
function createNotePile(state: SessionState) {
  const left = new Set(state.notes.values());
  const byItem = new Map<string | null, Note[]>();
  for (const note of left) {
    const others = byItem.get(note.itemId);
    if (others) others.push(note);
    else byItem.set(note.itemId, [note]);
  }
  const take = (notes: Note[]): AnnotatedNote[] => {
    const taken = notes.filter((note) => left.delete(note)).toSorted((a, b) => a.notedAt - b.notedAt);
    return taken.map(({ notedAt, isStarred, text }) => ({ time: momentText(state, notedAt), isStarred, text }));
  };
  return {
    ofItem: (itemId: string) => take(byItem.get(itemId) ?? []),
    ofSection: (id: string) => take([...left].filter(({ sectionId }) => sectionId === id)),
    rest: () => take([...left]),
  };
}

function annotateSection(state: SessionState, pace: Pace, index: number, pile: ReturnType<typeof createNotePile>): AnnotatedSection | null {
  const section = state.sections[index];
  if (!section) return null;
  const items = section.itemIds.flatMap((id) => state.items.get(id) ?? []);
  const annotate = (item: SessionItem): AnnotatedItem => ({
    kind: item.kind,
    label: item.isUnplanned ? 'Unplanned' : LABELS[item.kind],
    text: item.text,
    isDone: item.kind === 'action' ? item.status === 'asked' : null,
    status: statusText(state, item),
    notes: pile.ofItem(item.id),
    children: items.filter(({ parentId }) => parentId === item.id).map(annotate),
  });
  const guideMs = (state.guide.sections[index]?.budgetsMinutes[state.formatIndex] ?? 0) * 60_000;
  return {
    heading: `${index + 1}. ${section.title}`,
    summary: summaryText(state, section, guideMs, pace.sections[index]?.usedMs ?? 0),
    aim: section.aim,
    items: items.filter(({ parentId }) => parentId === null).map(annotate),
    notes: [],
  };
}

/** Puts a session's events back into its guide. Every note of the session is in the result exactly once. */
export function annotateGuide({ state }: SessionLog, context: ExportContext): AnnotatedGuide {
  const pace = paceOf(state, context.exportedAt);
  const pile = createNotePile(state);
  const sections = state.sections.flatMap((_, index) => annotateSection(state, pace, index, pile) ?? []);
  // Only now, since a note may be tied to a question of another section than the one it was written in.
  for (const [index, { id }] of state.sections.entries()) sections[index]?.notes.push(...pile.ofSection(id));
  return {
    title: [toOneLine(state.participant), state.guide.title].filter((part) => part !== '').join(' · '),
    facts: sessionFacts(state, pace, context),
    legend: legendText(state),
    sections,
    otherNotes: pile.rest(),
    sourceNote: state.guide.sourceNote,
  };
}
