import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import { sessionTimeAt, shownRecordingTimeAt } from '../../../lib/domain/session-clock';
import type { Note } from '../../../lib/domain/notes';
import type { SessionState } from '../../../lib/domain/session-state';
import { Button } from '../../ui/button';
import type { NoteTools } from './record-actions';
import { readTime } from './session-times';
import type { ClockKind } from './session-times';

interface NoteTimeEditorProps {
  note: Note;
  tools: NoteTools;
  onClose: (returnsFocus: boolean) => void;
}

function timeOn(state: SessionState, clock: ClockKind, at: number): string {
  if (clock === 'session') return formatElapsed(sessionTimeAt(state, at));
  return formatElapsed(Math.max(0, shownRecordingTimeAt(state, at) ?? 0));
}

/** Corrects a note's time, as session time or, where its start is known, as a place in the recording. */
export function NoteTimeEditor({ note, tools, onClose }: NoteTimeEditorProps) {
  const state = tools.latest();
  const [clock, setClock] = useState<ClockKind>('session');
  const [text, setText] = useState(() => timeOn(state, 'session', note.notedAt));
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  useLayoutEffect(() => field.current?.select(), []);

  const save = async () => {
    if (text === timeOn(state, clock, note.notedAt)) return onClose(true);
    const read = readTime(state, text, clock, Date.now());
    setProblem(read.ok ? '' : read.problem);
    if (!read.ok) return field.current?.focus();
    if (await tools.act({ type: 'edit-note', noteId: note.id, notedAt: read.at }, 'Time changed')) onClose(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div class="note-panel" role="group" aria-label="Change the time" onKeyDown={onKeyDown}>
      <input
        ref={field}
        class="field note-time-field tabular"
        aria-label={clock === 'session' ? 'Session time of the note' : 'Place of the note in the recording'}
        value={text}
        maxLength={10}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : problemId}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {state.recordingStartedAt !== null && (
        <select
          class="field note-clock"
          aria-label="Clock"
          value={clock}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value as ClockKind;
            setClock(next);
            setText(timeOn(state, next, note.notedAt));
          }}
        >
          <option value="session">session time</option>
          <option value="recording">recording time</option>
        </select>
      )}
      <Button look="primary" onClick={() => void save()}>
        Set time
      </Button>
      <Button look="quiet" onClick={() => onClose(true)}>
        Cancel
      </Button>
      {problem !== '' && (
        <p id={problemId} class="note-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
