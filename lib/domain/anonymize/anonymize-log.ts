import { rewriteLog } from '../compact-log';
import type { EventOf, SessionEvent } from '../events/registry';
import { isPersonalNote } from '../notes';
import type { SessionLog } from '../session-log';
import { changeTexts } from './change-texts';
import type { PersonalDatum } from './find-personal-data';
import { createReplacer } from './replace-personal';

const saysSomething = ({ facilitator, noteKeeper, observers, recordingUrl }: EventOf<'details-changed'>): boolean =>
  [facilitator, noteKeeper, observers, recordingUrl].some((detail) => detail !== undefined);

/**
 * The session without what is in `data`: replaced in every text, and the notes among it left out. What was undone, edited away or removed is not in
 * it either, so that no exporter can bring it back. What is not in `data` stays as it was.
 */
export function anonymizeLog(log: SessionLog, data: readonly PersonalDatum[]): SessionLog {
  const { notes } = log.state;
  const leftOut = new Set(data.flatMap(({ kind, text }) => (kind === 'note' ? [text] : [])));
  const calls = new Set(data.flatMap(({ kind, text }) => (kind === 'call' ? [text] : [])));
  const { replace } = createReplacer(data);

  const isLeftOut = (noteId: string): boolean => {
    const note = notes.get(noteId);
    return note !== undefined && isPersonalNote(note) && leftOut.has(note.text);
  };
  return rewriteLog(log, (event: SessionEvent) => {
    if ((event.type === 'note-added' || event.type === 'note-marked-personal') && isLeftOut(event.noteId)) return null;
    if (event.type === 'session-started' && event.call && calls.has(event.call.label || event.call.key)) {
      return changeTexts({ ...event, call: { ...event.call, key: '', label: '' } }, replace);
    }
    const changed = changeTexts(event, replace);
    return changed.type === 'details-changed' && !saysSomething(changed) ? null : changed;
  });
}
