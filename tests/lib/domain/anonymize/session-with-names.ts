import type { Guide } from '../../../../lib/domain/guide';
import type { SessionLog } from '../../../../lib/domain/session-log';
import { run, SESSION_START, startLog } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';

/** A session with these notes, in this order. */
export function sessionWith(notes: readonly string[], guide: Guide = sixSections, participant = 'P7'): SessionLog {
  const log = startLog(guide, 0, participant);
  for (const [index, text] of notes.entries()) {
    run(
      log,
      { type: 'add-note', noteId: `n${index}`, text, notedAt: SESSION_START, itemId: null, isStarred: false },
      SESSION_START + index,
    );
  }
  return log;
}

/** The texts of a session's notes. */
export const notesOf = ({ state }: SessionLog): string[] => [...state.notes.values()].map(({ text }) => text);
