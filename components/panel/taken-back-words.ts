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

/** Says what was undone; `events` are those of one command, of which the last is what it was for. */
export function takenBackWords(events: readonly Pick<SessionEvent, 'type'>[]): string {
  const last = events.at(-1);
  return last ? `Taken back: ${WORDS[last.type]}` : 'Taken back';
}
