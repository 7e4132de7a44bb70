import { formatElapsed } from '../domain/clock-text';
import { sessionTimeAt, shownRecordingTimeAt } from '../domain/session-clock';
import type { SessionLog } from '../domain/session-log';
import { csvRow } from './csv-text';
import { personOf } from './define-exporter';
import type { ExportContext } from './define-exporter';
import { listNotes } from './listed-notes';
import { createLocalClock } from './moment-text';
import { toOneLine } from './plain-text';

const COLUMNS = [
  ['participant', 'name', 'company', 'contact'],
  ['date', 'guide', 'section', 'question', 'time', 'session_seconds', 'recording_seconds', 'noted_at'],
  ['starred', 'personal', 'tags', 'note', 'session_id', 'note_id'],
].flat();

const PERSON_COLUMNS = new Set(['name', 'company', 'contact']);

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** The row of column names; those of the person are there when they were asked for. */
export function noteHeader(hasPerson: boolean): string {
  return csvRow(COLUMNS.filter((name) => hasPerson || !PERSON_COLUMNS.has(name)));
}

/** One row for each note of a session, in the order of their times. */
export function noteRows(log: SessionLog, context: ExportContext): string {
  const { state } = log;
  const localClock = createLocalClock(context.timeZone);
  const { date } = localClock(state.startedAt);
  const person = personOf(context);
  const who = [state.participant, ...(context.options.hasPerson ? [person?.name, person?.company, person?.contact] : [])];
  const head = [...who.map((text) => toOneLine(text ?? '')), date, toOneLine(state.guide.title)];
  // A time and no remark, so that the column can be sorted and reckoned with.
  const timeOf = (at: number, recordingMs: number | null): string => {
    if (context.options.times === 'clock') return localClock(at).timeWithSeconds;
    if (context.options.times === 'session' || state.recordingStartedAt === null) return formatElapsed(sessionTimeAt(state, at));
    return recordingMs === null ? '' : formatElapsed(recordingMs);
  };
  return listNotes(log, context)
    .map(({ note, section, question, tags, isPersonal, isDebrief }) => {
      // The debrief and what was written after the end have no place in the recording, nor has what lies before its start.
      const isAfter = isDebrief || (state.endedAt !== null && note.notedAt > state.endedAt);
      const placeMs = isAfter ? null : shownRecordingTimeAt(state, note.notedAt);
      const recordingMs = placeMs !== null && placeMs >= 0 ? placeMs : null;
      return csvRow([
        ...head,
        section,
        question,
        timeOf(note.notedAt, recordingMs),
        seconds(sessionTimeAt(state, note.notedAt)),
        recordingMs === null ? '' : seconds(recordingMs),
        new Date(note.notedAt).toISOString(),
        note.isStarred ? 1 : 0,
        isPersonal ? 1 : 0,
        tags.join(' '),
        note.text,
        state.id,
        note.id,
      ]);
    })
    .join('');
}
