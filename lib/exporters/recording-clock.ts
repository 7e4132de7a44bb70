import { recordingTimeAt, sessionTimeAt } from '../domain/session-clock';
import type { SessionState } from '../domain/session-state';
import { toOneLine } from './plain-text';

/** The clock of formats that lie beside a recording. */
export interface RecordingClock {
  /** False when the start of the recording was not marked: then the clock shows session time. */
  isRecording: boolean;
  /** Which clock it is, as a sentence. */
  remark: string;
  /** A moment (ms since the epoch) on the clock, in ms; negative before the recording. */
  placeOf: (at: number) => number;
}

/** A stay in a section, on the clock. */
export interface Chapter {
  /** On one line. */
  title: string;
  /** In ms, never negative. */
  fromMs: number;
  /** In ms, more than `fromMs`. */
  toMs: number;
}

const SESSION_REMARK =
  'The start of the recording was not marked: times are session time, minutes and seconds since the start, without pauses.';

/** The recording's clock where its start is known; it goes on during pauses. Session time otherwise. */
export function createRecordingClock(state: SessionState): RecordingClock {
  if (state.recordingStartedAt === null) return { isRecording: false, remark: SESSION_REMARK, placeOf: (at) => sessionTimeAt(state, at) };
  return { isRecording: true, remark: 'Times are places in the recording.', placeOf: (at) => recordingTimeAt(state, at) ?? 0 };
}

/** The stays in sections that lie in the recording, in their order. That of a session which still runs lasts until `now` (ms since the epoch). */
export function listChapters(state: SessionState, { placeOf }: RecordingClock, now: number): Chapter[] {
  const titles = new Map(state.sections.map(({ id, title }) => [id, toOneLine(title)]));
  const end = state.endedAt ?? now;
  return state.visits.flatMap(({ sectionId, enteredAt }, index) => {
    const leftAt = Math.min(state.visits[index + 1]?.enteredAt ?? end, end);
    const [fromMs, toMs] = [Math.max(0, placeOf(enteredAt)), placeOf(leftAt)];
    return toMs > fromMs ? [{ title: titles.get(sectionId) ?? '', fromMs, toMs }] : [];
  });
}
