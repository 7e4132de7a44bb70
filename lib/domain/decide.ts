import type { Command, RefusalCode } from './commands';
import type { SessionEvent } from './events/registry';
import { undoneIds } from './session-log';
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

/** The last command that can be taken back: its id and its events; undefined when there is none. */
export function lastUndoable(log: SessionLog): { commandId: string; events: SessionEvent[] } | undefined {
  const undone = undoneIds(log.events);
  const startId = log.events[0]?.commandId;
  const last = log.events.findLast(({ id, type, commandId }) => type !== 'events-undone' && commandId !== startId && !undone.has(id));
  return last && { commandId: last.commandId, events: log.events.filter(({ commandId }) => commandId === last.commandId) };
}

function undo(log: SessionLog, commandId: string | undefined): Decision {
  const target = commandId ?? lastUndoable(log)?.commandId;
  if (target === log.events[0]?.commandId) return refuse('nothing-to-undo');
  const undone = undoneIds(log.events);
  const eventIds = log.events
    .filter((event) => event.commandId === target && event.type !== 'events-undone' && !undone.has(event.id))
    .map(({ id }) => id);
  return eventIds.length > 0 ? accept({ type: 'events-undone', eventIds }) : refuse('nothing-to-undo');
}

const allowedAfterEnd: ReadonlySet<Command['type']> = new Set([
  'add-note',
  'edit-note',
  'star-note',
  'remove-note',
  'undo',
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
    case 'add-note': {
      const sectionId = command.sectionId ?? state.currentSectionId;
      if (sectionId === null || !hasSection(sectionId)) return refuse('no-such-section');
      if (command.itemId !== null && !state.items.has(command.itemId)) return refuse('no-such-item');
      if (command.text.trim() === '') return refuse('empty-text');
      const { noteId, itemId, isStarred, text } = command;
      // The same note again is what a repeated attempt looks like; other words under its id are a correction, and are not dropped.
      if (state.notes.has(noteId)) return decide(log, { type: 'edit-note', noteId, text }, now);
      const notedAt = Math.max(state.startedAt, Math.min(command.notedAt, now));
      return accept({ type: 'note-added', noteId, text: text.trim(), notedAt, sectionId, itemId, isStarred });
    }
    case 'edit-note': {
      const note = state.notes.get(command.noteId);
      if (!note) return refuse('no-such-note');
      if (command.text !== undefined && command.text.trim() === '') return refuse('empty-text');
      if (command.sectionId !== undefined && !hasSection(command.sectionId)) return refuse('no-such-section');
      if (command.itemId != null && !state.items.has(command.itemId)) return refuse('no-such-item');
      const { text, notedAt, sectionId, itemId } = command;
      const noted = notedAt === undefined ? note.notedAt : Math.max(state.startedAt, Math.min(notedAt, now));
      const changes = {
        ...(text === undefined || text.trim() === note.text ? {} : { text: text.trim() }),
        ...(noted === note.notedAt ? {} : { notedAt: noted }),
        ...(sectionId === undefined || sectionId === note.sectionId ? {} : { sectionId }),
        ...(itemId === undefined || itemId === note.itemId ? {} : { itemId }),
      };
      return Object.keys(changes).length === 0 ? accept() : accept({ type: 'note-edited', noteId: note.id, ...changes });
    }
    case 'star-note': {
      const note = state.notes.get(command.noteId);
      if (!note) return refuse('no-such-note');
      return note.isStarred === command.isStarred
        ? accept()
        : accept({ type: 'note-starred', noteId: note.id, isStarred: command.isStarred });
    }
    case 'remove-note':
      return state.notes.has(command.noteId) ? accept({ type: 'note-removed', noteId: command.noteId }) : refuse('no-such-note');
    case 'end-session':
      return accept({ type: 'session-ended', endedAt: Math.max(state.startedAt, Math.min(command.endedAt ?? now, now)) });
    case 'undo':
      return undo(log, command.commandId);
  }
}
