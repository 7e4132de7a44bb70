import { eventDefinitions } from './events/registry';
import type { SessionEvent } from './events/registry';
import { createSessionState } from './session-state';
import type { SessionState } from './session-state';

const definitions = new Map<string, { apply: (state: SessionState, event: never) => void }>(
  eventDefinitions.map((definition) => [definition.type, definition]),
);

/** Order of a log: by time, then by id. */
export function compareEvents(a: Pick<SessionEvent, 'at' | 'id'>, b: Pick<SessionEvent, 'at' | 'id'>): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The events sorted and each once: the same for any order and any repetition of the same events. */
export function sortEvents(events: Iterable<SessionEvent>): SessionEvent[] {
  const byId = new Map<string, SessionEvent>();
  for (const event of events) byId.set(event.id, event);
  return [...byId.values()].toSorted(compareEvents);
}

/**
 * Ids of the events that count as not having happened. An undo takes back only what lies before it, so that an event at the end of a
 * log never depends on the whole log; an undo that was itself undone undoes nothing.
 */
export function undoneIds(sorted: readonly SessionEvent[]): Set<string> {
  const undone = new Set<string>();
  const later = new Set<string>();
  for (const event of sorted.toReversed()) {
    if (event.type === 'events-undone' && !undone.has(event.id)) {
      for (const id of event.eventIds) if (!later.has(id)) undone.add(id);
    }
    later.add(event.id);
  }
  return undone;
}

function apply(state: SessionState, event: SessionEvent): void {
  definitions.get(event.type)?.apply(state, event as never);
}

/** The state that a log amounts to; null when it has no `session-started`. */
export function foldEvents(events: Iterable<SessionEvent>): SessionState | null {
  const sorted = sortEvents(events);
  const undone = undoneIds(sorted);
  let state: SessionState | null = null;
  for (const event of sorted) {
    // The start is never undone: without it there is nothing to show or to export.
    if (event.type === 'session-started') state ??= createSessionState(event);
    else if (state && !undone.has(event.id)) apply(state, event);
  }
  return state;
}

/** A log with the state it amounts to. */
export interface SessionLog {
  /** Sorted, each once. */
  events: SessionEvent[];
  state: SessionState;
}

/** A log from its events; null when they hold no `session-started`. */
export function createLog(events: Iterable<SessionEvent>): SessionLog | null {
  const sorted = sortEvents(events);
  const state = foldEvents(sorted);
  return state && { events: sorted, state };
}

/**
 * Takes new events into a log in place. Events that follow the log's last one, as a single writer's always do, cost the same however
 * long the log is; an undo or an event from the past folds the log anew.
 */
export function appendToLog(log: SessionLog, events: readonly SessionEvent[]): void {
  for (const event of events) {
    const last = log.events.at(-1);
    if (last && (event.type === 'events-undone' || compareEvents(last, event) >= 0)) {
      if (log.events.some(({ id }) => id === event.id)) continue;
      const refolded = createLog([...log.events, event]);
      if (refolded) Object.assign(log, refolded);
    } else {
      log.events.push(event);
      apply(log.state, event);
    }
  }
}

/**
 * The same log as a new object, whose state and sections are new objects too, so that a view that compares by identity sees a change after
 * the next append. Items and notes are replaced by their events, never changed, and their maps are shared: the cost does not grow with the log.
 */
export function renewLog({ events, state }: SessionLog): SessionLog {
  const sections = state.sections.map((section) => ({ ...section, itemIds: [...section.itemIds] }));
  return { events, state: { ...state, sections } };
}
