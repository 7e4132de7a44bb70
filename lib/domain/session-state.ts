import type { EventOf } from './events/registry';
import type { SessionCall } from './events/session-started';
import type { ChildItem, Guide, Item, ItemKind, Priority } from './guide';
import type { Note } from './notes';

/** Asked (of an action: done), skipped on purpose, or neither. */
export type ItemStatus = 'open' | 'asked' | 'skipped';

/** An item of the guide, or an unplanned question, and what became of it. */
export interface SessionItem {
  id: string;
  sectionId: string;
  /** The item it lies under; null directly below the section. */
  parentId: string | null;
  kind: ItemKind;
  /** Inline Markdown. */
  text: string;
  /** What becomes of it when time is short; absent when the guide does not say. */
  priority?: Priority;
  isConsent: boolean;
  /** True for a question that was added while the session ran. */
  isUnplanned: boolean;
  status: ItemStatus;
  /** When it got its status, in ms since the epoch; null while it is open. */
  statusAt: number | null;
}

/** A section of the guide and its time in this session. */
export interface SessionSection {
  id: string;
  title: string;
  aim: string;
  isOptional: boolean;
  /** What the guide plans for it in the chosen format, in ms; 0 when it was left out of the plan at the start. */
  plannedMs: number;
  /** Its budget now, in ms: the guide's, more or less what was adjusted. */
  budgetMs: number;
  /** True while the plan does without it. */
  isLeftOut: boolean;
  /** Time spent in it up to the last stop of its clock, in ms; without the stretch that is running. */
  usedMs: number;
  /** Ids of its items, each followed by those below it, unplanned questions last. */
  itemIds: string[];
}

/** A stay in a section; it lasts until the next visit or the session's end. */
export interface Visit {
  sectionId: string;
  /** In ms since the epoch. */
  enteredAt: number;
}

/** A stretch of time that does not count, in ms since the epoch. */
export interface Pause {
  from: number;
  to: number;
}

/** The answer to the question whether the session may be recorded. */
export interface Consent {
  answer: 'yes' | 'no';
  /** In ms since the epoch. */
  at: number;
}

/**
 * What a log of events amounts to. Made by `foldEvents` and changed in place by the events' `apply` only; everybody else reads it.
 * All times are in ms since the epoch, all spans in ms.
 */
export interface SessionState {
  id: string;
  guideId: string;
  /** The version of the guide that is run; null when it is not known. */
  guideVersion: number | null;
  /** The guide as it was when the session began. */
  guide: Guide;
  formatIndex: number;
  participant: string;
  /** Who leads the conversation; empty when nobody is named. */
  facilitator: string;
  /** Who keeps the notes; empty when nobody is named. */
  noteKeeper: string;
  observers: string[];
  /** Address of the recording; empty for none. */
  recordingUrl: string;
  call: SessionCall | null;
  startedAt: number;
  endedAt: number | null;
  sections: SessionSection[];
  /** Null until the first section is entered. */
  currentSectionId: string | null;
  /** Since when the current section's clock runs; null while it stands. */
  runningSince: number | null;
  pausedAt: number | null;
  pauses: Pause[];
  visits: Visit[];
  items: Map<string, SessionItem>;
  consent: Consent | null;
  recordingStartedAt: number | null;
  /** By id, in the order of writing. */
  notes: Map<string, Note>;
}

const MINUTE_MS = 60_000;

/** The sections' plan at the start: an optional section that has no time in the format, or does not fit into it, is left out. */
function planSections(guide: Guide, formatIndex: number): SessionSection[] {
  const formatMinutes = guide.formatsMinutes[formatIndex] ?? 0;
  const budgetOf = (section: Guide['sections'][number]) => section.budgetsMinutes[formatIndex] ?? 0;
  let plannedMinutes = guide.sections.reduce((sum, section) => sum + (section.isOptional ? 0 : budgetOf(section)), 0);
  return guide.sections.map((section) => {
    const minutes = budgetOf(section);
    const fits = minutes > 0 && plannedMinutes + minutes <= formatMinutes;
    if (section.isOptional && fits) plannedMinutes += minutes;
    const isLeftOut = section.isOptional && !fits;
    const budgetMs = minutes * MINUTE_MS;
    const { id, title, aim, isOptional } = section;
    return { id, title, aim, isOptional, plannedMs: isLeftOut ? 0 : budgetMs, budgetMs, isLeftOut, usedMs: 0, itemIds: [] };
  });
}

/** Puts an item and those below it at the end of a section. */
export function addItem(state: SessionState, section: SessionSection, item: Item, isUnplanned: boolean): void {
  const put = ({ id, kind, text }: ChildItem, rest: Pick<SessionItem, 'parentId' | 'isConsent' | 'priority'>) => {
    state.items.set(id, { id, sectionId: section.id, kind, text, isUnplanned, status: 'open', statusAt: null, ...rest });
    section.itemIds.push(id);
  };
  put(item, { parentId: null, isConsent: item.isConsent, ...(item.priority ? { priority: item.priority } : {}) });
  for (const child of item.children) put(child, { parentId: item.id, isConsent: false });
}

/** Gives an item a status; an item that is not there, or that has the status already, stays as it is. */
export function setItemStatus(state: SessionState, itemId: string, status: ItemStatus, at: number): void {
  const item = state.items.get(itemId);
  if (!item || item.status === status) return;
  state.items.set(itemId, { ...item, status, statusAt: status === 'open' ? null : at });
}

/** The state of a session that has just begun and has not entered a section yet. */
export function createSessionState(event: EventOf<'session-started'>): SessionState {
  const { sessionId, guideId, guide, participant, call, at } = event;
  const formatIndex = Math.min(event.formatIndex, guide.formatsMinutes.length - 1);
  const state: SessionState = {
    id: sessionId,
    guideId,
    guideVersion: event.guideVersion ?? null,
    guide,
    formatIndex,
    participant,
    facilitator: '',
    noteKeeper: '',
    observers: [],
    recordingUrl: '',
    call,
    startedAt: at,
    endedAt: null,
    sections: planSections(guide, formatIndex),
    currentSectionId: null,
    runningSince: null,
    pausedAt: null,
    pauses: [],
    visits: [],
    items: new Map(),
    consent: null,
    recordingStartedAt: null,
    notes: new Map(),
  };
  for (const [index, section] of guide.sections.entries()) {
    const planned = state.sections[index];
    if (planned) for (const item of section.items) addItem(state, planned, item, false);
  }
  return state;
}
