import type { Command, RefusalCode } from './commands';
import type { SessionEvent } from './events/registry';
import { decideNotes } from './decide-notes';
import { isRecordingUrl } from './session-details';
import type { SessionDetails } from './session-details';
import { undoneIds } from './session-log';
import { lastRecordUndoable, lastRedoable, lastUndoable } from './session-undo';
import type { SessionLog } from './session-log';
import type { SessionState } from './session-state';

/** An event before it has its id, time, author and command. */
export type EventBody = SessionEvent extends infer Event
  ? Event extends SessionEvent
    ? Omit<Event, 'id' | 'at' | 'by' | 'commandId' | 'version'>
    : never
  : never;

/** What a command comes to: the events to append (none when nothing would change), or the reason why not. */
export type Decision = { ok: true; bodies: EventBody[] } | { ok: false; code: RefusalCode };

const refuse = (code: RefusalCode): Decision => ({ ok: false, code });
const accept = (...bodies: EventBody[]): Decision => ({ ok: true, bodies });

function enter(state: SessionState, step: 1 | -1): Decision {
  const current = state.sections.findIndex(({ id }) => id === state.currentSectionId);
  for (let index = current + step; index >= 0 && index < state.sections.length; index += step) {
    const section = state.sections[index];
    if (section && !section.isLeftOut) return accept({ type: 'section-entered', sectionId: section.id });
  }
  return accept();
}

function setStatus(state: SessionState, itemId: string, type: 'item-asked' | 'item-skipped' | 'item-reopened'): Decision {
  const item = state.items.get(itemId);
  if (!item) return refuse('no-such-item');
  return `item-${item.status === 'open' ? 'reopened' : item.status}` === type ? accept() : accept({ type, itemId });
}

/** The first open question directly below the current section; undefined when all are asked or skipped. */
export function nextOpenQuestion(state: SessionState): string | undefined {
  const section = state.sections.find(({ id }) => id === state.currentSectionId);
  return section?.itemIds.find((id) => {
    const item = state.items.get(id);
    return item?.kind === 'question' && item.parentId === null && item.status === 'open';
  });
}

function undo(log: SessionLog, target: string | undefined): Decision {
  if (target === log.events[0]?.commandId) return refuse('nothing-to-undo');
  const undone = undoneIds(log.events);
  const eventIds = log.events
    .filter((event) => event.commandId === target && event.type !== 'events-undone' && !undone.has(event.id))
    .map(({ id }) => id);
  return eventIds.length > 0 ? accept({ type: 'events-undone', eventIds }) : refuse('nothing-to-undo');
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changeDetails(state: SessionState, details: SessionDetails): Decision {
  const trimmed = Object.entries(details).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map((name) => name.trim()).filter((name) => name !== '') : value.trim(),
  ]);
  const changes = Object.fromEntries(
    trimmed.filter(([field, value]) => !isSame(state[field as keyof SessionDetails], value)),
  ) as SessionDetails;
  if (changes.recordingUrl !== undefined && changes.recordingUrl !== '' && !isRecordingUrl(changes.recordingUrl))
    return refuse('bad-address');
  return Object.keys(changes).length === 0 ? accept() : accept({ type: 'details-changed', ...changes });
}

const allowedAfterEnd: ReadonlySet<Command['type']> = new Set([
  'add-note',
  'edit-note',
  'star-note',
  'mark-personal',
  'remove-note',
  'change-notes',
  'shift-notes',
  'split-note',
  'join-notes',
  'change-details',
  'undo',
  'redo',
  'mark-recording',
  'answer-consent',
  'ask-item',
  'skip-item',
  'reopen-item',
]);

/**
 * Turns a command into events, or says why it cannot be. `now` is ms since the epoch. Changes nothing itself. A command that asks
 * for what already is so comes to no events.
 */
export function decide(log: SessionLog, command: Command, now: number): Decision {
  const { state } = log;
  if (state.endedAt !== null && !allowedAfterEnd.has(command.type)) return refuse('session-ended');
  const hasSection = (id: string) => state.sections.some((section) => section.id === id);
  switch (command.type) {
    case 'enter-section':
      if (!hasSection(command.sectionId)) return refuse('no-such-section');
      return command.sectionId === state.currentSectionId ? accept() : accept({ type: 'section-entered', sectionId: command.sectionId });
    case 'next-section':
      return enter(state, 1);
    case 'previous-section':
      return enter(state, -1);
    case 'pause':
      return state.pausedAt === null ? accept({ type: 'session-paused' }) : accept();
    case 'resume':
      return state.pausedAt === null ? accept() : accept({ type: 'session-resumed' });
    case 'adjust-budgets':
      if (!command.adjustments.every(({ sectionId }) => hasSection(sectionId))) return refuse('no-such-section');
      return accept(...command.adjustments.map((adjustment) => ({ type: 'budget-adjusted' as const, ...adjustment })));
    case 'adjust-time':
      return state.currentSectionId === null
        ? refuse('no-such-section')
        : accept({ type: 'budget-adjusted', sectionId: state.currentSectionId, deltaMs: command.deltaMs });
    case 'leave-out-section': {
      const section = state.sections.find(({ id }) => id === command.sectionId);
      if (!section) return refuse('no-such-section');
      return section.isLeftOut || section.id === state.currentSectionId
        ? accept()
        : accept({ type: 'section-left-out', sectionId: section.id });
    }
    case 'ask-item':
      return setStatus(state, command.itemId, 'item-asked');
    case 'skip-item':
      return setStatus(state, command.itemId, 'item-skipped');
    case 'reopen-item':
      return setStatus(state, command.itemId, 'item-reopened');
    case 'ask-next-question': {
      const itemId = nextOpenQuestion(state);
      return itemId === undefined ? refuse('no-open-question') : accept({ type: 'item-asked', itemId });
    }
    case 'add-question':
      if (!hasSection(command.sectionId)) return refuse('no-such-section');
      if (command.text.trim() === '') return refuse('empty-text');
      if (state.items.has(command.itemId)) return accept();
      return accept({ type: 'question-added', itemId: command.itemId, sectionId: command.sectionId, text: command.text.trim() });
    case 'answer-consent':
      return state.consent?.answer === command.answer ? accept() : accept({ type: 'consent-answered', answer: command.answer });
    case 'mark-recording':
      return accept({ type: 'recording-started', startedAt: Math.min(command.startedAt ?? now, now) });
    case 'add-note':
    case 'edit-note':
    case 'star-note':
    case 'mark-personal':
    case 'remove-note':
    case 'change-notes':
    case 'shift-notes':
    case 'split-note':
    case 'join-notes':
      return decideNotes(state, command, now);
    case 'change-details':
      return changeDetails(state, command.details);
    case 'end-session': {
      // What was written after the call was left belongs to the session.
      const leastAt = log.events.at(-1)?.at ?? state.startedAt;
      return accept({ type: 'session-ended', endedAt: Math.max(leastAt, Math.min(command.endedAt ?? now, now)) });
    }
    case 'undo':
      return undo(log, command.commandId ?? (command.isOfRecord ? lastRecordUndoable(log) : lastUndoable(log))?.commandId);
    case 'redo': {
      const target = lastRedoable(log);
      return target ? accept({ type: 'events-undone', eventIds: target.events.map(({ id }) => id) }) : refuse('nothing-to-redo');
    }
  }
}
