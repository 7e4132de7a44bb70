import type { SessionEvent, SessionEventType } from './events/registry';
import { undoneIds } from './session-log';
import type { SessionLog } from './session-log';

/** The last command that can be taken back, or an undo that can: its id and its events. */
export interface Undoable {
  commandId: string;
  events: SessionEvent[];
}

/** What corrects a record; everything else is the course of the conversation. */
const OF_RECORD: ReadonlySet<SessionEventType> = new Set([
  'note-added',
  'note-edited',
  'note-starred',
  'note-marked-personal',
  'note-removed',
  'notes-shifted',
  'details-changed',
  'recording-started',
  'consent-answered',
  'item-asked',
  'item-skipped',
  'item-reopened',
]);

const eventsOf = (log: SessionLog, commandId: string): SessionEvent[] => log.events.filter((event) => event.commandId === commandId);

/** The last command that can be taken back; undefined when there is none. */
export function lastUndoable(log: SessionLog): Undoable | undefined {
  const undone = undoneIds(log.events);
  const startId = log.events[0]?.commandId;
  const last = log.events.findLast(({ id, type, commandId }) => type !== 'events-undone' && commandId !== startId && !undone.has(id));
  return last && { commandId: last.commandId, events: eventsOf(log, last.commandId) };
}

/** The last correction of the record that can be taken back: of an ended session only what was done after its end, so that no click in a record takes back a word of the conversation. */
export function lastRecordUndoable(log: SessionLog): Undoable | undefined {
  const undone = undoneIds(log.events);
  const start = log.events.findLastIndex(({ id, type }) => type === 'session-ended' && !undone.has(id));
  const startId = log.events[0]?.commandId;
  const last = log.events
    .slice(start + 1)
    .findLast(({ id, type, commandId }) => OF_RECORD.has(type) && commandId !== startId && !undone.has(id));
  return last && { commandId: last.commandId, events: eventsOf(log, last.commandId) };
}

/** The last undo, when nothing was done since and it was not itself taken back; undefined when there is nothing to do again. */
export function lastRedoable(log: SessionLog): Undoable | undefined {
  const undone = undoneIds(log.events);
  const undoIds = new Set(log.events.filter(({ type }) => type === 'events-undone').map(({ id }) => id));
  // From the end: undos that were taken back and what took them back count as nothing.
  for (const event of log.events.toReversed()) {
    if (event.type !== 'events-undone') return undefined;
    if (undone.has(event.id)) continue;
    if (!event.eventIds.some((id) => undoIds.has(id))) return { commandId: event.commandId, events: [event] };
  }
  return undefined;
}
