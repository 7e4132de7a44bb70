import type { SessionState } from '../domain/session-state';
import { titleText } from './annotated-guide';
import { defineExporter } from './define-exporter';
import { listNotes } from './listed-notes';
import type { ListedNote } from './listed-notes';
import { createRecordingClock } from './recording-clock';
import type { RecordingClock } from './recording-clock';
import { vttFile, vttText } from './vtt-text';
import type { VttCue } from './vtt-text';

/** How long a note is shown, in ms: long enough to be read, and no longer than until the next one, unless that comes at once. */
const SHOWN_MS = { base: 2_000, perCharacter: 60, most: 12_000, least: 1_000 } as const;

const OUTSIDE = 'These notes lie outside the recording: before its start, after the end of the session, or in the debrief.';

/** Whether a note was written while the session ran and, where that is known, while it was recorded. */
function hasPlace(state: SessionState, { placeOf }: RecordingClock, { note, isDebrief }: ListedNote): boolean {
  return !isDebrief && placeOf(note.notedAt) >= 0 && note.notedAt <= (state.endedAt ?? note.notedAt);
}

/** A note's text with what marks it. */
const payloadOf = ({ note, isPersonal }: ListedNote): string =>
  `${note.isStarred ? '★ ' : ''}${isPersonal ? '⚑ ' : ''}${vttText(note.text) || '…'}`;

function toCue({ placeOf }: RecordingClock, listed: ListedNote, next: ListedNote | undefined): VttCue {
  const { note } = listed;
  const fromMs = placeOf(note.notedAt);
  const readMs = Math.min(SHOWN_MS.most, SHOWN_MS.base + SHOWN_MS.perCharacter * note.text.length);
  const untilNextMs = next ? placeOf(next.note.notedAt) - fromMs : readMs;
  const toMs = fromMs + Math.max(SHOWN_MS.least, Math.min(readMs, untilNextMs));
  return { fromMs, toMs, payload: payloadOf(listed) };
}

/** Notes as subtitles of the recording. What has no place in it stands in a comment, so that no note is missing from the file. */
export const webvttExporter = defineExporter({
  id: 'webvtt',
  order: 80,
  label: 'WebVTT: notes',
  description: 'For video players: each note as a subtitle at its place in the recording.',
  extension: 'vtt',
  suffix: 'notes',
  mimeType: 'text/vtt',
  options: ['isStarredOnly'],
  render(log, context) {
    const { state } = log;
    const clock = createRecordingClock(state);
    const notes = listNotes(log, { ...context, options: { ...context.options, times: 'session' } });
    const placed = notes.filter((note) => hasPlace(state, clock, note));
    const others = notes.filter((note) => !hasPlace(state, clock, note)).map((note) => `${note.time} ${payloadOf(note)}`);
    const comments = [clock.remark, ...(others.length === 0 ? [] : [OUTSIDE, ...others])];
    return vttFile(
      vttText(titleText(state)),
      comments,
      placed.map((note, index) => toCue(clock, note, placed[index + 1])),
    );
  },
});
