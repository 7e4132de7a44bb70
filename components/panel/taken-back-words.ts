import type { SessionEvent, SessionEventType } from '../../lib/domain/events/registry';

const WORDS: Record<SessionEventType, string> = {
  'session-started': 'session started',
  'section-entered': 'section entered',
  'session-paused': 'pause',
  'session-resumed': 'end of the pause',
  'budget-adjusted': 'time changed',
  'section-left-out': 'section left out',
  'item-asked': 'tick',
  'item-skipped': 'question skipped',
  'item-reopened': 'question reopened',
  'question-added': 'question added',
  'consent-answered': 'answer to consent',
  'recording-started': 'start of the recording',
  'note-added': 'note added',
  'note-edited': 'note changed',
  'note-starred': 'star',
  'note-marked-personal': 'mark for personal data',
  'note-removed': 'note removed',
  'notes-shifted': 'notes moved in time',
  'details-changed': 'details changed',
  'session-ended': 'session ended',
  'events-undone': 'undo',
};

type Events = readonly Pick<SessionEvent, 'type'>[];

/** What a command did; it may have done several things, of which the last is what it was for, or the same to several notes. */
function whatWords(events: Events): string {
  const types = new Set(events.map(({ type }) => type));
  if (types.has('note-edited') && types.has('note-added')) return 'note split';
  if (types.has('note-edited') && types.has('note-removed')) return 'notes joined';
  const last = events.at(-1);
  if (!last) return '';
  return types.size === 1 && events.length > 1 && last.type.startsWith('note-')
    ? `${WORDS[last.type]} (${events.length} notes)`
    : WORDS[last.type];
}

/** Says what was undone; `events` are those of one command. */
export function takenBackWords(events: Events): string {
  return events.length === 0 ? 'Taken back' : `Taken back: ${whatWords(events)}`;
}

/** Says what was done again after it was undone; `events` are those of one command. */
export function doneAgainWords(events: Events): string {
  return events.length === 0 ? 'Done again' : `Done again: ${whatWords(events)}`;
}
