import { useState } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';
import type { Act } from '../../panel/use-feedback';
import { momentAt, parseClock } from '../../panel/session-moment';
import { Button } from '../../ui/button';
import { shiftPreview } from './shift-preview';

interface ShiftTimesProps {
  state: SessionState;
  act: Act;
}

const SECOND_MS = 1000;
/** A day, the longest shift, in s. */
const LONGEST_S = 86_400;

/** A number of seconds and whether it is earlier or later, as a person writes them. */
function useSeconds() {
  const [text, setText] = useState('');
  const [direction, setDirection] = useState<-1 | 1>(-1);
  const seconds = /^\d{1,5}(?:[.,]\d)?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : 0;
  const deltaMs = Math.min(seconds, LONGEST_S) * SECOND_MS * direction;
  const fields = (what: string) => (
    <>
      <input
        class="field shift-seconds tabular"
        inputMode="decimal"
        aria-label={`Seconds for ${what}`}
        placeholder="0"
        maxLength={7}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <span>s</span>
      <select
        class="field shift-direction"
        aria-label={`Direction for ${what}`}
        value={direction}
        onChange={({ currentTarget }) => setDirection(currentTarget.value === '1' ? 1 : -1)}
      >
        <option value={-1}>earlier</option>
        <option value={1}>later</option>
      </select>
    </>
  );
  return { deltaMs, fields, clear: () => setText('') };
}

/** Moves all notes in time, and corrects when the recording began. */
export function ShiftTimes({ state, act }: ShiftTimesProps) {
  const notes = useSeconds();
  const recording = useSeconds();
  const [start, setStart] = useState('');
  const startMs = parseClock(start);
  const { recordingStartedAt } = state;

  const shift = async () => {
    if (await act({ type: 'shift-notes', deltaMs: notes.deltaMs }, 'Notes moved in time')) notes.clear();
  };
  const setRecording = async (startedAt: number) => {
    if (!(await act({ type: 'mark-recording', startedAt: Math.max(0, Math.round(startedAt)) }, 'Start of the recording changed'))) return;
    recording.clear();
    setStart('');
  };
  return (
    <div class="shift">
      <form
        class="shift-line"
        onSubmit={(event) => {
          event.preventDefault();
          void shift();
        }}
      >
        <b>All notes</b>
        {notes.fields('all notes')}
        <Button isSubmit isDisabled={notes.deltaMs === 0 || state.notes.size === 0}>
          Move notes
        </Button>
        <p class="quiet shift-preview">{shiftPreview(state, notes.deltaMs)}</p>
      </form>
      {recordingStartedAt === null ? (
        <form
          class="shift-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (startMs !== null) void setRecording(momentAt(state, startMs));
          }}
        >
          <b>The recording began at</b>
          <input
            class="field shift-start tabular"
            aria-label="Session time at which the recording began"
            placeholder="m:ss"
            maxLength={10}
            value={start}
            onInput={({ currentTarget }) => setStart(currentTarget.value)}
          />
          <Button isSubmit isDisabled={startMs === null}>
            Set
          </Button>
          <p class="quiet shift-preview">in session time; every note then has its place in the recording</p>
        </form>
      ) : (
        <form
          class="shift-line"
          onSubmit={(event) => {
            event.preventDefault();
            void setRecording(recordingStartedAt + recording.deltaMs);
          }}
        >
          <b>The recording began</b>
          {recording.fields('the recording')}
          <Button isSubmit isDisabled={recording.deltaMs === 0}>
            Correct
          </Button>
          <p class="quiet shift-preview">
            at {formatElapsed(sessionTimeAt(state, recordingStartedAt))} of the session
            {recording.deltaMs !== 0 && ` → ${relativeStart(state, recordingStartedAt + recording.deltaMs)}`}
          </p>
        </form>
      )}
    </div>
  );
}

function relativeStart(state: SessionState, at: number): string {
  return at < state.startedAt ? `${formatElapsed(state.startedAt - at)} before the session began` : formatElapsed(sessionTimeAt(state, at));
}
